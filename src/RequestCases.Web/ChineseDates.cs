using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RequestCases.Web;

/// <summary>Dates as the office writes them on the screen: always with the day of the week.</summary>
public static class ChineseDates
{
    private static readonly LocalDatePattern MonthAndDay = LocalDatePattern.Create("MM-dd", CultureInfo.InvariantCulture, new LocalDate(2000, 1, 1));
    private static readonly ZonedDateTimePattern Minute = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>2026-12-01（周二）.</summary>
    public static string Full(LocalDate date) => $"{LocalDatePattern.Iso.Format(date)}（{Weekday(date)}）";

    /// <summary>12-01 周二.</summary>
    public static string Brief(LocalDate date) => $"{MonthAndDay.Format(date)} {Weekday(date)}";

    /// <summary>周二.</summary>
    public static string Weekday(LocalDate date) => "周" + "一二三四五六日"[(int)date.DayOfWeek - 1];

    /// <summary>2026-11-21 10:42, Asia/Shanghai.</summary>
    public static string Moment(Instant instant) => Minute.Format(instant.InZone(Shanghai));
}
