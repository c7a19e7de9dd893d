using RequestCases.Core.Cases.Archiving;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Cases;

/// <content>归档 and 重新打开 (条例第四十五条): a closed volume is read-only until an approver opens it again.</content>
public sealed partial class RequestCase
{
    /// <summary>The reopening that waits for its decision; null when none does.</summary>
    public Reopening? PendingReopening => Reopenings is [.., { Approved: null } pending] ? pending : null;

    /// <summary>What the law required of the case, and what of it the volume holds.</summary>
    public IReadOnlyList<ChecklistEntry> ClosingChecklist(VolumeHoldings holdings, OfficeDay day) => Archiving.ClosingChecklist.Of(this, ReadClock(day), holdings, day.Today);

    /// <summary>归档; the case is read-only from here.</summary>
    /// <param name="archived">Who closes it, how long it is kept, and the hash of its manifest.</param>
    /// <param name="checklist">What is there and what is not.</param>
    /// <param name="note">Why the gaps are acceptable.</param>
    public void Archive(ArchiveRecord archived, IReadOnlyList<ChecklistEntry> checklist, string? note)
    {
        CheckArchiving(checklist, note);
        Status = CaseStatus.Archived;
        ArchivedOn = archived.On;
        Archived = archived;
    }

    /// <summary>Refuses an archiving that may not be, before its volume is made.</summary>
    /// <exception cref="RuleBrokenException">Returned mail is open, an addressee is not served, a delivery is not proved, or gaps are not explained.</exception>
    public void CheckArchiving(IReadOnlyList<ChecklistEntry> checklist, string? note)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(ReturnedMailMustBeSettledBeforeArchiving.Check(this));
        Rule.Enforce(EveryAddresseeMustBeServedBeforeArchiving.Check(this));
        Rule.Enforce(DeliveryMustBeProvedBeforeArchiving.Check(checklist));
        Rule.Enforce(GapsInTheVolumeMustBeExplained.Check(checklist, note));
    }

    /// <summary>申请重新打开. A case taken as given up goes on with the answer it lacked, if that was in time.</summary>
    /// <exception cref="RuleBrokenException">Not archived, asked already, or the law lets it not go on.</exception>
    public void RequestReopening(Reopening reopening, OfficeDay day)
    {
        Rule.Enforce(OnlyAnArchivedCaseIsReopened.Check(this));
        Rule.Enforce(ReopeningMustBeDecidedBeforeAnother.Check(PendingReopening));
        Rule.Enforce(OnlyACaseClosedWithoutReplyGoesOn.Check(this, reopening.Resume));
        Rule.Enforce(ApplicationGivenUpIsMadeAnew.Check(ClosedWithout, reopening));
        CheckAnswer(reopening, day);
        Reopenings = [.. Reopenings, reopening];
    }

    /// <summary>Another person decides; when approved the case is open again, with its clock as the facts give it.</summary>
    /// <exception cref="RuleBrokenException">Not asked for, decided by who asked, or the calendar has changed meanwhile and the answer was late.</exception>
    public void DecideReopening(bool approved, string deciderId, string decidedBy, OfficeDay day)
    {
        Rule.Enforce(ReopeningMustBeAskedForFirst.Check(PendingReopening));
        var asked = PendingReopening!;
        Rule.Enforce(ReopeningMustBeDecidedByAnotherPerson.Check(asked.RequestedById, deciderId));
        if (approved)
            CheckAnswer(asked, day);
        Reopenings = [.. Reopenings.SkipLast(1), asked with { Approved = approved, DecidedBy = decidedBy, DecidedOn = day.Today }];
        if (!approved)
            return;
        Status = CaseStatus.Open;
        ArchivedOn = null;
        if (!asked.Resume)
            return;
        if (asked.Answer is { } answer)
            TakeAnswer(answer);
        ClosedWithout = null;
        Reply?.TakeBack();
        if (Extension is { IsOpen: true })
            DropExtension();
        Process = ProcessState.Empty;
        CopyDates(ReadClock(day));
    }

    private void CheckAnswer(Reopening reopening, OfficeDay day)
    {
        if (reopening.Answer is not { } answer)
            return;
        var fact = FactOf(answer);
        Rule.Enforce(DateMustNotBeInTheFuture.Check(answer.On, day.Today));
        if (fact is SupplementReceived supplement)
            Rule.Enforce(SupplementIsPostedBetweenTheNoticeAndItsReceipt.Check(Supplement?.SentOn, supplement));
        RefuseIfClockWould([.. Facts, fact], day);
    }

    private void TakeAnswer(AnswerAfterClosing answer)
    {
        Facts = [.. Facts, FactOf(answer)];
        if (ClosedWithout == ClosingGround.SupplementAbandoned)
            Supplement = Supplement! with { ReceivedOn = answer.On, Content = answer.Content };
        else
            Fee = Fee! with { PaidOn = answer.On, Proof = answer.Content };
    }

    private ClockFact FactOf(AnswerAfterClosing answer) => ClosedWithout == ClosingGround.SupplementAbandoned
        ? new SupplementReceived(answer.On, answer.PostedOn, answer.GoodReason)
        : new FeePaid(answer.On);
}
