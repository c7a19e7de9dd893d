using NodaTime;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Cases;

public sealed partial class RequestCase
{
    /// <summary>Keeps a draft of the reply.</summary>
    public void SaveDraft(ReplyDraft draft, string drafterId, string drafterName)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        if (Reply is null)
            Reply = Reply.Start(draft, drafterId, drafterName);
        else
            Reply.Save(draft, drafterId, drafterName);
    }

    /// <summary>送审: the draft states what its ground's letter must, and rests on the records the law wants.</summary>
    public void SubmitDraft(OfficeDay day)
    {
        var draft = Reply!.Draft;
        Rule.Enforce(ReplyMustStateEveryFactItsGroundNeeds.Check(draft.Ground, draft.Values));
        Rule.Enforce(StillUnclearMustFollowASupplementNotice.Check(draft.Ground, Supplement));
        Rule.Enforce(UnreasonableVolumeMustHaveBeenAskedAbout.Check(draft.Ground, Reasons));
        DecideItemsBy(draft.Ground);
        CheckItemsFor(draft.Ground);
        EnforceHearing(day);
        Reply.Submit();
    }

    /// <summary>Signs a review or the approval, or sends the draft back.</summary>
    public void SignReply(ReplyReview review)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(PassedReviewMustAgreeToEveryItem.Check(review, Items));
        if (review is { Kind: ReviewKind.Approval, Approved: true } && Reply!.Status == ReplyStatus.InReview)
            CheckItemsFor(Reply.Ground);
        Reply!.Sign(review, Items);
    }

    /// <summary>Sends an approved reply back to be redrafted before it is issued, e.g. since a third party has refused meanwhile (条例第三十二条).</summary>
    public void SendApprovedReplyBack(ReplyReview review)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Reply!.SendBackApproved(review);
    }

    /// <summary>Refuses an issue that may not be.</summary>
    /// <exception cref="RuleBrokenException">Not approved, issued already, dated before its approval, or a third party was not told before.</exception>
    public void CheckIssue(LocalDate on)
    {
        Reply!.CheckIssue(on);
        EnforceTelling();
    }

    /// <summary>编号制发: freezes the reply.</summary>
    public void IssueReply(string number, LocalDate on, string documentSha256, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(on, day.Today));
        CheckIssue(on);
        Reply!.Issue(number, on, documentSha256);
    }
}
