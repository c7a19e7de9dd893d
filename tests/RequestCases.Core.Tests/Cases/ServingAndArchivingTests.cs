using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Archiving;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Core.Tests.Cases;

/// <summary>送达 to each addressee, 退件, 归档 and 重新打开, rule by rule.</summary>
public sealed class ServingAndArchivingTests
{
    private static readonly OfficeDay Day = new(new LocalDate(2026, 11, 9), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 9, 2, 0);

    [Test]
    public void The_latest_of_the_first_deliveries_counts_and_a_second_one_does_not_move_it()
    {
        var requestCase = Issued();
        requestCase.DeliverReply(Post("许某", Day.Today), Day);
        Assert.That(requestCase.ReplyEffectiveOn, Is.Null);
        Assert.That(requestCase.ReadClockAfter(Post("马某", Day.Today), Day)!.OnTime, Is.True);
        requestCase.DeliverReply(new Delivery(DeliveryMethod.InPerson, Day.Today, Day.Today, null, "送达回证") { Addressee = "马某" }, Day);
        Assert.That(requestCase.ReplyEffectiveOn, Is.EqualTo(Day.Today));
        requestCase.ReturnMail(requestCase.Reply!.Deliveries[0], Day.Today, "查无此人", Day);
        requestCase.DeliverAgain(Post("许某", Day.Today), Day);
        Assert.That((requestCase.OpenReturns.Count, requestCase.ReplyEffectiveOn), Is.EqualTo((0, (LocalDate?)Day.Today)));
    }

    [Test]
    public void Deliveries_are_refused_by_rule()
    {
        var requestCase = Issued();
        Refuses<DeliveryMustGoToAnAddressee>(() => requestCase.DeliverReply(Post("路人", Day.Today), Day));
        requestCase.DeliverReply(Post("许某", Day.Today), Day);
        Refuses<AddresseeMustNotBeServedTwice>(() => requestCase.DeliverReply(Post("许某", Day.Today), Day));
        Refuses<RedeliveryMustFollowAReturn>(() => requestCase.DeliverAgain(Post("许某", Day.Today), Day));
        Refuses<OnlyMailUnderwayCanComeBack>(() => requestCase.ReturnMail(requestCase.Reply!.Deliveries[0], Day.Today.PlusDays(-1), "拒收", Day));
        Refuses<VoidReplyMustNotBeDeliveredYet>(() => requestCase.IssueReplyAgain("2号", Day.Today, "00", Day));
        Refuses<EveryAddresseeMustBeServedBeforeArchiving>(() => Archive(requestCase));
    }

    [TestCase(DeliveryMethod.ElectronicMail)]
    [TestCase(DeliveryMethod.OnlineAccount)]
    public void What_was_not_mailed_does_not_come_back(DeliveryMethod method)
    {
        var requestCase = Issued();
        requestCase.DeliverReply(new Delivery(method, Day.Today, null, Day.Today, "截图") { Addressee = "许某" }, Day);
        Refuses<OnlyMailUnderwayCanComeBack>(() => requestCase.ReturnMail(requestCase.Reply!.Deliveries[0], Day.Today, "退信", Day));
    }

    [Test]
    public void A_volume_is_refused_with_open_returns_without_proof_and_with_gaps_nobody_explained()
    {
        var requestCase = Issued();
        requestCase.DeliverReply(Post("许某", Day.Today), Day);
        requestCase.DeliverReply(Post("马某", Day.Today) with { Proof = null }, Day);
        Refuses<DeliveryMustBeProvedBeforeArchiving>(() => Archive(requestCase));
        requestCase.ReturnMail(requestCase.Reply!.Deliveries[1], Day.Today, "拒收", Day);
        Refuses<ReturnedMailMustBeSettledBeforeArchiving>(() => Archive(requestCase));
        requestCase.GiveUpDelivery(requestCase.OpenReturns[0], "拒收，地址无误");
        Refuses<GapsInTheVolumeMustBeExplained>(() => Archive(requestCase, note: null));
        Archive(requestCase);
        Refuses<CaseMustBeOpen>(() => requestCase.DeliverAgain(Post("马某", Day.Today), Day));
    }

