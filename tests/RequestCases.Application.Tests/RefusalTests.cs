using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Review;
using RequestCases.Application.People;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests;

public sealed class RefusalTests
{
    [Test]
    public async Task Nobody_clears_an_own_draft_for_secrecy()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForJointReview(office);
        var (work, who) = (await office.Work(id, "SecrecyReview"), await office.As("zhoulan", alsoRoles: OfficeRoles.SecrecyReviewer));
        await Refused.With("SECRECY_REVIEWER_IS_DRAFTER", () => office.With((ReviewReply op) =>
            op.ExecuteAsync(work, "RequestCases.SecrecyReview", new ReviewReply.Input { Approved = true }, who)));
    }

    [Test]
    public async Task Nobody_approves_an_own_draft()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        var (work, who) = (await office.Work(id, "Approve"), await office.As("zhoulan", alsoRoles: OfficeRoles.Approver));
        await Refused.With("APPROVER_IS_DRAFTER", () => office.With((ReviewReply op) =>
            op.ExecuteAsync(work, "RequestCases.Approve", new ReviewReply.Input { Approved = true }, who)));
        Assert.That((await office.Case(id)).Reply!.Status, Is.EqualTo(ReplyStatus.InReview));
    }

    [Test]
    public async Task A_second_approval_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        var work = await office.Work(id, "Approve");
        await office.Review(id, "Approve", "gaojian");
        var who = await office.As("gaojian");
        await Refused.With("WORK_OVER", () => office.With((ReviewReply op) =>
            op.ExecuteAsync(work, "RequestCases.Approve", new ReviewReply.Input { Approved = true }, who)));
    }

    [Test]
    public async Task A_draft_sent_back_by_one_reviewer_cancels_the_other_review_and_is_redrafted()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.Review(id, "UnitReview", "mengfan");
        await office.Review(id, "SecrecyReview", "xubo", approved: false);
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Draft"));
        Assert.That((await office.Case(id)).Reply!.Status, Is.EqualTo(ReplyStatus.Draft));

        await office.Draft(id);
        await office.PassReviews(id);
        Assert.That((await office.Case(id)).Reply!.Revision, Is.EqualTo(2));
    }

    [Test]
    public async Task A_review_sent_back_needs_its_opinion()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        var (work, who) = (await office.Work(id, "Approve"), await office.As("gaojian"));
        await Refused.With("INPUT_REFUSED", () => office.With((ReviewReply op) =>
            op.ExecuteAsync(work, "RequestCases.Approve", new ReviewReply.Input { Approved = false }, who)));
    }

    [Test]
    public async Task A_delivery_before_the_issue_or_in_the_future_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        await office.Review(id, "Approve", "gaojian");
        await office.Issue(id);
        await Refused.With("DELIVERY_BEFORE_ISSUE", () => office.Deliver(id, office.Today.PlusDays(-1)));
        await Refused.With("DATE_IN_FUTURE", () => office.Deliver(id, office.Today.PlusDays(1)));
        Assert.That((await office.Case(id)).Reply!.Deliveries, Is.Empty);
    }

    [Test]
    public async Task An_archived_case_takes_no_further_act()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        await office.Review(id, "Approve", "gaojian");
        await office.Issue(id);
        await office.Deliver(id);
        await office.Archive(id);
        var who = await office.As("linxiao");
        await Refused.With("CASE_CLOSED", () => office.With((Communication op) => op.ExecuteAsync(id, new Communication.Input
        {
            TookPlaceAt = office.Today.AtMidnight(),
            Means = "电话",
            Content = "询问结果",
        }, who)));
        await Refused.With("CASE_CLOSED", () => office.With((RequestExtension op) =>
            op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 5, Reason = "……" }, who)));
    }

    [Test]
    public async Task Information_is_not_said_to_be_missing_without_a_search()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.AnswerDirectly);
        await Refused.With("SEARCH_RECORD_MISSING", () => office.Draft(id, ReplyGround.NotExisting, handler: "heping"));
    }

    [Test]
    public async Task Only_who_holds_the_role_in_the_unit_may_do_a_task()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        var (work, who) = (await office.Work(id, "Assign"), await office.As("zhoulan"));
        await Refused.With("NOT_YOURS", () => office.With((Assign op) => op.ExecuteAsync(work, new Assign.Input { UnitId = 1 }, who)));
    }

    [Test]
    public async Task A_form_of_another_task_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var (work, who) = (await office.Work(id, "Triage"), await office.As("linxiao"));
        await Refused.With("WRONG_FORM", () => office.With((Assign op) => op.ExecuteAsync(work, new Assign.Input { UnitId = 1 }, who)));
    }

    [Test]
    public async Task What_was_seen_on_an_old_page_is_refused_and_nothing_is_lost()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var (work, stale) = (await office.Work(id, "Triage"), await office.As("linxiao", seenVersion: 0));
        await Refused.With("CASE_CHANGED", () => office.With((Triage op) =>
            op.ExecuteAsync(work, new Triage.Input { Decision = TriageDecision.Accept }, stale)));
    }

    [TestCase((ReceiptChannel)99)]
    [TestCase(null)]
    public async Task An_unknown_channel_is_refused(ReceiptChannel? channel)
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        input.Channel = channel;
        await Refused.With("INPUT_REFUSED", () => office.Register(input));
        Assert.That(await office.Read(db => db.Cases.CountAsync()), Is.Zero);
    }

    [Test]
    public async Task A_receipt_in_the_future_is_refused()
    {
        await using var office = await TestOffice.OpenAsync();
        await Refused.With("RECEIPT_IN_FUTURE", () => office.Register(Clerks.Application(office.Today.PlusDays(1))));
        Assert.That(await office.Read(db => db.NumberSeries.CountAsync()), Is.Zero, "no number is lost");
    }

    [TestCase("控制\u0007字符")]
    [TestCase("")]
    public async Task A_text_with_control_characters_or_none_is_refused_by_its_field(string description)
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        input.Description = description;
        var refusal = await Refused.With("INPUT_REFUSED", () => office.Register(input));
        Assert.That(((InputRefusedException)refusal).Errors.Single().Field, Is.EqualTo(nameof(input.Description)));
    }

    [Test]
    public async Task A_description_of_100000_characters_is_refused_with_its_length()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        input.Description = new string('字', 100_000);
        var refusal = await Refused.With("INPUT_REFUSED", () => office.Register(input));
        Assert.That(refusal.Message, Does.Contain("100000"));
    }

    [Test]
    public async Task Four_byte_characters_survive()
    {
        await using var office = await TestOffice.OpenAsync();
        var input = Clerks.Application(office.Today);
        (input.ApplicantName, input.Subject) = ("张𠮷䶮", "关于𠮷䶮的信息");
        var kept = await office.Case(await office.Register(input));
        Assert.That((kept.Applicant.Name, kept.Content.Subject), Is.EqualTo(("张𠮷䶮", "关于𠮷䶮的信息")));
    }

    [Test]
    public async Task A_failed_delivery_is_tried_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await CaseForApproval(office);
        await office.Review(id, "Approve", "gaojian");
        await office.Issue(id);
        await office.Do(id, (DeliverReply op, long work, OperationContext who) => op.ExecuteAsync(work, new DeliverReply.Input
        {
            Delivered = false,
            Method = DeliveryMethod.Post,
            SentOn = office.Today,
            Failed = "原址查无此人，退回",
        }, who), "Deliver", "linxiao");
        await office.Deliver(id);
        Assert.That((await office.Case(id)).Reply!.Deliveries, Has.Count.EqualTo(2));
    }

    private static async Task<long> CaseForJointReview(TestOffice office)
    {
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.Review(id, "UnitReview", "mengfan");
        return id;
    }

    private static async Task<long> CaseForApproval(TestOffice office)
    {
        var id = await CaseForJointReview(office);
        await office.Review(id, "SecrecyReview", "xubo");
        await office.Review(id, "LegalReview", "qiaomin");
        return id;
    }
}
