using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Procedures;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Tests.Procedures;

public sealed class MoveCasesTests
{
    private static readonly (string From, string To)[] Renamed = [("name=\"受理审核\"", "name=\"受理初审\"")];

    [Test]
    public async Task The_dry_run_says_of_each_case_what_the_run_then_does()
    {
        await using var office = await TestOffice.OpenAsync();
        var (triage, drafting) = (await office.Register(), await office.CaseInDrafting());
        var live = await office.PublishEdited(Gone("Triage"));

        var dry = await Preview(office);
        Assert.That((dry.Total, dry.Movable), Is.EqualTo((2, 1)));
        Assert.That(dry.Stuck.Single(), Is.EqualTo(new CaseTransfer(triage, (await office.Case(triage)).Number, "受理审核", 1, "“受理审核”（Triage）在新版本里没有了")));
        Assert.That(dry.Ready.Single().CaseId, Is.EqualTo(drafting));
        Assert.That((await office.Case(drafting)).DefinitionId, Is.Not.EqualTo(live.Id), "a dry run changes nothing");

        var run = await Order(office, live);
        Assert.That(await Run(office), Is.EqualTo(1));
        var left = await office.With((ProcedureQuery q) => q.LeftAsync(run.Id, 0, 10, default));
        Assert.That(left.Select(l => (l.CaseId, l.Why)), Is.EqualTo(dry.Stuck.Select(s => (s.CaseId, s.Why!))));
        Assert.That((await office.Case(drafting)).DefinitionId, Is.EqualTo(live.Id));
        Assert.That((await office.Case(triage)).DefinitionId, Is.Not.EqualTo(live.Id));
    }

    [Test]
    public async Task A_moved_case_shows_the_new_names_says_so_in_its_record_and_keeps_its_chain()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var before = await office.Case(id);
        var live = await office.PublishEdited(Renamed);
        await Order(office, live);
        Assert.That(await Run(office), Is.EqualTo(1));

