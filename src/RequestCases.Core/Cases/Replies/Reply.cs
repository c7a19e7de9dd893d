using NodaTime;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Cases.Replies;

/// <summary>How far a reply has come.</summary>
public enum ReplyStatus
{
    /// <summary>拟稿中, also after it was sent back.</summary>
    Draft,

    /// <summary>审核中</summary>
    InReview,

    /// <summary>已签发</summary>
    Approved,

    /// <summary>已编号制发; the text is frozen.</summary>
    Issued,

    /// <summary>已送达</summary>
    Delivered,
}

/// <summary>The signatures a draft passes.</summary>
public enum ReviewKind
{
    /// <summary>处室审核</summary>
    Unit,

    /// <summary>保密审查 (条例第十七条)</summary>
    Secrecy,

    /// <summary>法制审核</summary>
    Legal,

    /// <summary>签发</summary>
    Approval,

    /// <summary>编号制发: only ever sends back.</summary>
    Issue,
}

/// <summary>One signature on one revision of a draft.</summary>
/// <param name="Kind">Which review.</param>
/// <param name="Revision">Revision of the draft that was read.</param>
/// <param name="Approved">True when passed, false when sent back.</param>
/// <param name="Opinion">What the reviewer said.</param>
/// <param name="ReviewerId">Who.</param>
/// <param name="ReviewerName">Name as it was then.</param>
/// <param name="At">When.</param>
/// <param name="On">The business date of that.</param>
public sealed record ReplyReview(
    ReviewKind Kind, int Revision, bool Approved, string Opinion, string ReviewerId, string ReviewerName, Instant At, LocalDate On)
{
    /// <summary>What was said of each item (一事一审); none where the kind of review does not sign item by item.</summary>
    public IReadOnlyList<ItemReview> Items { get; init; } = [];

    /// <summary>批注: what was said of passages of the body.</summary>
    public IReadOnlyList<PassageComment> Comments { get; init; } = [];
}

/// <summary>What a review says of one item.</summary>
/// <param name="Number">Number of the item.</param>
/// <param name="Agreed">Whether the reviewer agrees to how it is answered.</param>
/// <param name="Opinion">What the reviewer said of it, if anything.</param>
public sealed record ItemReview(int Number, bool Agreed, string? Opinion = null);

/// <summary>批注 on a passage of the body.</summary>
/// <param name="Paragraph">Paragraph of the body, from 1.</param>
/// <param name="Quote">The words it is about; null for the whole paragraph.</param>
/// <param name="Text">What the reviewer said.</param>
public sealed record PassageComment(int Paragraph, string? Quote, string Text);

/// <summary>What a drafter writes.</summary>
/// <param name="Ground">Result and its legal ground.</param>
/// <param name="Values">Facts that this ground's letter must state, by key of <see cref="ReplyGroundInfo.RequiredFields"/>.</param>
/// <param name="Body">Body of the letter; paragraphs separated by line breaks.</param>
public sealed record ReplyDraft(ReplyGround Ground, IReadOnlyDictionary<string, string> Values, string Body);

/// <summary>答复: the draft, its reviews, its number and its delivery.</summary>
public sealed class Reply
{
    private Reply() { }

    /// <summary>Identity.</summary>
    public long Id { get; private set; }

    /// <summary>The case it answers.</summary>
    public long CaseId { get; private set; }

    /// <summary>What was drafted.</summary>
    public ReplyDraft Draft { get; private set; } = null!;

    /// <summary>Result and its legal ground; a copy of the draft's for lists and reports.</summary>
    public ReplyGround Ground { get; private set; }

    /// <summary>Counts submissions for review, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>How far it has come.</summary>
    public ReplyStatus Status { get; private set; }

    /// <summary>Who drafted it last.</summary>
    public string DrafterId { get; private set; } = "";

    /// <summary>Drafter's name as it was then.</summary>
    public string DrafterName { get; private set; } = "";

    /// <summary>Every signature, oldest first.</summary>
    public IReadOnlyList<ReplyReview> Reviews { get; private set; } = [];

    /// <summary>发文字号 once issued, e.g. 示城管公开〔2026〕15号.</summary>
    public string? Number { get; private set; }

    /// <summary>成文日期 once issued.</summary>
    public LocalDate? IssuedOn { get; private set; }

    /// <summary>SHA-256 of the issued document, in hexadecimal.</summary>
    public string? DocumentSha256 { get; private set; }

    /// <summary>Attempts to deliver, oldest first.</summary>
    public IReadOnlyList<Delivery> Deliveries { get; private set; } = [];

    /// <summary>Begins a reply with its first draft.</summary>
    public static Reply Start(ReplyDraft draft, string drafterId, string drafterName)
    {
        var reply = new Reply();
        reply.Save(draft, drafterId, drafterName);
        return reply;
    }

    /// <summary>Keeps a draft.</summary>
    /// <exception cref="RuleBrokenException">The draft is in review or further.</exception>
    public void Save(ReplyDraft draft, string drafterId, string drafterName)
    {
        Rule.Enforce(DraftMayChangeOnlyBeforeReview.Check(Status));
        Draft = draft;
        Ground = draft.Ground;
        DrafterId = drafterId;
        DrafterName = drafterName;
    }