    [Test]
    public void The_checklist_says_what_is_there_what_is_missing_and_what_was_not_needed()
    {
        var requestCase = Issued();
        var list = requestCase.ClosingChecklist(new VolumeHoldings(["申请材料"], []), Day).ToDictionary(e => e.Name);
        Assert.Multiple(() =>
        {
            Assert.That(list["申请材料"].State, Is.EqualTo(ChecklistState.Present));
            Assert.That(list["身份证明"].State, Is.EqualTo(ChecklistState.Missing));
            Assert.That(list["补正告知"].State, Is.EqualTo(ChecklistState.NotApplicable));
            Assert.That(list["检索记录"].State, Is.EqualTo(ChecklistState.Missing));
            Assert.That(list["保密审查"].State, Is.EqualTo(ChecklistState.Present));
            Assert.That(list["法制审核"].State, Is.EqualTo(ChecklistState.NotApplicable), "the short procedure");
            Assert.That((list["送达凭证（马某）"].State, list["送达凭证（马某）"].Blocks), Is.EqualTo((ChecklistState.Missing, true)));
            Assert.That(list.Values, Has.All.Property("Article").Not.Empty.And.All.Property("Detail").Not.Empty);
        });
    }

    [Test]
    public void The_checklist_follows_each_consultation_from_the_letter_to_the_decision()
    {
        var requestCase = Registered();
        foreach (var (party, number) in new[] { ("甲公司", "示征〔2026〕1号"), ("乙公司", null) })
            requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, party, "协议", Day.Today, null) { LetterNumber = number }, Day);
        requestCase.GiveUpConsultationDelivery("1", Day.Today, "查无此人，退回两次", Day);
        requestCase.ConfirmConsultationDelivery("2", Day.Today, DeliveryMethod.Post, "EMS 2", Day);
        requestCase.ReceiveOpinion("2", Day.Today, ConsultationOpinion.Refuses, "商业秘密", Day);
        requestCase.DecideForThePublicInterest("2", new PublicInterestDecision("协议", "供热费用", "高签", Day.Today) { LetterNumber = "示决〔2026〕1号" }, Day);
        var list = requestCase.ClosingChecklist(new VolumeHoldings([], []), Day).ToDictionary(e => e.Name);
        Assert.Multiple(() =>
        {
            Assert.That(list["征求意见书（甲公司）"].State, Is.EqualTo(ChecklistState.Present));
            Assert.That(list["征求意见书（乙公司）"].State, Is.EqualTo(ChecklistState.Missing));
            Assert.That((list["征求意见书送达（甲公司）"].State, list["意见（甲公司）"].State), Is.EqualTo((ChecklistState.Present, ChecklistState.Present)));
            Assert.That(list["意见（甲公司）"].Detail, Does.Contain("查无此人"));
            Assert.That(list["征求意见书送达（乙公司）"].Detail, Does.Contain("EMS 2"));
            Assert.That((list["告知第三方决定书（乙公司）"].State, list["决定书送达（乙公司）"].State), Is.EqualTo((ChecklistState.Present, ChecklistState.Missing)));
        });
    }

    [Test]
    public void Reopening_is_refused_by_rule()
    {
        var requestCase = Issued();
        Refuses<OnlyAnArchivedCaseIsReopened>(() => requestCase.RequestReopening(Ask(), Day));
        requestCase.DeliverReply(Post("许某", Day.Today), Day);
        requestCase.DeliverReply(Post("马某", Day.Today), Day);
        Archive(requestCase);
        Refuses<ReopeningMustBeAskedForFirst>(() => requestCase.DecideReopening(true, "approver", "高签", Day));
        Refuses<OnlyACaseClosedWithoutReplyGoesOn>(() => requestCase.RequestReopening(Ask(resume: true), Day));
        requestCase.RequestReopening(Ask(), Day);
        Refuses<ReopeningMustBeDecidedBeforeAnother>(() => requestCase.RequestReopening(Ask(), Day));
        Refuses<ReopeningMustBeDecidedByAnotherPerson>(() => requestCase.DecideReopening(true, "clerk", "林某", Day));
        requestCase.DecideReopening(true, "approver", "高签", Day);
        Assert.That((requestCase.Status, requestCase.ArchivedOn), Is.EqualTo((CaseStatus.Open, (LocalDate?)null)));
    }

    [TestCase(ClosingGround.SupplementAbandoned)]
    [TestCase(ClosingGround.FeeUnpaid)]
    public void An_application_taken_as_given_up_does_not_go_on(ClosingGround ground)
    {
        var requestCase = Drafted();
        requestCase.CloseWithout(ground);
        Archive(requestCase);
        Refuses<ApplicationGivenUpIsMadeAnew>(() => requestCase.RequestReopening(Ask(resume: true), Day));
        requestCase.RequestReopening(Ask(), Day);
    }

    [Test]
    public void An_answer_that_a_change_of_the_calendar_has_made_late_is_not_taken()
    {
        var requestCase = Registered();
        requestCase.SendFeeNotice(FeeCalculator.ByPage(100), Day.Today, Day);
        requestCase.ConfirmFeeNoticeDelivery(Day.Today, DeliveryMethod.Post, "EMS 1", Day);
        var due = requestCase.WaitsUntil!.Value;
        requestCase.CloseWithout(ClosingGround.FeeUnpaid);
        Archive(requestCase);
        var later = Day with { Today = due.PlusDays(9) };
        requestCase.RequestReopening(Ask(resume: true) with { Answer = new AnswerAfterClosing(due, null, null, "银行回单 7") }, later);

        var changed = later with { Calendars = later.Calendars.With(new NoticeAmendment { Source = "示政办发〔2026〕8号", Issued = Day.Today, AddMakeupWorkdays = [new(due.PlusDays(-2), "停工")] }) };
        Refuses<FeeMustBePaidWithinTwentyWorkingDays>(() => requestCase.DecideReopening(true, "approver", "高签", changed));
        Assert.That((requestCase.Status, requestCase.PendingReopening), Is.EqualTo((CaseStatus.Archived, requestCase.Reopenings[^1])));
        requestCase.DecideReopening(false, "approver", "高签", changed);
        Assert.That(requestCase.Fee!.PaidOn, Is.Null);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void A_reply_on_its_way_goes_back_to_the_drafter_when_its_case_goes_on(bool approved)
    {
        var requestCase = Drafted();
        requestCase.SubmitDraft(Day);
        if (approved)
        {
            requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
            requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        }
        requestCase.CloseWithout(ClosingGround.Withdrawn);
        Archive(requestCase);
        requestCase.RequestReopening(Ask(resume: true), Day);
        requestCase.DecideReopening(true, "approver", "高签", Day);
        Assert.That(requestCase.Reply!.Status, Is.EqualTo(ReplyStatus.Draft));
    }

    private static void Archive(RequestCase requestCase, string? note = "原件存档案室") => requestCase.Archive(
        new ArchiveRecord(Day.Today, "严某", RetentionPeriods.Default, "00"), requestCase.ClosingChecklist(new VolumeHoldings([], []), Day), note);

    private static Reopening Ask(bool resume = false) => new("漏装回执", "clerk", "林某", Day.Today, resume);

    private static Delivery Post(string addressee, LocalDate on) => new(DeliveryMethod.Post, on, null, null, "EMS EA000000204CN") { Addressee = addressee };

    private static RequestCase Registered() => RequestCase.Register(
        "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: new LocalDate(2026, 11, 2)),
        new Applicant { Kind = ApplicantKind.NaturalPerson, Name = "许某", CoApplicants = "马某\n 许某 \n" }, new ApplicationContent("名单", "名单", "纸质", "邮寄"), Now, Day);

    private static RequestCase Drafted()
    {
        var requestCase = Registered();
        var fields = ReplyGrounds.Of(ReplyGround.Disclosed).RequiredFields.ToDictionary(f => f.Key, f => f.Label);
        requestCase.SaveDraft(new ReplyDraft(ReplyGround.Disclosed, fields, "现答复如下。"), "handler", "周岚");
        return requestCase;
    }

    private static RequestCase Issued()
    {
        var requestCase = Drafted();
        requestCase.SubmitDraft(Day);
        requestCase.SignReply(Sign(ReviewKind.Secrecy, "secrecy"));
        requestCase.SignReply(Sign(ReviewKind.Approval, "approver"));
        requestCase.IssueReply("示城管公开〔2026〕1号", Day.Today, "00", Day);
        return requestCase;
    }

    private static ReplyReview Sign(ReviewKind kind, string reviewer) =>
        new(kind, 1, true, "意见", reviewer, reviewer, Now, Day.Today) { Items = [new ItemReview(1, true)] };

    private static void Refuses<TRule>(Action act)
        where TRule : Rule =>
        Assert.That(Assert.Throws<RuleBrokenException>(() => act())!.Rule, Is.TypeOf<TRule>());
}
