using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Tests;

/// <summary>The procedure for small agencies: the same operations in another order, because the definition says so.</summary>
public sealed class ShortProcedureTests
{
    private static readonly LocalDate Monday = new(2026, 11, 2);

    [Test]
    public async Task A_case_goes_from_registration_to_the_archive_without_a_unit_stage()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, "zhoulan");
        Assert.That((await office.Case(id)).DefinitionId, Does.StartWith("disclosure-request-short@"));
        Assert.That(await OpenElements(office, id), Is.EqualTo(["Search"]));
        Assert.That((await office.OpenWork(id)).Single().AssigneeId, Is.EqualTo(await office.PersonId("zhoulan")));

        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
        Assert.That(await OpenElements(office, id), Is.EqualTo(["SecrecyReview"]), "what is to be disclosed is examined first");
        await office.Review(id, "SecrecyReview", "xubo");
        await office.Review(id, "Approve", "gaojian");
        await office.Issue(id);
        await office.Deliver(id);
        await office.Archive(id);
        Assert.That((await office.Case(id)).Status, Is.EqualTo(CaseStatus.Archived));
    }

    [Test]
    public async Task A_draft_sent_back_by_either_reader_passes_both_again()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, "zhoulan");
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
        await office.Review(id, "SecrecyReview", "xubo", approved: false);
        Assert.That(await OpenElements(office, id), Is.EqualTo(["Draft"]));
        await office.Draft(id);
        await office.Review(id, "SecrecyReview", "xubo");
        await office.Review(id, "Approve", "gaojian", approved: false);
        await office.Draft(id);
        await office.Review(id, "SecrecyReview", "xubo");
        await office.Review(id, "Approve", "gaojian");
        Assert.That((await office.Case(id)).Reply!.Revision, Is.EqualTo(3));
        await office.Do(id, (StepBack op, long work, OperationContext who) =>
            op.ExecuteAsync(work, IssueReply.Activity, new StepBack.Input { Reason = "附件少一页" }, who), "Issue", "linxiao");
        Assert.That(await OpenElements(office, id), Is.EqualTo(["Draft"]));
    }

    [Test]
    public async Task Where_nobody_was_named_a_handler_of_the_unit_takes_the_work_and_keeps_the_case()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, null);
        var search = (await office.OpenWork(id)).Single();
        var (colleague, stranger) = (await office.As("zhoulan"), await office.As("tangwei"));
        Assert.That(search.AssigneeId, Is.Null);
        Assert.That(WorkAccess.MayDo(search, colleague.Actor), Is.True);
        Assert.That(WorkAccess.MayDo(search, stranger.Actor), Is.False, "another unit");

        await office.Search(id, SearchDecision.Draft);
        Assert.That((await office.Case(id)).HandlerId, Is.EqualTo(colleague.Actor.Id));
        Assert.That((await office.OpenWork(id)).Single().AssigneeId, Is.EqualTo(colleague.Actor.Id));
    }

    [Test]
    public async Task A_handler_of_another_unit_is_refused_and_the_case_stays_where_it_is()
    {
        await using var office = await OpenAsync();
        var refused = await Assert.CatchAsync<InputRefusedException>(() => CaseWithHandler(office, "tangwei"));
        Assert.That(refused!.Errors.Single().Field, Is.EqualTo(nameof(Assign.Input.HandlerId)));
        Assert.That(await office.Read(db => Task.FromResult(db.WorkItems.Single(w => w.State == WorkItemState.Open).ElementId)), Is.EqualTo("Assign"));
    }

    [Test]
    public async Task A_supplement_restarts_the_clock_and_the_case_is_assigned()
    {
        await using var office = await OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明名单的年份",
            SentOn = office.Today,
            SupplementBy = Monday.PlusDays(21),
        }, who), "SendSupplementNotice", "linxiao");
        office.Today = Monday.PlusDays(10);
        await office.Do(id, (RecordSupplement op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new RecordSupplement.Input { ReceivedOn = office.Today, Content = "指2025年的名单" }, who), "AwaitSupplement", "linxiao");
        await office.Do(id, (ReviewSupplement op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ReviewSupplement.Input { Clear = true }, who), "ReviewSupplement", "linxiao");
        Assert.That(await OpenElements(office, id), Is.EqualTo(["Assign"]));
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 10)));
    }

    [Test]
    public async Task A_fee_that_is_never_paid_ends_in_the_archive()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, "zhoulan");
        await office.Search(id, SearchDecision.Fee);
        await office.Do(id, (SendFeeNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendFeeNotice.Input
        {
            Basis = FeeBasis.ByPage,
            Quantity = 60,
            SentOn = office.Today,
        }, who), "SendFeeNotice", "zhoulan");
        await office.ReceiveFeeNotice(id);
        office.Today = (await office.Case(id)).WaitsUntil!.Value.PlusDays(15);
        Assert.That(await office.With((ExpirySweep sweep) => sweep.RunAsync(office.Now, default)), Is.EqualTo(1));
        await office.Archive(id);
        Assert.That((await office.Case(id)).ClosedWithout, Is.EqualTo(ClosingGround.FeeUnpaid));
    }

    [Test]
    public async Task A_withdrawal_ends_the_work_and_goes_to_the_archive()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, "zhoulan");
        await office.Search(id, SearchDecision.Draft);
        await office.Draft(id);
        var clerk = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(id, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "当面书面撤回" }, clerk));
        Assert.That(await OpenElements(office, id), Is.EqualTo(["ArchiveWithdrawn"]));
        await office.Archive(id, "ArchiveWithdrawn");
        Assert.That((await office.Case(id)).ClosedWithout, Is.EqualTo(ClosingGround.Withdrawn));
    }

    [Test]
    public async Task An_extension_is_approved_by_the_head_of_the_office_while_the_work_goes_on()
    {
        await using var office = await OpenAsync();
        var id = await CaseWithHandler(office, "zhoulan");
        var handler = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 10, Reason = "涉及多年档案" }, handler));
        await office.Do(id, (ApproveExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        await office.Do(id, (NotifyExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new NotifyExtension.Input { Sent = true, NotifiedOn = office.Today }, who), "NotifyExtension", "linxiao");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 14)));
        Assert.That(await OpenElements(office, id), Is.EqualTo(["Search"]));
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(procedure: "disclosure-request-short");

    private static async Task<string[]> OpenElements(TestOffice office, long id) => [.. (await office.OpenWork(id)).Select(w => w.ElementId)];

    private static async Task<long> CaseWithHandler(TestOffice office, string? handler)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        var (unitId, handlerId) = (await office.UnitId("市容景观处"), handler is null ? null : await office.PersonId(handler));
        await office.Do(id, (Assign op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new Assign.Input { UnitId = unitId, HandlerId = handlerId }, who), "Assign", "linxiao");
        return id;
    }
}
