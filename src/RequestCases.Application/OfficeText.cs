using NodaTime;

namespace RequestCases.Application;

/// <summary>Dates as an office writes them.</summary>
public static class OfficeText
{
    private const string Weekdays = "一二三四五六日";

    /// <summary>E.g. 2026-12-18（周五）.</summary>
    public static string Date(LocalDate date) => $"{date:uuuu-MM-dd}（周{Weekday(date)}）";

    /// <summary>E.g. 12-18 周五.</summary>
    public static string ShortDate(LocalDate date) => $"{date:MM-dd} 周{Weekday(date)}";

    private static char Weekday(LocalDate date) => Weekdays[(int)date.DayOfWeek - 1];
}
