using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases;

/// <summary>The dates that a case keeps beside its facts, for sorting and searching. Always a copy of what the clock reads from the facts.</summary>
/// <param name="ReceivedOn">收到申请之日.</param>
/// <param name="ReplyDue">答复期限, inclusive.</param>
/// <param name="SupplementNoticeDue">Last day for 补正告知, inclusive.</param>
/// <param name="WaitsUntil">Last day of what is waited for, inclusive.</param>
/// <param name="Clock">Whether the clock runs, or for whom it waits.</param>
/// <param name="Provisional">A date rests on a year whose notice is not published.</param>
/// <param name="ReplyEffectiveOn">Day the reply took effect.</param>
/// <param name="OnTime">Whether the reply was in time.</param>
public sealed record KeptDates(
    LocalDate? ReceivedOn, LocalDate? ReplyDue, LocalDate? SupplementNoticeDue, LocalDate? WaitsUntil, ClockState Clock, bool Provisional,
    LocalDate? ReplyEffectiveOn, bool? OnTime)
{
    /// <summary>The dates of a reading.</summary>
    public static KeptDates Of(ClockReading reading) => new(
        reading.ReceivedOn, reading.ReplyDue, reading.SupplementNoticeDue, WaitedFor(reading), reading.State, reading.IsProvisional,
        reading.ReplyEffective, reading.OnTime);

    /// <summary>The dates that facts give.</summary>
    public static KeptDates Of(IReadOnlyList<ClockFact> facts, DeadlinePolicy policy, WorkingCalendars calendars) =>
        Of(ReplyClock.Replay(facts, CalendarFor(facts, policy, calendars), policy));

    /// <summary>The calendar by which a case is counted: today's, unless the office keeps to what was published at receipt (D8).</summary>
    public static WorkingCalendar CalendarFor(IReadOnlyList<ClockFact> facts, DeadlinePolicy policy, WorkingCalendars calendars) =>
        policy.CalendarChange == CalendarChange.KeepPublishedDates && facts.OfType<ApplicationReceived>().FirstOrDefault() is { } received
            ? calendars.PublishedAt(received.Date)
            : calendars.Current;

    private static LocalDate? WaitedFor(ClockReading reading) => reading.State switch
    {
        ClockState.AwaitingSupplement => reading.SupplementBy,
        ClockState.AwaitingPayment => reading.FeeDue,
        // What was asked for on the last day or after it holds nothing up any more.
        ClockState.Running => reading.Consultations.Where(c => c is { LastOpinionOn: null, UndeliverableOn: null } && c.SentOn < reading.ReplyDue)
            .Select(c => (LocalDate?)c.OpinionDue).Append(reading.ReasonsAskedOn < reading.ReplyDue ? reading.ReasonsBy : null).Max(),
        _ => null,
    };
}
