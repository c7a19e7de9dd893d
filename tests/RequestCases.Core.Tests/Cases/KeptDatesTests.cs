using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>The dates that a case keeps beside its facts.</summary>
public sealed class KeptDatesTests
{
    // Received on 2026-11-02: due on 2026-11-30.
    [TestCase("2026-11-20", "2026-12-04")]
    [TestCase("2026-11-30", null)]
    [TestCase("2026-12-01", null)]
    public void Reasons_that_were_asked_for_when_the_time_was_over_are_not_waited_for(string askedOn, string? waitsUntil)
    {
        ClockFact[] facts = [new ApplicationReceived(Day.On("2026-11-02"), ReceiptChannel.InPerson), new ReasonsRequested(Day.On(askedOn), Day.On("2026-12-04"))];
        var dates = KeptDates.Of(facts, new DeadlinePolicy { ReasonsRequestStopsClock = true }, WorkingCalendars.BuiltIn);
        Assert.That(dates.WaitsUntil, Is.EqualTo(waitsUntil is null ? (LocalDate?)null : Day.On(waitsUntil)));
    }
}