    /// <summary>Hands the draft to the reviewers as a new revision.</summary>
    internal void Submit()
    {
        Rule.Enforce(DraftMayChangeOnlyBeforeReview.Check(Status));
        Revision++;
        Status = ReplyStatus.InReview;
    }

    /// <summary>Signs a review or approval, or sends the draft back.</summary>
    /// <exception cref="RuleBrokenException">Not in review, approved before, own draft, or no secrecy review yet.</exception>
    internal void Sign(ReplyReview review, IReadOnlyList<InformationItem> items)
    {
        Rule.Enforce(ReplyMustBeApprovedOnlyOnce.Check(this));
        Rule.Enforce(ReplyMustBeInReviewToBeSigned.Check(Status));
        if (review is { Kind: ReviewKind.Approval, Approved: true })
        {
            Rule.Enforce(ApproverMustNotBeTheDrafter.Check(review.ReviewerId, DrafterId));
            Rule.Enforce(ReplyMustPassSecrecyReviewBeforeApproval.Check(this));
            Rule.Enforce(EveryItemMustBeReviewedBeforeApproval.Check(this, items));
            Status = ReplyStatus.Approved;
        }
        if (review is { Kind: ReviewKind.Secrecy, Approved: true })
            Rule.Enforce(SecrecyReviewerMustNotBeTheDrafter.Check(review.ReviewerId, DrafterId));
        if (!review.Approved)
            Status = ReplyStatus.Draft;
        Reviews = [.. Reviews, review];
    }

    /// <summary>Takes an approved reply back to the drafter; what was signed counts for nothing any more.</summary>
    /// <exception cref="RuleBrokenException">Not approved, or issued already.</exception>
    internal void SendBackApproved(ReplyReview review)
    {
        Rule.Enforce(ReplyMustBeApprovedBeforeIssue.Check(Status));
        Status = ReplyStatus.Draft;
        Reviews = [.. Reviews, review];
    }

    /// <summary>Goes back to the drafter, where its case is handled anew; what is issued stays.</summary>
    internal void TakeBack()
    {
        if (Status is ReplyStatus.InReview or ReplyStatus.Approved)
            Status = ReplyStatus.Draft;
    }

    /// <summary>Freezes the reply under its number.</summary>
    internal void Issue(string number, LocalDate on, string documentSha256)
    {
        CheckIssue(on);
        Number = number;
        IssuedOn = on;
        DocumentSha256 = documentSha256;
        Status = ReplyStatus.Issued;
    }

    /// <summary>Refuses an issue that may not be.</summary>
    /// <exception cref="RuleBrokenException">Not approved, issued already, or dated before its approval.</exception>
    public void CheckIssue(LocalDate on)
    {
        Rule.Enforce(ReplyMustBeApprovedBeforeIssue.Check(Status));
        Rule.Enforce(ReplyMustNotBeDatedBeforeItsApproval.Check(ApprovedOn, on));
    }

    /// <summary>Refuses a new issue that may not be.</summary>
    /// <exception cref="RuleBrokenException">Not issued, on its way already, or dated before its approval.</exception>
    public void CheckIssueAgain(LocalDate on)
    {
        Rule.Enforce(VoidReplyMustNotBeDeliveredYet.Check(this));
        Rule.Enforce(ReplyMustNotBeDatedBeforeItsApproval.Check(ApprovedOn, on));
    }

    private LocalDate ApprovedOn => Reviews[^1].On;

    /// <summary>Takes over corrected dates of delivery.</summary>
    internal void CorrectDeliveries(IReadOnlyList<Delivery> deliveries) => Deliveries = deliveries;

    /// <summary>Notes an attempt to deliver.</summary>
    internal void Deliver(Delivery delivery)
    {
        Rule.Enforce(DeliveryMustFollowIssue.Check(this, delivery.SentOn));
        Deliveries = [.. Deliveries, delivery];
    }

    /// <summary>Notes an attempt to deliver what came back.</summary>
    internal void DeliverAgain(Delivery delivery)
    {
        Rule.Enforce(DeliveryMustNotPrecedeTheLetter.Check(IssuedOn, delivery.SentOn));
        Deliveries = [.. Deliveries, delivery];
    }

    /// <summary>Every addressee has it.</summary>
    internal void MarkDelivered() => Status = ReplyStatus.Delivered;

    /// <summary>Notes what became of a delivery.</summary>
    internal void Change(Delivery delivery, Delivery changed) => Deliveries = [.. Deliveries.Select(d => ReferenceEquals(d, delivery) ? changed : d)];

    /// <summary>Gives the reply another number and document in the place of a void one.</summary>
    internal void IssueAgain(string number, LocalDate on, string documentSha256)
    {
        CheckIssueAgain(on);
        (Number, IssuedOn, DocumentSha256) = (number, on, documentSha256);
    }
}
