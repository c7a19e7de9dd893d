using NodaTime;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Cases;

/// <summary>Whether a case is still being handled.</summary>
public enum CaseStatus
{
    /// <summary>在办</summary>
    Open,

    /// <summary>已归档</summary>
    Archived,
}

/// <summary>办件: one application from receipt to archive. Facts are kept, dates are derived from them.</summary>
public sealed partial class RequestCase
{
    private RequestCase() { }

    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>办件号, e.g. 〔2026〕83.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Counts changes; a write must have seen the current one.</summary>
    public int Version { get; private set; }

    /// <summary>When the case was registered.</summary>
    public Instant RegisteredAt { get; private set; }

    /// <summary>Channel and the dates that its receipt rule needs.</summary>
    public ReceiptDates Receipt { get; private set; } = null!;

    /// <summary>Channel, as a column for lists.</summary>
    public ReceiptChannel Channel { get; private set; }

    /// <summary>Who applies.</summary>
    public Applicant Applicant { get; private set; } = null!;

    /// <summary>What the application asks for.</summary>
    public ApplicationContent Content { get; private set; } = null!;

    /// <summary>Unit that handles the case.</summary>
    public int? UnitId { get; private set; }

    /// <summary>承办人.</summary>
    public string? HandlerId { get; private set; }

    /// <summary>在办 or 已归档.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Definition the case runs on.</summary>
    public string DefinitionId { get; private set; } = "";

    /// <summary>Where the case stands in the definition; saved in the same transaction as everything else.</summary>
    public ProcessState Process { get; private set; } = ProcessState.Empty;

    /// <summary>Stage shown in lists.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>补正, if there was one.</summary>
    public SupplementRecord? Supplement { get; private set; }

    /// <summary>说明理由, if asked.</summary>
    public ReasonsRecord? Reasons { get; private set; }

    /// <summary>信息事项 (一事一审), in the order of the application; at least one.</summary>
    public IReadOnlyList<InformationItem> Items { get; private set; } = [];

    /// <summary>延期, the latest.</summary>
    public ExtensionRecord? Extension { get; private set; }

    /// <summary>答复.</summary>
    public Reply? Reply { get; private set; }

    /// <summary>Closing without a reply.</summary>
    public ClosingGround? ClosedWithout { get; private set; }

    /// <summary>Day the case was archived.</summary>
    public LocalDate? ArchivedOn { get; private set; }

    /// <summary>归档, the latest; null while it never was.</summary>
    public ArchiveRecord? Archived { get; private set; }

    /// <summary>Reopenings after archiving, oldest first.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];

    /// <summary>Registers an application; the clock starts when its receipt rule says so.</summary>
    /// <exception cref="RefusedException">A date that the channel needs is missing or impossible.</exception>
    public static RequestCase Register(
        string number, string definitionId, ReceiptDates receipt, Applicant applicant, ApplicationContent content, Instant at, OfficeDay day)
    {
        var requestCase = new RequestCase
        {
            Number = number,
            DefinitionId = definitionId,
            Applicant = applicant,
            Content = content,
            Items = [new InformationItem(1, content.Subject)],
            RegisteredAt = at,
        };
        requestCase.SetReceipt(receipt, day);
        return requestCase;
    }

    /// <summary>Notes that receipt was confirmed with the applicant later (条例第三十一条第二、三项); the clock starts.</summary>
    public void ConfirmReceipt(LocalDate confirmedOn, OfficeDay day) => SetReceipt(Receipt with { ConfirmedOn = confirmedOn }, day);

