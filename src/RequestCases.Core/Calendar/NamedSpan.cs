using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>Days in a row that a holiday notice makes different from their weekday: a holiday, or a weekend day that is worked.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
/// <param name="Name">The holiday.</param>
/// <param name="IsWorked">Whether they count as working days.</param>
public sealed record NamedSpan(LocalDate First, LocalDate Last, string Name, bool IsWorked)
{
    /// <summary>As a clerk says it: 09-20（周日）调休上班，计入; 10-01 至 10-07 国庆节，不计.</summary>
    public string Text => IsWorked ? $"{Days}调休上班，计入" : $"{Days}{Space}{Name}，不计";

    private string Days => First == Last
        ? $"{First.Month:D2}-{First.Day:D2}（{Weekday}）"
        : $"{First.Month:D2}-{First.Day:D2} 至 {Last.Month:D2}-{Last.Day:D2}";

    private string Space => First == Last ? "" : " ";

    private string Weekday => First.WithWeekday()[^3..^1];

    /// <summary>The named days after one day and up to another, grouped, in order.</summary>
    public static IReadOnlyList<NamedSpan> Between(LocalDate after, LocalDate through, WorkingCalendar calendar)
    {
        var spans = new List<NamedSpan>();
        for (var date = after.PlusDays(1); date <= through; date = date.PlusDays(1))
        {
            var day = calendar.Describe(date);
            if (day.Name is not { } name)
                continue;
            if (spans is [.., var last] && last.Last == date.PlusDays(-1) && last.Name == name && !last.IsWorked && !day.IsWorkingDay)
                spans[^1] = last with { Last = date };
            else
                spans.Add(new NamedSpan(date, date, name, day.IsWorkingDay));
        }

        return spans;
    }
}