        var note = await office.Read(db => db.AuditEvents.AsNoTracking().SingleAsync(e => e.CaseId == id && e.Kind == nameof(MoveCasesToVersion)));
        Assert.Multiple(async () =>
        {
            Assert.That((await office.OpenWork(id)).Single().Name, Is.EqualTo("受理初审"));
            Assert.That((note.Summary, note.Reason, note.ActorName), Is.EqualTo(("流程由第 1 版改用第 2 版；“受理审核”改称“受理初审”", "统一按新流程办理", "管理员")));
            Assert.That((await office.Case(id)).Version, Is.EqualTo(before.Version + 1));
        });
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
    }

    [Test]
    public async Task A_task_of_another_role_goes_to_its_people_and_who_had_it_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var live = await office.PublishEdited(("<elsa:input name=\"role\">\"handler\"</elsa:input>", "<elsa:input name=\"role\">\"clerk\"</elsa:input>"));
        await Order(office, live);
        await Run(office);

        var work = (await office.OpenWork(id)).Single();
        var mail = await office.Read(db => db.Outbox.SingleAsync(m => m.Key.StartsWith("procedure-run:")));
        Assert.That((work.Role, work.AssigneeId, work.ElementId), Is.EqualTo(("clerk", (string?)null, "Draft")));
        Assert.That((mail.To.Split('@')[0], mail.Subject), Is.EqualTo(("zhoulan", $"不再由您办理：{(await office.Case(id)).Number} {work.Name}")));
    }

    [Test]
    public async Task A_moved_case_goes_on_to_the_archive()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Order(office, await office.PublishEdited(Renamed));
        await Run(office);
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        await office.Deliver(id);
        await office.Archive(id);
        Assert.That((await office.Case(id)).Status, Is.EqualTo(CaseStatus.Archived));
    }

    [Test]
    public async Task A_case_half_through_its_joint_review_is_moved_with_the_review_that_is_done()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.Review(id, "UnitReview", "mengfan");
        await office.Review(id, "SecrecyReview", "xubo");
        await Order(office, await office.PublishEdited(Renamed));
        await Run(office);
        await office.Review(id, "LegalReview", "qiaomin");
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Approve"));
    }

    [Test]
    public async Task A_run_that_breaks_off_between_cases_is_taken_up_where_it_stood()
    {
        var power = new PowerCut();
        await using var office = await TestOffice.OpenAsync(services => services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(power)));
        for (var i = 0; i < 4; i++)
            await office.Register();
        await Order(office, await office.PublishEdited(Renamed));
        // A server takes many rows in one statement.
        foreach (var statement in (int[])(TestDatabase.Provider == DatabaseProvider.Sqlite ? [1, 3, 9] : [1, 2, 3]))
        {
            power.CutAfter(statement);
            await Assert.CatchAsync(() => Run(office));
            power.Restore();
        }
        var between = await office.Read(db => db.ProcedureRuns.AsNoTracking().SingleAsync());
        Assert.That(between.Looked, Is.InRange(1, 3), "some cases were done before the last break");
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == nameof(MoveCasesToVersion) && e.CaseId != null)), Is.EqualTo(between.Moved));

        await Run(office);
        var run = await office.Read(db => db.ProcedureRuns.AsNoTracking().SingleAsync());
        Assert.That((run.Total, run.Looked, run.Moved, run.FinishedAt is null), Is.EqualTo((4, 4, 4, false)));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == nameof(MoveCasesToVersion) && e.CaseId != null)), Is.EqualTo(4));
    }

    [Test]
    public async Task Several_runners_at_once_move_each_case_once()
    {
        await using var office = await TestOffice.OpenAsync();
        for (var i = 0; i < 6; i++)
            await office.Register();
        await Order(office, await office.PublishEdited(Renamed));
        var moved = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Run(office))));
        Assert.That(moved.Sum(), Is.EqualTo(6));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.Kind == nameof(MoveCasesToVersion) && e.CaseId != null)), Is.EqualTo(6));
        Assert.That(await Run(office), Is.Zero, "nothing is left to do");
    }

    [Test]
    public async Task A_case_finished_after_the_order_stays_on_the_version_it_was_finished_on()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, other) = (await office.Register(), await office.Register());
        var first = (await office.Case(id)).DefinitionId;
        await Order(office, await office.PublishEdited(Renamed));
        var who = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(id, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "书面撤回" }, who));
        await office.Archive(id, "ArchiveWithdrawn");

        Assert.That(await Run(office), Is.EqualTo(1));
        Assert.That((await office.Case(id)).DefinitionId, Is.EqualTo(first));
        Assert.That((await office.Case(other)).DefinitionId, Is.Not.EqualTo(first));
    }

    [Test]
    public async Task One_click_orders_one_run_and_a_second_order_waits_for_the_first()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Register();
        var live = await office.PublishEdited(Renamed);
        var first = await Order(office, live, key: "click");
        Assert.That((await Order(office, live, key: "click")).Id, Is.EqualTo(first.Id));
        await Refused.With("PROCEDURE_RUN_GOING", () => Order(office, live));
        await Run(office);
        await Refused.With("PROCEDURE_NO_CASES", () => Order(office, live));
    }

    [Test]
    public async Task A_run_to_a_version_that_is_no_longer_live_is_not_ordered()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Register();
        var shown = await office.PublishEdited(Renamed);
        await office.PublishEdited(("name=\"受理初审\"", "name=\"受理\""));
        await Refused.With("PROCEDURE_LIVE_CHANGED", () => Order(office, shown));
    }

    /// <summary>Gives an element another id, so that for those who stand on it there is no counterpart.</summary>
    private static (string From, string To)[] Gone(string id) =>
        [($"id=\"{id}\"", $"id=\"New{id}\""), ($">{id}<", $">New{id}<"), ($"Ref=\"{id}\"", $"Ref=\"New{id}\"")];

    private static async Task<DryRun> Preview(TestOffice office)
    {
        var live = await office.Live();
        return await office.With((MoveCasesToVersion op) => op.PreviewAsync(live, 100));
    }

    private static async Task<ProcedureRun> Order(TestOffice office, ProcedureVersion to, string? key = null)
    {
        var who = await office.As("admin", key: key);
        return await office.With((MoveCasesToVersion op) => op.OrderAsync(Editing.Standard, new() { Reason = "统一按新流程办理", ToId = to.Id }, who));
    }

    private static Task<int> Run(TestOffice office) => office.With((CaseMover mover) => mover.RunAsync(office.Now, default));
}
