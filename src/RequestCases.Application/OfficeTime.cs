using NodaTime;

namespace RequestCases.Application;

/// <summary>Business dates: the office lives in Asia/Shanghai.</summary>
public static class OfficeTime
{
    private const long TicksPerMicrosecond = 10;

    /// <summary>Asia/Shanghai.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The business date at an instant.</summary>
    public static LocalDate DateAt(Instant at) => at.InZone(Zone).Date;

    /// <summary>The start of a business date plus a time of day, as an instant.</summary>
    public static Instant At(LocalDate date, LocalTime time) => (date + time).InZoneLeniently(Zone).ToInstant();

    /// <summary>The instant as every provider keeps it, to the microsecond.</summary>
    public static Instant AsKept(Instant at) => Instant.FromUnixTimeTicks(at.ToUnixTimeTicks() / TicksPerMicrosecond * TicksPerMicrosecond);
}
