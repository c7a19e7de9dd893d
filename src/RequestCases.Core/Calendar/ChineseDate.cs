using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>How a date is written in sentences for people.</summary>
public static class ChineseDate
{
    private const string Weekdays = "一二三四五六日";

    /// <summary>For example 2026-09-17（周四）.</summary>
    public static string WithWeekday(this LocalDate date) =>
        $"{date.Year:D4}-{date.Month:D2}-{date.Day:D2}（周{Weekdays[(int)date.DayOfWeek - 1]}）";
}
