using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <summary>What would come of something not yet done.</summary>
/// <param name="What">What is done, in Chinese.</param>
/// <param name="Due">The due day then; null when there is none.</param>
/// <param name="WorkingDaysLater">Working days by which the due day moves; 0 when it stays.</param>
/// <param name="Impossible">Why it is not possible; null when it is.</param>
/// <param name="IsProvisional">The due day rests on a year whose notice is not published.</param>
public sealed record WhatIfOutcome(string What, LocalDate? Due, int WorkingDaysLater, Rule? Impossible, bool IsProvisional);

/// <summary>What an extension today and a consultation from tomorrow on would do to a case.</summary>
public sealed class WhatIf
{
    private const string NewConsultation = "what-if";

    private readonly IReadOnlyList<ClockFact> facts;
    private readonly WorkingCalendar calendar;
    private readonly DeadlinePolicy policy;
    private readonly ClockReading now;

    private WhatIf(IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, DeadlinePolicy policy) =>
        (this.facts, this.calendar, this.policy, now) = (facts, calendar, policy, ReplyClock.Replay(facts, calendar, policy));

    /// <summary>
    /// The longest extension told on the day; a third party consulted on the next working day who stays silent to the end; both. Empty before
    /// receipt and after the reply.
    /// </summary>
    /// <param name="facts">The facts so far.</param>
    /// <param name="calendar">The calendar.</param>
    /// <param name="policy">The answers to the open questions.</param>
    /// <param name="today">The day on which it is asked; before receipt the day of receipt is taken.</param>
    public static IReadOnlyList<WhatIfOutcome> Of(IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, DeadlinePolicy policy, LocalDate today)
    {
        var whatIf = new WhatIf(facts, calendar, policy);
        return whatIf.now is { ReceivedOn: { } receivedOn, State: not ClockState.Answered } ? whatIf.Outcomes(receivedOn, LocalDate.Max(today, receivedOn)) : [];
    }

    private WhatIfOutcome[] Outcomes(LocalDate receivedOn, LocalDate day)
    {
        var most = StatutoryPeriods.ForReceiptOn(receivedOn).MaxExtensionWorkdays;
        var next = calendar.NextWorkingDay(day);
        var extension = new ExtensionApproved(day, most);
        var consultation = new ConsultationSent(next, NewConsultation, ConsultationKind.ThirdParty, next);
        var extending = $"{day.WithWeekday()}批准并告知延期 {most} 个工作日";
        var consulting = $"{next.WithWeekday()}征求第三方意见，当日送达，对方始终不答复";
        return [After(extending, extension), After(consulting, consultation), After("以上两项都办", extension, consultation)];
    }

    private WhatIfOutcome After(string what, params ClockFact[] added)
    {
        var then = ReplyClock.Replay([.. facts, .. added], calendar, policy);
        var impossible = then.Refused.FirstOrDefault(r => added.Contains(r.Fact, ReferenceEqualityComparer.Instance))?.Rule;
        var later = impossible is null && (now.ReplyDue, then.ReplyDue) is ({ } from, { } to) ? calendar.CountWorkingDays(from, to) : 0;
        return new WhatIfOutcome(what, then.ReplyDue, later, impossible, then.ReplyDue is { } due && calendar.IsProvisional(due));
    }
}