    /// <summary>Hands the case to a unit and, when known, to a handler.</summary>
    public void Assign(int unitId, string? handlerId)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        UnitId = unitId;
        HandlerId = handlerId;
    }

    /// <summary>Notes 补正告知 (条例第三十条).</summary>
    public void SendSupplementNotice(string items, LocalDate sentOn, LocalDate supplementBy, OfficeDay day)
    {
        Record(new SupplementNoticeSent(sentOn, supplementBy), day);
        Supplement = new SupplementRecord(items, sentOn, supplementBy);
    }

    /// <summary>Notes the supplement; the clock restarts (条例第三十条).</summary>
    public void ReceiveSupplement(SupplementReceived received, string content, OfficeDay day)
    {
        Rule.Enforce(SupplementIsPostedBetweenTheNoticeAndItsReceipt.Check(Supplement?.SentOn, received));
        RecordAnswer(received, Clock == ClockState.AwaitingSupplement || Supplement is null, day);
        Supplement = Supplement! with { ReceivedOn = received.Date, Content = content };
    }

    /// <summary>Asks for reasons (条例第三十五条); the clock runs on.</summary>
    public void RequestReasons(string facts, LocalDate sentOn, LocalDate answerBy, OfficeDay day)
    {
        Rule.Enforce(AnswerPeriodMustLieAhead.Check(sentOn, answerBy));
        Record(new ReasonsRequested(sentOn, answerBy), day);
        Reasons = new ReasonsRecord(facts, sentOn, answerBy);
    }

    /// <summary>Notes the reasons the applicant gave.</summary>
    public void ReceiveReasons(LocalDate receivedOn, string reasons, OfficeDay day)
    {
        Rule.Enforce(AnswerMustFollowItsRequest.Check(Reasons?.SentOn, receivedOn));
        Record(new ReasonsReceived(receivedOn), day);
        Reasons = Reasons! with { ReceivedOn = receivedOn, Reasons = reasons };
    }

    /// <summary>Sets the later day that the office fixed and told the applicant (条例第三十五条第二款).</summary>
    public void DetermineDelay(LocalDate toldOn, LocalDate until, OfficeDay day) => Record(new DelayDetermined(toldOn, until), day);

    /// <summary>Asks for an extension (条例第三十三条第二款).</summary>
    /// <param name="workdays">Working days, 1 to 20.</param>
    /// <param name="reason">Why the office cannot answer in time.</param>
    /// <param name="requestedBy">Who asks.</param>
    /// <param name="day">The day it is asked.</param>
    public void RequestExtension(int workdays, string reason, string requestedBy, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(ExtensionMustPrecedeIssue.Check(Reply?.IssuedOn));
        Rule.Enforce(ExtensionMustBeDecidedBeforeAnother.Check(Extension));
        RefuseIfClockWould([.. Facts, new ExtensionApproved(day.Today, workdays)], day);
        Extension = new ExtensionRecord(workdays, reason, requestedBy);
    }

    /// <summary>The head of the disclosure office decides on the extension.</summary>
    public void DecideExtension(bool approved, string decidedBy, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(ExtensionMustBeAskedForFirst.Check(Extension));
        if (approved)
        {
            Rule.Enforce(ExtensionMustPrecedeIssue.Check(Reply?.IssuedOn));
            RefuseIfClockWould([.. Facts, new ExtensionApproved(day.Today, Extension!.Workdays)], day);
        }
        Extension = Extension! with { Approved = approved, DecidedBy = decidedBy, DecidedOn = day.Today };
    }

    /// <summary>Notes that the applicant was told of the approved extension; it counts from then.</summary>
    public void NotifyExtension(LocalDate notifiedOn, OfficeDay day)
    {
        Rule.Enforce(ExtensionMustBeAskedForFirst.Check(Extension));
        Rule.Enforce(ExtensionMustPrecedeIssue.Check(Reply?.IssuedOn));
        Rule.Enforce(ExtensionMustBeApprovedBeforeItIsTold.Check(Extension!.DecidedOn, notifiedOn));
        Record(new ExtensionApproved(notifiedOn, Extension.Workdays), day);
        Extension = Extension with { NotifiedOn = notifiedOn };
    }

    /// <summary>Gives up an approved extension before the applicant was told.</summary>
    public void DropExtension()
    {
        Rule.Enforce(ExtensionMustBeAskedForFirst.Check(Extension));
        Extension = Extension! with { Approved = false };
    }

    /// <summary>Closes without a reply, for one of the lawful grounds.</summary>
    public void CloseWithout(ClosingGround ground)
    {
        if (ground == ClosingGround.Withdrawn)
            Rule.Enforce(WithdrawalMustPrecedeIssue.Check(Reply?.IssuedOn));
        ClosedWithout = ground;
        StopClock();
    }

    /// <summary>Takes over the next process state and the stage it shows.</summary>
    public void MoveTo(ProcessState process, string stage)
    {
        Process = process;
        Stage = stage;
    }

    /// <summary>Goes on by another version of its procedure, from the same position.</summary>
    public void MoveToVersion(string definitionId, ProcessState process, string stage)
    {
        DefinitionId = definitionId;
        MoveTo(process, stage);
    }

    /// <summary>Counts a change.</summary>
    public void CountChange() => Version++;
}
