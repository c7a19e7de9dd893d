using NodaTime;

namespace RequestCases.Application;

/// <summary>Business dates: the office lives in Asia/Shanghai.</summary>
public static class OfficeTime
{
    /// <summary>Asia/Shanghai.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The business date at an instant.</summary>
    public static LocalDate DateAt(Instant at) => at.InZone(Zone).Date;

    /// <summary>The start of a business date plus a time of day, as an instant.</summary>
    public static Instant At(LocalDate date, LocalTime time) => (date + time).InZoneLeniently(Zone).ToInstant();
}
