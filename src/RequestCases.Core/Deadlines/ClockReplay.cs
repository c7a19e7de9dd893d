using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Deadlines;

/// <summary>Takes facts in order; each handler returns the rule that refuses the fact, or changes the state and returns null.</summary>
internal sealed partial class ClockReplay(IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, DeadlinePolicy policy)
{
    private readonly LocalDate? _arrivesOn = FirstReceipt(facts);
    private List<RefusedFact>? _refused;
    private readonly List<PeriodInProgress> _periods = [];
    private LocalDate? _arrivedOn;
    private LocalDate? _receivedOn;
    private LocalDate? _noticeDue;
    private LocalDate? _noticeOn;
    private LocalDate? _supplementBy;
    private LocalDate? _feeNoticeOn;
    private LocalDate? _feeDue;

    private PeriodInProgress Current => _periods[^1];

    private ClockState State =>
        _reply is not null ? ClockState.Answered
        : _periods.Count == 0 ? ClockState.NotStarted
        : Current.WaitingFor ?? ClockState.Running;

    public void Play(ClockFact fact)
    {
        if (Apply(fact) is { } broken)
            (_refused ??= []).Add(new RefusedFact(fact, broken));
    }

    // Replays run by the million: no iterator, no list before it is needed.
    private static LocalDate? FirstReceipt(IReadOnlyList<ClockFact> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is ApplicationReceived received)
                return received.Date;
        }
        return null;
    }

    private Rule? Apply(ClockFact fact) => fact switch
    {
        InformationFormed formed => Form(formed),
        ReconsiderationNoticeReceived notice => BeforeReceipt(notice) ?? TakeReconsiderationNotice(notice),
        ReconsiderationDecisionReceived decision => BeforeReceipt(decision) ?? TakeReconsiderationDecision(decision),
        ApplicationReceived received => Receive(received),
        _ => FactCannotComeBeforeReceipt.Check(fact.Date, _arrivesOn) ?? ApplyAfterReceipt(fact),
    };

    private Rule? ApplyAfterReceipt(ClockFact fact) => fact switch
    {
        SupplementReceived supplement => Supplement(supplement),
        FeePaid paid => Pay(paid),
        OpinionReceived opinion => TakeOpinion(opinion),
        ReasonsRequested request => AskForReasons(request),
        ReasonsReceived reasons => TakeReasons(reasons),
        ReplySent reply => Reply(reply),
        ReplyServed served => Serve(served),
        _ => NothingMovesThePeriodAfterTheReply.Check(_reply?.Date) ?? ApplyBeforeReply(fact),
    };

    private Rule? ApplyBeforeReply(ClockFact fact) => fact switch
    {
        SupplementNoticeSent notice => AskForSupplement(notice),
        ConsultationSent sent => Consult(sent),
        ExtensionApproved extension => Extend(extension),
        FeeNoticeSent notice => Charge(notice),
        DelayDetermined delay => Delay(delay),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, "Not a fact the clock knows."),
    };

    private LocalDate Due() => Current.Due(calendar, policy);

    private Rule? Receive(ApplicationReceived received)
    {
        if (ApplicationIsReceivedOnlyOnce.Check(_arrivedOn) is { } broken)
            return broken;
        var receivedOn = ReceiptRule.OnWorkingDayIfSoSet(received.Date, policy, calendar);
        _arrivedOn = received.Date;
        _receivedOn = receivedOn;
        _noticeDue = calendar.AddWorkingDays(receivedOn, StatutoryPeriods.SupplementNoticeWorkdays);
        _periods.Add(new PeriodInProgress(1, PeriodStart.Receipt, receivedOn, StatutoryPeriods.ForReceiptOn(receivedOn)));
        return null;
    }

    private Rule? AskForSupplement(SupplementNoticeSent notice)
    {
        var broken = SupplementCanBeAskedForOnlyOnce.Check(policy.SecondSupplementAllowed ? null : _noticeOn)
            ?? SupplementCannotBeAskedForAfterAnExtension.Check(Current.ExtendedOn)
            ?? (policy.LateSupplementNoticeAllowed ? null : SupplementNoticeMustBeSentWithinSevenWorkingDays.Check(notice.Date, _noticeDue!.Value))
            ?? PeriodMustBeRunning.Check(State)
            ?? SupplementPeriodMustEndAfterTheNotice.Check(notice.Date, notice.SupplementBy)
            ?? FixedLastDayMustLieWithinAYear.Check(notice.Date, notice.SupplementBy);
        if (broken is not null)
            return broken;
        _noticeOn = notice.Date;
        _supplementBy = notice.SupplementBy;
        Current.StopFor(ClockState.AwaitingSupplement, notice.Date, notice.SupplementBy);
        return null;
    }

    private Rule? Supplement(SupplementReceived supplement)
    {
        var broken = SupplementMustAnswerANotice.Check(supplement.Date, State)
            ?? LateSupplementNeedsAGoodReason.Check(supplement, _supplementBy!.Value);
        if (broken is not null)
            return broken;
        if (policy.SecondSupplementAllowed)
            _noticeDue = calendar.AddWorkingDays(supplement.Date, StatutoryPeriods.SupplementNoticeWorkdays);
        _periods.Add(Current.Restart(PeriodStart.Supplement, supplement.Date));
        return null;
    }

    private Rule? Charge(FeeNoticeSent notice)
    {
        var broken = FeeNoticeCannotArriveBeforeItIsSent.Check(notice)
            ?? FeeNoticeCanBeGivenOnlyOnce.Check(_feeNoticeOn)
            ?? PeriodMustBeRunning.Check(State)
            ?? FeeNoticeMustBeGivenWithinTheReplyPeriod.Check(notice.Date, Due());
        if (broken is not null)
            return broken;
        _feeNoticeOn = notice.Date;
        _feeDue = notice.Delivered is { } delivered ? calendar.AddWorkingDays(delivered, StatutoryPeriods.FeeWorkdays) : null;
        Current.StopFor(ClockState.AwaitingPayment, notice.Date, _feeDue);
        return null;
    }

    private Rule? Pay(FeePaid paid)
    {
        var broken = FeePaymentMustAnswerANotice.Check(paid.Date, State) ?? FeeMustBePaidWithinTwentyWorkingDays.Check(paid.Date, _feeDue);
        if (broken is not null)
            return broken;
        _periods.Add(Current.Restart(PeriodStart.FeePayment, paid.Date));
        return null;
    }

    private Rule? Extend(ExtensionApproved extension)
    {
        var statutory = StatutoryPeriods.ForReceiptOn(_receivedOn!.Value);
        var broken = PeriodCannotBeExtendedTwice.Check(Current.ExtendedOn, Current.Extensions, policy.ExtensionsPerPeriod)
            ?? ExtensionMustBeAtLeastOneWorkingDay.Check(extension.Workdays)
            ?? ExtensionMustNotExceedTheStatutoryWorkingDays.Check(extension.Workdays, Current.ExtensionWorkdays, statutory)
            ?? DelayedReplyCannotBeExtended.Check(Current.DelayedUntil)
            ?? PeriodMustBeRunning.Check(State)
            ?? ExtensionMustBeApprovedByTheDueDay.Check(extension.Date, Due());
        if (broken is null)
            Current.Extend(extension);
        return broken;
    }

    private Rule? Delay(DelayDetermined delay)
    {
        var broken = PeriodMustBeRunning.Check(State)
            ?? DelayMustBeDeterminedByTheDueDay.Check(delay.Date, Due())
            ?? DelayMustEndAfterTheDueDay.Check(delay.Until, Due())
            ?? FixedLastDayMustLieWithinAYear.Check(delay.Date, delay.Until);
        if (broken is null)
            Current.Delay(delay.Until);
        return broken;
    }
}
