using NodaTime;
using RequestCases.Application;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>Days of a calendar document in words.</summary>
public static class DayText
{
    /// <summary>Days grouped into spans: 02-15 周日 至 02-23 周一（9 天）; with the year where it is another one; 无 when there are none.</summary>
    public static string Spans(IEnumerable<LocalDate> days, int year)
    {
        var spans = new List<(LocalDate First, LocalDate Last)>();
        foreach (var day in days.Order())
        {
            if (spans is [.., var last] && last.Last.PlusDays(1) == day)
                spans[^1] = (last.First, day);
            else
                spans.Add((day, day));
        }
        return spans.Count == 0 ? "无" : string.Join("；", spans.Select(s => Span(s.First, s.Last, year)));
    }

    /// <summary>Single days: 02-14 周六、02-28 周六; — when there are none.</summary>
    public static string Each(IEnumerable<LocalDate> days, int year) =>
        string.Join("、", days.Order().Select(d => Day(d, year))) is { Length: > 0 } text ? text : "—";

    /// <summary>The first and the last day: 02-05 至 02-08.</summary>
    public static string FirstToLast(IReadOnlyCollection<LocalDate> days) =>
        days.Count == 1 ? $"{days.Min():MM-dd}" : $"{days.Min():MM-dd} 至 {days.Max():MM-dd}";

    private static string Span(LocalDate first, LocalDate last, int year) => first == last
        ? $"{Day(first, year)}（1 天）"
        : $"{Day(first, year)} 至 {Day(last, year)}（{Period.DaysBetween(first, last) + 1} 天）";

    private static string Day(LocalDate date, int year) => date.Year == year ? OfficeText.ShortDate(date) : $"{date.Year}-{OfficeText.ShortDate(date)}";
}
