using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

public sealed partial class RequestCase
{
    /// <summary>What happened, as the clock replays it.</summary>
    public IReadOnlyList<ClockFact> Facts { get; private set; } = [];

    /// <summary>收到申请之日; null while receipt is not confirmed.</summary>
    public LocalDate? ReceivedOn { get; private set; }

    /// <summary>答复期限, inclusive; null while the clock waits for the applicant. A copy for sorting.</summary>
    public LocalDate? ReplyDue { get; private set; }

    /// <summary>Last day for 补正告知, inclusive.</summary>
    public LocalDate? SupplementNoticeDue { get; private set; }

    /// <summary>Last day of what is waited for: supplement, payment, opinions or, where asking for them stops the clock (D5), reasons; inclusive.</summary>
    public LocalDate? WaitsUntil { get; private set; }

    /// <summary>Whether the clock runs, or for whom it waits.</summary>
    public ClockState Clock { get; private set; }

    /// <summary>Whether a date rests on a year whose holidays are not yet published.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Day the reply took effect, for the question whether it was in time.</summary>
    public LocalDate? ReplyEffectiveOn { get; private set; }

    /// <summary>Whether the reply was in time; null until it is delivered.</summary>
    public bool? OnTime { get; private set; }

    /// <summary>The readings of the law by which this case is counted: the office's at its receipt.</summary>
    public DeadlinePolicy Policy { get; private set; } = DeadlinePolicy.Default;

    /// <summary>The dates kept beside the facts.</summary>
    public KeptDates Dates => new(ReceivedOn, ReplyDue, SupplementNoticeDue, WaitsUntil, Clock, Provisional, ReplyEffectiveOn, OnTime);

    /// <summary>Replays the facts.</summary>
    public ClockReading ReadClock(OfficeDay day) => Replay(Facts, day);

    /// <summary>Replays the facts as if one more had happened.</summary>
    public ClockReading ReadClockWith(ClockFact fact, OfficeDay day) => Replay([.. Facts, fact], day);

    /// <summary>The calendar by which this case is counted.</summary>
    public WorkingCalendar CalendarOn(OfficeDay day) => KeptDates.CalendarFor(Facts, Policy, day.Calendars);

    private ClockReading Replay(IReadOnlyList<ClockFact> facts, OfficeDay day) =>
        ReplyClock.Replay(facts, KeptDates.CalendarFor(facts, Policy, day.Calendars), Policy);

    private void SetReceipt(ReceiptDates receipt, OfficeDay day)
    {
        Rule.EnforceAll(ReceiptRule.Check(receipt, day.Today));
        Policy = day.Policy;
        Receipt = receipt;
        Channel = receipt.Channel;
        if (ReceiptRule.Determine(receipt, day.Policy, day.Calendar).ReceivedOn is { } receivedOn)
            Record(new ApplicationReceived(receivedOn, receipt.Channel), day);
    }

    private void Record(ClockFact fact, OfficeDay day)
    {
        CheckPossible(fact, day);
        Take([.. Facts, fact], RefuseIfClockWould([.. Facts, fact], day));
    }

    // An answer to a notice that a correction has shown to be late is recorded all the same: the work goes on, the clock is not moved.
    private void RecordAnswer(ClockFact fact, bool isAwaited, OfficeDay day)
    {
        if (isAwaited)
        {
            Record(fact, day);
            return;
        }
        CheckPossible(fact, day);
        Take([.. Facts, fact], ReadClockWith(fact, day));
    }

    private void CheckPossible(ClockFact fact, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(fact.Date, day.Today));
    }

    // What a correction has left without effect stays so; only what these facts newly break is refused.
    private ClockReading RefuseIfClockWould(IReadOnlyList<ClockFact> facts, OfficeDay day)
    {
        var known = ReadClock(day).Refused.Select(r => r.Fact).ToHashSet(ReferenceEqualityComparer.Instance);
        var reading = Replay(facts, day);
        Rule.Enforce(reading.Refused.FirstOrDefault(r => !known.Contains(r.Fact))?.Rule);
        return reading;
    }

    private void Take(IReadOnlyList<ClockFact> facts, ClockReading reading)
    {
        Facts = facts;
        CopyDates(reading);
    }

    // Closed without reply: the clock stays stopped, whatever is still recorded.
    private void CopyDates(ClockReading reading)
    {
        if (ClosedWithout is not null)
            return;
        var dates = KeptDates.Of(reading);
        (ReceivedOn, ReplyDue, SupplementNoticeDue) = (dates.ReceivedOn, dates.ReplyDue, dates.SupplementNoticeDue);
        (WaitsUntil, Clock, Provisional) = (dates.WaitsUntil, dates.Clock, dates.Provisional);
        (ReplyEffectiveOn, OnTime) = (dates.ReplyEffectiveOn, dates.OnTime);
    }

    // A case closed without reply owes none: nothing is due, nobody is alerted.
    private void StopClock() => (Clock, ReplyDue, WaitsUntil) = (ClockState.Abandoned, null, null);
}
