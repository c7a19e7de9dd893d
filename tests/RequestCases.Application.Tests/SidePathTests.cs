using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Tests;

public sealed class SidePathTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Test]
    public async Task A_supplement_stops_the_clock_and_its_receipt_starts_it_anew()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseAwaitingSupplement(office);
        Assert.That((await office.Case(id)).ReplyDue, Is.Null);

        office.Today = Monday.PlusDays(10);
        await office.Do(id, (RecordSupplement op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordSupplement.Input { ReceivedOn = office.Today, Content = "指2025年的名单" }, who), "AwaitSupplement", "linxiao");

        var supplemented = await office.Case(id);
        Assert.That(supplemented.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 10)));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("ReviewSupplement"));
    }

    [Test]
    public async Task A_supplement_that_never_comes_ends_in_the_archive()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseAwaitingSupplement(office);

        // The last day is Monday 2026-11-23; five working days of grace let through what was posted in time.
        office.Today = Monday.PlusDays(28);
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.Zero, "what was posted in time may still come");
        office.Today = Monday.PlusDays(29);
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.EqualTo(1));
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.Zero, "twice changes nothing");
        await office.Archive(id);

        var closed = await office.Case(id);
        Assert.That(closed.ClosedWithout, Is.EqualTo(ClosingGround.SupplementAbandoned));
        Assert.That(closed.Status, Is.EqualTo(CaseStatus.Archived));
    }

    [Test]
    public async Task A_supplement_notice_after_seven_working_days_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        office.Today = Monday.PlusDays(10);
        await Refused.With("SUPPLEMENT_NOTICE_LATE", () => office.Triage(id, TriageDecision.Supplement));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Triage"));
    }

    [Test]
    public async Task A_supplement_dated_before_its_notice_is_refused_and_changes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseAwaitingSupplement(office);
        var before = await office.Case(id);
        await Assert.CatchAsync<Core.Cases.Rules.RuleBrokenException>(() => office.Do(id, (RecordSupplement op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordSupplement.Input { ReceivedOn = Monday.PlusDays(-3), Content = "……" }, who), "AwaitSupplement", "linxiao"));
        Assert.That((await office.Case(id)).Version, Is.EqualTo(before.Version));
    }

    [Test]
    public async Task Reasons_do_not_stop_the_clock_and_an_unreasonable_request_is_answered_by_the_office()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Reasons);
        await office.Do(id, (RequestReasons op, long work, OperationContext who) => op.ExecuteAsync(work, new RequestReasons.Input
        {
            Facts = "本年度已提出 96 件",
            SentOn = office.Today,
            AnswerBy = office.Today.PlusDays(7),
        }, who), "RequestReasons", "linxiao");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 30)));

        office.Today = Monday.PlusDays(9);
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        var draft = (await office.OpenWork(id)).Single();
        Assert.That(draft.ElementId, Is.EqualTo("Draft"));
        Assert.That(draft.UnitId, Is.EqualTo(await office.UnitId("办公室")));
    }

    [Test]
    public async Task A_consultation_moves_the_due_date_and_its_answer_moves_it_back()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Consult(office, id);
        var consulting = await office.Case(id);
        Assert.That(consulting.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 21)), "15 working days are not counted");
        Assert.That(consulting.WaitsUntil, Is.EqualTo(new LocalDate(2026, 11, 23)));

        office.Today = Monday.PlusDays(7);
        await office.Do(id, (RecordOpinion op, long work, OperationContext who) => op.ExecuteAsync(work, new RecordOpinion.Input
        {
            ConsultationId = "1",
            ReceivedOn = office.Today,
            Opinion = ConsultationOpinion.Agrees,
        }, who), "AwaitOpinions", "zhoulan");
        var answered = await office.Case(id);
        Assert.That(answered.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 7)));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Search"));
    }

    [Test]
    public async Task A_silent_party_does_not_hold_the_case_for_ever()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Consult(office, id);
        office.Today = new LocalDate(2026, 11, 25);
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Search"));
    }

    [Test]
    public async Task A_party_whose_receipt_of_the_letter_is_not_known_is_not_passed_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await Consult(office, id, delivered: false);
        office.Today = new LocalDate(2026, 12, 31);
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.Zero);

        var who = await office.As("zhoulan");
        await office.With((RecordConsultationDelivery op) =>
            op.ExecuteAsync(id, new RecordConsultationDelivery.Input { ConsultationId = "1", Delivered = true, DeliveredOn = Monday.PlusDays(3), Proof = "EMS 1" }, who));
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.EqualTo(1));
    }

    [Test]
    public async Task A_supplement_notice_that_can_no_longer_be_sent_leads_back_to_the_triage()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        office.Today = Monday.PlusDays(10);
        await office.Do(id, (StepBack op, long work, OperationContext who) =>
            op.ExecuteAsync(work, SendSupplementNotice.Activity, new StepBack.Input { Reason = "已过七个工作日" }, who), "SendSupplementNotice", "linxiao");
        await office.Triage(id, TriageDecision.Accept);
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Assign"));
    }

    [Test]
    public async Task A_fee_waits_for_the_applicant_and_its_payment_starts_the_clock_anew()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await office.Search(id, SearchDecision.Fee);
        await office.Do(id, (SendFeeNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendFeeNotice.Input
        {
            Basis = FeeBasis.ByPage,
            Quantity = 100,
            SentOn = office.Today,
        }, who), "SendFeeNotice", "zhoulan");
        await office.ReceiveFeeNotice(id);
        Assert.That((await office.Case(id)).WaitsUntil, Is.EqualTo(new LocalDate(2026, 11, 30)));

        office.Today = Monday.PlusDays(7);
        await office.Do(id, (RecordPayment op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordPayment.Input { PaidOn = office.Today, Proof = "非税票据 0001" }, who), "AwaitPayment", "linxiao");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 7)));
    }

    [Test]
    public async Task A_fee_that_is_never_paid_closes_the_case()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await office.Search(id, SearchDecision.Fee);
        await office.Do(id, (SendFeeNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendFeeNotice.Input
        {
            Basis = FeeBasis.ByPage,
            Quantity = 100,
            SentOn = office.Today,
        }, who), "SendFeeNotice", "zhoulan");
        await office.ReceiveFeeNotice(id);
        office.Today = new LocalDate(2026, 12, 8);
        await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        Assert.That((await office.Case(id)).ClosedWithout, Is.EqualTo(ClosingGround.FeeUnpaid));
    }

    [Test]
    public async Task An_extension_counts_once_the_applicant_is_told_and_never_stops_the_work()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await RequestExtension(office, id);
        Assert.That((await office.OpenWork(id)).Select(w => w.ElementId), Is.EquivalentTo(["Search", "ApproveExtension"]));
        Assert.That((await office.Case(id)).Stage, Is.EqualTo("检索调查"));

        await office.Do(id, (ApproveExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 30)), "not yet told");
        await office.Do(id, (NotifyExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new NotifyExtension.Input { Sent = true, NotifiedOn = office.Today }, who), "NotifyExtension", "linxiao");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 14)));
        await Refused.With("EXTENSION_TWICE", () => RequestExtension(office, id));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task An_extension_that_is_not_told_when_the_reply_is_issued_ends_with_it(bool approved)
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await RequestExtension(office, id);
        if (approved)
            await office.Do(id, (ApproveExtension op, long work, OperationContext who) =>
                op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        await office.Draft(id);
        await office.PassReviews(id);
        var told = await office.Issue(id);

        Assert.That((await office.OpenWork(id)).Select(w => w.ElementId), Is.EqualTo(new[] { "Deliver" }));
        var found = await office.Case(id);
        Assert.That((found.Extension!.IsOpen, found.Extension.Approved, found.Stage), Is.EqualTo((false, (bool?)false, "送达")));
        Assert.That(told.Message, Does.Contain("延期"));
        await office.Deliver(id);
        await office.Archive(id);
        Assert.That((await office.Case(id)).Process.OpenWork, Is.Empty);
    }

    [Test]
    public async Task A_supplement_was_posted_between_the_notice_and_its_receipt()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(
            work, new SendSupplementNotice.Input { Items = "请写明年度", SentOn = Monday, SupplementBy = Monday.PlusDays(14) }, who), "SendSupplementNotice", "linxiao");
        office.Today = Monday.PlusDays(15);
        await Refused.With("SUPPLEMENT_POSTING_DATE", () => Supplement(office, id, Monday.PlusDays(-1)));
        await Refused.With("SUPPLEMENT_POSTING_DATE", () => Supplement(office, id, Monday.PlusDays(16)));
        await Supplement(office, id, Monday.PlusDays(14));
    }

    private static Task<CaseResult> Supplement(TestOffice office, long id, LocalDate postedOn) => office.Do(id, (RecordSupplement op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new RecordSupplement.Input { ReceivedOn = office.Today, PostedOn = postedOn, Content = "2025 年度" }, who), "AwaitSupplement", "linxiao");

    [Test]
    public async Task A_withdrawal_ends_all_open_work_and_goes_to_the_archive()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.Review(id, "UnitReview", "mengfan");
        await Withdraw(office, id);
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("ArchiveWithdrawn"));
        await office.Archive(id, "ArchiveWithdrawn");
        Assert.That((await office.Case(id)).ClosedWithout, Is.EqualTo(ClosingGround.Withdrawn));
    }

    [Test]
    public async Task A_withdrawal_after_the_reply_was_issued_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        await Refused.With("WITHDRAWAL_AFTER_ISSUE", () => Withdraw(office, id));
    }

    [Test]
    public async Task A_case_handed_back_is_assigned_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseInSearch(office);
        await office.Do(id, (Search op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new Search.Input { Decision = SearchDecision.HandBack, Opinion = "应由环境卫生处承办" }, who), "Search", "zhoulan");
        await office.AssignTo(id, "环境卫生处", "luhai", "tangwei");
        Assert.That((await office.OpenWork(id)).Single().AssigneeId, Is.EqualTo(await office.PersonId("tangwei")));
    }

    [Test]
    public async Task Ordinary_mail_is_registered_at_once_and_its_clock_starts_when_receipt_is_confirmed()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        (input.Channel, input.SubmittedOn, input.ArrivedOn) = (ReceiptChannel.OrdinaryMail, null, office.Today);
        var id = await office.Register(input);
        Assert.That((await office.Case(id)).Clock, Is.EqualTo(ClockState.NotStarted));

        office.Today = Monday.PlusDays(2);
        await office.Do(id, (ConfirmReceipt op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ConfirmReceipt.Input { ConfirmedOn = office.Today, Contact = "11-04 10:12 接通，确认收到" }, who), "Register", "linxiao");
        var confirmed = await office.Case(id);
        Assert.That(confirmed.ReceivedOn, Is.EqualTo(office.Today));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Triage"));
    }

    private static async Task<long> CaseAwaitingSupplement(TestOffice office)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明名单的年份",
            SentOn = office.Today,
            SupplementBy = Monday.PlusDays(21),
        }, who), "SendSupplementNotice", "linxiao");
        return id;
    }

    private static async Task<long> CaseInSearch(TestOffice office)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        return id;
    }

    private static async Task Consult(TestOffice office, long id, bool delivered = true)
    {
        await office.Search(id, SearchDecision.Consult);
        await office.Do(id, (SendConsultation op, long work, OperationContext who) => op.ExecuteAsync(work, new SendConsultation.Input
        {
            Rows = [Clerks.Party("示例广告公司", delivered ? office.Today : null)],
            SentOn = office.Today,
        }, who), "SendConsultation", "zhoulan");
    }

    private static async Task RequestExtension(TestOffice office, long id)
    {
        var who = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 10, Reason = "涉及多年档案" }, who));
    }

    private static async Task Withdraw(TestOffice office, long id)
    {
        var who = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(id, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "当面书面撤回" }, who));
    }
}
