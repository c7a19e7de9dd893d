using NodaTime;
using RequestCases.Application;

namespace RequestCases.Tests;

/// <summary>An ordinary working day, Tuesday 2026-11-24, ten in the morning and a bit, as a real clock says it; so that a test says the same on every day of the year.</summary>
public sealed class OfficeClock : IClock
{
    public static LocalDate Today { get; } = new(2026, 11, 24);

    /// <summary>By how much a test has set it forward, or back.</summary>
    public Duration Shift { get; set; }

    public Instant GetCurrentInstant() => OfficeTime.At(Today, new LocalTime(10, 0)).PlusNanoseconds(123_456_700) + Shift;
}
