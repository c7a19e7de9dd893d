using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <summary>A fact that had no effect, and the rule it breaks.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Rule">The rule with its code and Chinese message.</param>
public sealed record RefusedFact(ClockFact Fact, Rule Rule);

/// <summary>What the facts of a case mean for its periods, as <see cref="ReplyClock"/> read them. A due day ends with that day.</summary>
public sealed record ClockReading
{
    /// <summary>The day of receipt under the office's setting for days off; null when not received in law.</summary>
    public LocalDate? ReceivedOn { get; init; }

    /// <summary>How the period stands after all facts; see <see cref="StateOn"/> for a given day.</summary>
    public ClockState State { get; init; }

    /// <summary>Last day for 补正告知: 7 working days.</summary>
    public LocalDate? SupplementNoticeDue { get; init; }

    /// <summary>Last day for the reply; null while the applicant is waited for or has given up.</summary>
    public LocalDate? ReplyDue { get; init; }

    /// <summary>Working days of the reply period without extension: 20, or 15 when received before 2019-05-15.</summary>
    public int BaseWorkdays { get; init; }

    /// <summary>Working days by which the current period is extended.</summary>
    public int ExtensionWorkdays { get; init; }

    /// <summary>Working days of the current period that are not counted: the union of its consultations, never their sum.</summary>
    public int ExcludedWorkdays { get; init; }

    /// <summary>Those of them that lie before the due day and so moved it; fewer when a consultation went out on or after the last day (D7).</summary>
    public int SkippedWorkdays { get; init; }

    /// <summary>Last day for the supplement, as fixed in the notice.</summary>
    public LocalDate? SupplementBy { get; init; }

    /// <summary>The day from which the application is taken as given up if nothing comes; null when nothing is waited for.</summary>
    public LocalDate? AbandonedFrom { get; init; }

    /// <summary>The consultations in the order they were sent, also those of an earlier period.</summary>
    public IReadOnlyList<ConsultationReading> Consultations { get; init; } = [];

    /// <summary>Day by which reasons that have not come were asked for, where asking stops the clock (D5).</summary>
    public LocalDate? ReasonsBy { get; init; }

    /// <summary>The day they were asked for; null when nobody asked.</summary>
    public LocalDate? ReasonsAskedOn { get; init; }

    /// <summary>Last day for the payment: 20 working days; null while it is not known when the notice arrived.</summary>
    public LocalDate? FeeDue { get; init; }

    /// <summary>The day that counts for the reply: posting, signing, or reaching the applicant's account (国办公开办函〔2016〕235号).</summary>
    public LocalDate? ReplyEffective { get; init; }

    /// <summary>Whether the reply was in time; null while it has no effect. When no period was running it cannot be late.</summary>
    public bool? OnTime { get; init; }

    /// <summary>The day the applicant received the reply, if known.</summary>
    public LocalDate? ServedOn { get; init; }

    /// <summary>Last day to apply for reconsideration.</summary>
    public LocalDate? ReconsiderationBy { get; init; }

    /// <summary>Last day to sue directly.</summary>
    public LocalDate? LitigationBy { get; init; }

    /// <summary>Last day for the office to answer the reconsideration body.</summary>
    public LocalDate? ReconsiderationAnswerDue { get; internal set; }

    /// <summary>Last day to sue after the reconsideration decision.</summary>
    public LocalDate? LitigationAfterReconsiderationBy { get; internal set; }

    /// <summary>Last day for proactive disclosure of the information formed.</summary>
    public LocalDate? ProactiveDue { get; internal set; }

    /// <summary>Whether one of these dates rests on a year whose notice is not published and may still move.</summary>
    public bool IsProvisional { get; internal set; }

    /// <summary>The runs of the reply period, oldest first; the last is the current one.</summary>
    public IReadOnlyList<ClockPeriod> Periods { get; init; } = [];

    /// <summary>Facts that had no effect, in the order they were replayed.</summary>
    public IReadOnlyList<RefusedFact> Refused { get; init; } = [];

    /// <summary>Last day for the opinion, by consultation.</summary>
    public IReadOnlyDictionary<string, LocalDate> OpinionDue => Consultations.ToDictionary(c => c.Id, c => c.OpinionDue);

    /// <summary>The consultations that still wait for an opinion on a day.</summary>
    public IEnumerable<ConsultationReading> OpenConsultationsOn(LocalDate today) => Consultations.Where(c => c.IsOpenOn(today));

    /// <summary>How the period stands on a day, given these facts.</summary>
    public ClockState StateOn(LocalDate today)
    {
        if (State is ClockState.AwaitingSupplement or ClockState.AwaitingPayment)
            return today >= AbandonedFrom ? ClockState.Abandoned : State;
        return State == ClockState.Running && Periods[^1].StandStills.Any(s => s.Covers(today)) ? ClockState.Consulting : State;
    }

    /// <summary>
    /// Working days left to the end of the due day without those on which the clock stands still; 0 on the due day, negative after it, as
    /// <see cref="WorkingCalendar.WorkingDaysLeft"/>. Null when there is no due day or the reply is out.
    /// </summary>
    public int? WorkingDaysLeft(LocalDate today, WorkingCalendar calendar)
    {
        if (ReplyDue is not { } due || State == ClockState.Answered)
            return null;
        var left = calendar.WorkingDaysLeft(today, due);
        if (left <= 0 || Periods[^1].DelayedUntil is not null)
            return left;
        return Math.Max(1, left - ExcludedDays.Of(Periods[^1].StandStills, calendar).CountWithin(today, due, calendar));
    }

    /// <summary>Looks at the dates worked out by counting; those that an office fixed itself do not move with the calendar.</summary>
    internal bool RestsOnUnpublishedNotice(WorkingCalendar calendar)
    {
        var countedReplyDue = Periods is [.., { DelayedUntil: not null }] ? null : ReplyDue;
        return May(SupplementNoticeDue) || May(countedReplyDue) || May(FeeDue) || May(ReconsiderationBy) || May(LitigationBy)
            || May(ReconsiderationAnswerDue) || May(LitigationAfterReconsiderationBy) || May(ProactiveDue)
            || Consultations.Any(c => May(c.OpinionDue));

        bool May(LocalDate? move) => move is { } date && calendar.IsProvisional(date);
    }
}
