using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>One month of a calendar, in weeks that begin on Monday.</summary>
/// <param name="Number">1 to 12.</param>
/// <param name="Weeks">Days; null before the first and after the last.</param>
/// <param name="Named">Days that documents name, by document and name, in order.</param>
public sealed record Month(int Number, IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks, IReadOnlyList<NamedDaysOfMonth> Named)
{
    /// <summary>A month as a calendar knows it.</summary>
    public static Month Of(int year, int number, WorkingCalendar calendar)
    {
        var first = new LocalDate(year, number, 1);
        var days = Enumerable.Range(0, CalendarSystem.Iso.GetDaysInMonth(year, number)).Select(n => calendar.Describe(first.PlusDays(n))).ToList();
        var cells = Enumerable.Repeat<CalendarDay?>(null, (int)first.DayOfWeek - 1).Concat(days).ToList();
        while (cells.Count % 7 != 0)
            cells.Add(null);
        var named = days.Where(d => d.Name is not null).GroupBy(d => (d.Name, d.IsWorkingDay, d.Source))
            .Select(g => new NamedDaysOfMonth(DaysOfMonth([.. g.Select(d => d.Date.Day)]), g.Key.IsWorkingDay, g.Key.Name!, g.Key.Source));
        return new Month(number, [.. cells.Chunk(7)], [.. named]);
    }

    // 1—3、8: days in a row are drawn together.
    private static string DaysOfMonth(List<int> days)
    {
        var spans = new List<(int First, int Last)>();
        foreach (var day in days)
        {
            if (spans is [.., var last] && last.Last + 1 == day)
                spans[^1] = (last.First, day);
            else
                spans.Add((day, day));
        }
        return string.Join("、", spans.Select(s => s.First == s.Last ? $"{s.First}" : $"{s.First}—{s.Last}")) + "日";
    }
}

/// <summary>Days of a month that a document names.</summary>
/// <param name="Days">1—3、8日.</param>
/// <param name="IsWorked">Whether they are worked.</param>
/// <param name="Name">The festival or the reason.</param>
/// <param name="Source">The document; null for statutory holidays.</param>
public sealed record NamedDaysOfMonth(string Days, bool IsWorked, string Name, string? Source)
{
    /// <summary>1—3日 元旦放假, 4日 上班（元旦）.</summary>
    public string Text => IsWorked ? $"{Days} 上班（{Name}）" : $"{Days} {Name}放假";
}
