using NodaTime;
using NodaTime.Text;
using RequestCases.Core.Cases;

namespace RequestCases.Application;

/// <summary>Dates as an office writes them.</summary>
public static class OfficeText
{
    private const string Weekdays = "一二三四五六日";
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    /// <summary>What is said wherever a date rests on a year whose holidays are not published.</summary>
    public const string ProvisionalNote = "如遇国务院办公厅调整节假日安排，以调整后的工作日计算";

    /// <summary>E.g. 2026-12-18（周五）.</summary>
    public static string Date(LocalDate date) => $"{date:uuuu-MM-dd}（{Weekday(date)}）";

    /// <summary>A reconsideration as people call it: by its number, or by the day its notice came.</summary>
    public static string Notice(Reconsideration reconsideration) => reconsideration.Number ?? $"{Date(reconsideration.NoticeOn)}收到的通知";

    /// <summary>E.g. 12-18 周五.</summary>
    public static string ShortDate(LocalDate date) => $"{date:MM-dd} {Weekday(date)}";

    /// <summary>E.g. 周五.</summary>
    public static string Weekday(LocalDate date) => $"周{Weekdays[(int)date.DayOfWeek - 1]}";

    /// <summary>E.g. 2026-11-21 10:42, in the office's time.</summary>
    public static string Moment(Instant instant) => Moment(instant.InZone(OfficeTime.Zone).LocalDateTime);

    /// <summary>E.g. 2026-11-21 10:42.</summary>
    public static string Moment(LocalDateTime local) => Minute.Format(local);
}
