using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

/// <summary>What the case itself refuses, whatever a definition allows.</summary>
public sealed class ReplyTests
{
    private static readonly OfficeDay Day = new(new LocalDate(2026, 11, 9), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 9, 2, 0);

    [Test]
    public void A_reply_without_secrecy_review_is_not_approved()
    {
        var requestCase = CaseInReview();
        Refuses<ReplyMustPassSecrecyReviewBeforeApproval>(() => requestCase.SignReply(Sign(ReviewKind.Approval, "approver")));
    }

    [Test]
    public void A_secrecy_review_of_an_earlier_revision_does_not_count()
    {
        var requestCase = CaseInReview();
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Legal, "legal", approved: false));
        requestCase.SaveDraft(Draft(), "handler", "周岚");
        requestCase.SubmitDraft(Day);
        Refuses<ReplyMustPassSecrecyReviewBeforeApproval>(() => requestCase.SignReply(Sign(ReviewKind.Approval, "approver", revision: 2)));
    }

    [Test]
    public void The_drafter_does_not_approve()
    {
        var requestCase = CaseInReview();
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        Refuses<ApproverMustNotBeTheDrafter>(() => requestCase.SignReply(Sign(ReviewKind.Approval, "handler")));
    }

    [Test]
    public void A_draft_in_review_is_not_changed()
    {
        var requestCase = CaseInReview();
        Refuses<DraftMayChangeOnlyBeforeReview>(() => requestCase.SaveDraft(Draft(), "handler", "周岚"));
    }

    [Test]
    public void An_approved_reply_is_not_approved_again_and_one_that_is_not_approved_is_not_issued()
    {
        var requestCase = CaseInReview();
        Refuses<ReplyMustBeApprovedBeforeIssue>(() => requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today, "00", Day));
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        Refuses<ReplyMustBeApprovedOnlyOnce>(() => requestCase.SignReply(Sign(ReviewKind.Approval, "approver")));
    }

    [Test]
    public void An_approved_reply_sent_back_before_its_issue_is_reviewed_and_approved_anew()
    {
        var requestCase = CaseInReview();
        Refuses<ReplyMustBeApprovedBeforeIssue>(() => requestCase.SendApprovedReplyBack(Sign(ReviewKind.Issue, "clerk", approved: false)));
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        requestCase.SendApprovedReplyBack(Sign(ReviewKind.Issue, "clerk", approved: false));
        Refuses<ReplyMustBeApprovedBeforeIssue>(() => requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today, "00", Day));
        requestCase.SaveDraft(Draft(), "handler", "周岚");
        requestCase.SubmitDraft(Day);
        Refuses<ReplyMustPassSecrecyReviewBeforeApproval>(() => requestCase.SignReply(Sign(ReviewKind.Approval, "approver", revision: 2)));
    }

    [Test]
    public void A_reply_is_not_dated_before_its_approval()
    {
        var requestCase = CaseInReview();
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        Refuses<ReplyMustNotBeDatedBeforeItsApproval>(() =>
            requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today.PlusDays(-1), "00", Day));
    }

    [TestCase(ReplyGround.ThirdPartyRights, typeof(ThirdPartyMustBeHeardBeforeItsRightsDecide))]
    [TestCase(ReplyGround.ExcessiveWithoutReason, typeof(UnreasonableVolumeMustHaveBeenAskedAbout))]
    [TestCase(ReplyGround.NotExisting, typeof(NonexistenceMustRestOnASearch))]
    [TestCase(ReplyGround.StillUnclear, typeof(StillUnclearMustFollowASupplementNotice))]
    public void A_ground_is_not_used_without_the_step_the_law_asks_for_first(ReplyGround ground, Type rule)
    {
        var requestCase = NewCase();
        requestCase.SaveDraft(Draft(ground), "handler", "周岚");
        Assert.That(Assert.Throws<RuleBrokenException>(() => requestCase.SubmitDraft(Day))!.Rule, Is.TypeOf(rule));
    }

    [Test]
    public void An_extension_is_not_told_before_it_was_approved()
    {
        var requestCase = NewCase();
        requestCase.RequestExtension(5, "档案量大", "周岚", Day);
        requestCase.DecideExtension(true, "郑国栋", Day);
        Refuses<ExtensionMustBeApprovedBeforeItIsTold>(() => requestCase.NotifyExtension(Day.Today.PlusDays(-1), Day));
    }

    [Test]
    public void An_extension_is_not_approved_after_the_due_day()
    {
        var requestCase = NewCase();
        requestCase.RequestExtension(5, "档案量大", "周岚", Day);
        Refuses<ExtensionMustBeApprovedByTheDueDay>(() => requestCase.DecideExtension(true, "郑国栋", Day with { Today = new LocalDate(2026, 12, 1) }));
    }

    [Test]
    public void A_partys_fifteen_working_days_run_from_its_receipt_of_the_letter()
    {
        var requestCase = NewCase();
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例公司", "合同", Day.Today, null), Day);
        var later = Day with { Today = new LocalDate(2026, 11, 16) };
        requestCase.ConfirmConsultationDelivery("1", new LocalDate(2026, 11, 12), null, null, later);
        Assert.That(requestCase.WaitsUntil, Is.EqualTo(new LocalDate(2026, 12, 3)));
    }

    [Test]
    public void A_consultation_sent_on_the_due_day_does_not_hide_it()
    {
        var requestCase = NewCase();
        var due = Day with { Today = new LocalDate(2026, 11, 30) };
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例公司", "合同", due.Today, due.Today), due);
        Assert.That((requestCase.ReplyDue, requestCase.WaitsUntil), Is.EqualTo(((LocalDate?)due.Today, (LocalDate?)null)));
    }

    [Test]
    public void Direct_delivery_counts_from_the_signature_and_needs_one()
    {
        var requestCase = IssuedCase();
        Refuses<DeliveryMustBeSignedAfterItIsSent>(() =>
            requestCase.DeliverReply(new Delivery(DeliveryMethod.InPerson, Day.Today, null, null, "送达回证"), Day));
        requestCase.DeliverReply(new Delivery(DeliveryMethod.InPerson, Day.Today, Day.Today, null, "送达回证"), Day);
        Assert.That((requestCase.ReplyEffectiveOn, requestCase.OnTime), Is.EqualTo(((LocalDate?)Day.Today, (bool?)true)));
    }

    [Test]
    public void A_case_closed_without_reply_owes_none()
    {
        var requestCase = NewCase();
        requestCase.CloseWithout(ClosingGround.Withdrawn);
        Assert.That((requestCase.ReplyDue, requestCase.ClosedWithout), Is.EqualTo(((LocalDate?)null, (ClosingGround?)ClosingGround.Withdrawn)));
    }

    [Test]
    public void An_issued_reply_ends_the_right_to_withdraw_and_to_extend()
    {
        var requestCase = IssuedCase();
        Refuses<WithdrawalMustPrecedeIssue>(() => requestCase.CloseWithout(ClosingGround.Withdrawn));
        Refuses<ExtensionMustPrecedeIssue>(() => requestCase.RequestExtension(5, "……", "周岚", Day));
    }

    private static RequestCase NewCase() => RequestCase.Register(
        "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: new LocalDate(2026, 11, 2)),
        new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许某" }, new ApplicationContent("名单", "名单", "纸质", "邮寄"), Now, Day);

    private static RequestCase CaseInReview()
    {
        var requestCase = NewCase();
        requestCase.SaveDraft(Draft(), "handler", "周岚");
        requestCase.SubmitDraft(Day);
        return requestCase;
    }

    private static RequestCase IssuedCase()
    {
        var requestCase = CaseInReview();
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today, "00", Day);
        return requestCase;
    }

    private static ReplyDraft Draft(ReplyGround ground = ReplyGround.Disclosed) =>
        new(ground, ReplyGrounds.Of(ground).RequiredFields.ToDictionary(f => f.Key, f => f.Label), "现答复如下。");

    private static ReplyReview Sign(ReviewKind kind, string reviewer, bool approved = true, int revision = 1) =>
        new(kind, revision, approved, "意见", reviewer, reviewer, Now, Day.Today) { Items = [new ItemReview(1, approved)] };

    private static void Refuses<TRule>(Action act)
        where TRule : Rule =>
        Assert.That(Assert.Throws<RuleBrokenException>(() => act())!.Rule, Is.TypeOf<TRule>());
}
