using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Audit;
using RequestCases.Application.Deputies;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Review;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Core;

namespace RequestCases.Application.Tests.Deputies;

/// <summary>A deputy does an absent colleague's work in the agreed days, by the deputy's own roles, and the trail says so.</summary>
public sealed class DeputyTests
{
    [Test]
    public async Task A_deputy_sees_and_does_the_absent_colleagues_tasks_and_the_trail_says_for_whom()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await InSearch(office);
        await Refused.With("NOT_YOURS", () => office.Search(id, SearchDecision.Draft, "tangwei"));
        await office.Arrange("zhoulan", "tangwei");

        var row = (await Inbox(office, "tangwei")).Single();
        var deputy = (await office.As("tangwei")).Actor;
        Assert.That((row.CaseId, row.AbsentOf(deputy)?.Name, row.MayDo(deputy)), Is.EqualTo((id, "周岚", true)));
        Assert.That(await office.Read(db => CaseAccess.MaySeeAsync(db, id, deputy, default)));
        await office.Search(id, SearchDecision.Draft, "tangwei");
        await office.Draft(id, handler: "tangwei");

        var trail = await office.Read(db => db.AuditEvents.Where(e => e.CaseId == id).OrderByDescending(e => e.Id).Take(2).Select(e => new { e.ActorId, e.ActorName }).ToListAsync());
        Assert.That(trail.Select(e => (e.ActorId, e.ActorName)), Is.All.EqualTo((deputy.Id, "唐薇（代周岚）")));
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
        var kept = await office.Case(id);
        Assert.That((kept.HandlerId, kept.Reply!.DrafterId), Is.EqualTo((await office.PersonId("zhoulan"), deputy.Id)), "the case stays with its handler");
    }

    [Test]
    public async Task Both_have_the_tasks_unless_they_are_for_the_deputy_alone()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await InSearch(office);
        await office.Arrange("zhoulan", "tangwei");
        Assert.That(((await Inbox(office, "zhoulan")).Count, (await Inbox(office, "tangwei")).Count), Is.EqualTo((1, 1)));
        await office.EndDeputy("zhoulan");
        await office.Arrange("zhoulan", "tangwei", tasksAlone: true);
        Assert.That(((await Inbox(office, "zhoulan")).Count, (await Inbox(office, "tangwei")).Count), Is.EqualTo((0, 1)));
        await Refused.With("NOT_YOURS", () => office.Search(id, SearchDecision.Draft));
        await office.Search(id, SearchDecision.Draft, "tangwei");
    }

    [Test]
    public async Task A_period_holds_on_its_first_and_last_day_and_not_on_the_next_even_for_a_page_that_was_open()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await InSearch(office);
        await office.Arrange("zhoulan", "tangwei", office.Today.PlusDays(1), office.Today.PlusDays(2));
        Assert.That(await Inbox(office, "tangwei"), Is.Empty, "not yet");
        office.Today = office.Today.PlusDays(1);
        Assert.That(await Inbox(office, "tangwei"), Has.Count.EqualTo(1));
        office.Today = office.Today.PlusDays(1);
        Assert.That(await Inbox(office, "tangwei"), Has.Count.EqualTo(1));
        office.Today = office.Today.PlusDays(1);
        Assert.That(await Inbox(office, "tangwei"), Is.Empty);
        await Refused.With("NOT_YOURS", () => office.Search(id, SearchDecision.Draft, "tangwei"));
        var deputy = (await office.As("tangwei")).Actor;
        Assert.That(await office.Read(db => CaseAccess.MaySeeAsync(db, id, deputy, default)), Is.False, "nothing is left of it");
    }

    [Test]
    public async Task Who_drafted_as_a_deputy_does_not_approve_the_draft()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await InSearch(office);
        await office.Arrange("zhoulan", "tangwei");
        await office.Search(id, SearchDecision.Draft, "tangwei");
        await office.Draft(id, handler: "tangwei");
        await office.Review(id, "UnitReview", "mengfan");
        await office.Review(id, "SecrecyReview", "xubo");
        await office.Review(id, "LegalReview", "qiaomin");
        var (work, drafter) = (await office.Work(id, "Approve"), await office.As("tangwei", alsoRoles: OfficeRoles.Approver));
        await Refused.With("APPROVER_IS_DRAFTER", () => office.With((ReviewReply op) => op.ExecuteAsync(work, "RequestCases.Approve", new ReviewReply.Input { Approved = true }, drafter)));
    }

    [Test]
    public async Task The_head_of_another_unit_takes_cases_on_for_an_absent_head()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        var (assign, clerk, unitId) = (await office.Work(id, "Assign"), await office.As("linxiao"), await office.UnitId("市容景观处"));
        await office.With((Assign op) => op.ExecuteAsync(assign, new Assign.Input { UnitId = unitId }, clerk));
        var handler = await office.PersonId("zhoulan");
        await office.Arrange("mengfan", "luhai");
        Assert.That(await Inbox(office, "luhai"), Has.Count.EqualTo(1));
        await office.Do(id, (TakeOn op, long work, OperationContext who) => op.ExecuteAsync(work, new TakeOn.Input { Accept = true, HandlerId = handler }, who), "TakeOn", "luhai");
        Assert.That(await office.Read(db => db.AuditEvents.Where(e => e.CaseId == id).OrderByDescending(e => e.Id).Select(e => e.ActorName).FirstAsync()), Is.EqualTo("陆海（代孟凡）"));
    }

    [Test]
    public void Only_what_the_deputys_own_role_allows_is_done_and_only_where_the_absent_colleague_could()
    {
        var absent = new AbsentPerson("a", "何平", 1, new[] { OfficeRoles.Clerk, OfficeRoles.Handler }.ToFrozenSet());
        var deputy = new Actor("d", "林晓", 2, new[] { OfficeRoles.Clerk, OfficeRoles.UnitHead }.ToFrozenSet()) { For = [absent] };
        Assert.Multiple(() =>
        {
            Assert.That(WorkAccess.MayDo("a", OfficeRoles.Clerk, 1, deputy), Is.True);
            Assert.That(WorkAccess.MayDo("a", OfficeRoles.Handler, 1, deputy), Is.False, "not the deputy's role");
            Assert.That(WorkAccess.AbsentOf("a", OfficeRoles.Handler, 1, deputy), Is.EqualTo(absent), "it is shown all the same");
            Assert.That(WorkAccess.MayDo(null, OfficeRoles.Clerk, 1, deputy), Is.True);
            Assert.That(WorkAccess.MayDo(null, OfficeRoles.Clerk, 3, deputy), Is.False, "another unit");
            Assert.That(WorkAccess.MayDo(null, OfficeRoles.UnitHead, 1, deputy), Is.False, "not a role of the absent");
            Assert.That(deputy.Leads(1), Is.False, "the absent is no head");
            Assert.That(deputy.Leads(2), Is.True);
        });
    }

    [Test]
    public async Task A_deputy_of_a_deputy_does_not_have_the_work_and_who_arranges_it_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        await InSearch(office);
        await office.Arrange("tangwei", "fangyuan");
        var said = (await office.Arrange("zhoulan", "tangwei")).Message;
        Assert.That(said, Does.Contain("代理不转给第三人").And.Contain("方远"));
        Assert.That((await Inbox(office, "fangyuan")).Count, Is.Zero);
    }

    [Test]
    public async Task A_task_that_goes_to_an_absent_handler_is_told_to_both_or_to_the_deputy_alone()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.Arrange("zhoulan", "tangwei");
        await InSearch(office);
        Assert.That(await Told(office), Is.EquivalentTo(["zhoulan", "tangwei"]));
        await office.EndDeputy("zhoulan");
        await office.Arrange("zhoulan", "tangwei", tasksAlone: true);
        await office.Read(db => db.Outbox.ExecuteDeleteAsync());
        await InSearch(office);
        Assert.That(await Told(office), Is.EquivalentTo(["tangwei"]));

        static async Task<string[]> Told(TestOffice office) =>
            [.. (await office.Read(db => db.Outbox.Where(m => m.Key.StartsWith("work:")).Select(m => m.To).ToListAsync())).Select(to => to.Split('@')[0])];
    }

    [TestCase(false, "zhoulan tangwei")]
    [TestCase(true, "tangwei")]
    public async Task Alerts_go_to_both_or_to_the_deputy_alone(bool alone, string expected)
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 23);
        await office.Arrange("tangwei", "fangyuan");
        await office.Arrange("zhoulan", "tangwei", alertsAlone: alone);
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var reached = await office.Read(db => db.Notifications.Join(db.Users, n => n.PersonId, p => p.Id, (_, p) => p.UserName!).Distinct().ToListAsync());
        Assert.That(reached, Is.EquivalentTo(expected.Split(' ')), "and to no deputy of a deputy");
        Assert.That(await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default)), Is.Zero);
    }

    [Test]
    public async Task The_head_of_the_unit_and_an_administrator_arrange_it_for_somebody_absent_and_nobody_else()
    {
        await using var office = await TestOffice.OpenAsync();
        await Refused.With("DEPUTY_NOT_YOURS", () => office.Arrange("zhoulan", "tangwei", by: "fangyuan"));
        await Refused.With("DEPUTY_NOT_YOURS", () => office.Arrange("zhoulan", "tangwei", by: "luhai"));
        await office.Arrange("zhoulan", "tangwei", by: "mengfan");
        await Refused.With("DEPUTY_NOT_YOURS", () => office.EndDeputy("zhoulan", by: "luhai"));
        await office.EndDeputy("zhoulan", by: "mengfan");
        await Refused.With("DEPUTY_OVER", () => office.EndDeputy("zhoulan"));
        await office.Arrange("zhoulan", "tangwei", by: "admin");
        var mails = await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("deputy:")));
        Assert.That(mails, Is.EqualTo(4), "both are told, twice");
    }

    [Test]
    public async Task What_cannot_work_is_refused_in_Chinese_beside_its_field()
    {
        await using var office = await TestOffice.OpenAsync();
        var day = office.Today;
        await office.Arrange("zhoulan", "tangwei", day.PlusDays(10), day.PlusDays(20));
        await office.Arrange("tangwei", "fangyuan", day.PlusDays(30), day.PlusDays(40));
        await office.Arrange("fangyuan", "dongqi", day.PlusDays(30), day.PlusDays(40));
        Assert.Multiple(async () =>
        {
            await IsRefused("DeputyId", "不能由本人代理本人", office.Arrange("zhoulan", "zhoulan"));
            await IsRefused("DeputyId", "没有周岚的任何一项职责", office.Arrange("zhoulan", "xubo"));
            await IsRefused("Until", "不能早于开始日", office.Arrange("zhoulan", "tangwei", day, day.PlusDays(-1)));
            await IsRefused("From", "不能倒填日期", office.Arrange("zhoulan", "tangwei", day.PlusDays(-1), day.PlusDays(3)));
            await IsRefused("Until", "已经过去", office.Arrange("zhoulan", "tangwei", day.PlusDays(-9), day.PlusDays(-1)));
            await IsRefused("Until", "最长一年", office.Arrange("zhoulan", "tangwei", day, day.PlusDays(400)));
            await IsRefused("From", "已由唐薇代理，日期重叠", office.Arrange("zhoulan", "fangyuan", day.PlusDays(20), day.PlusDays(25)));
            await IsRefused("DeputyId", "转了一圈", office.Arrange("dongqi", "tangwei", day.PlusDays(40), day.PlusDays(41)));
        });
        await office.Arrange("zhoulan", "fangyuan", day.PlusDays(21), day.PlusDays(25));
        await office.Arrange("dongqi", "tangwei", day.PlusDays(41), day.PlusDays(42));
    }

    [Test]
    public async Task Of_two_arrangements_for_the_same_days_at_once_one_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        async Task<bool> Try(string deputy)
        {
            try
            {
                await office.Arrange("zhoulan", deputy);
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }
        var won = await Task.WhenAll(Try("tangwei"), Try("fangyuan"), Try("dongqi"));
        Assert.That(won.Count(w => w), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.DeputyPeriods.CountAsync()), Is.EqualTo(1));
    }

    private static async Task IsRefused(string field, string words, Task act)
    {
        var refusal = (InputRefusedException)await Refused.With("INPUT_REFUSED", () => act);
        Assert.That(refusal.Errors.Select(e => e.Field), Is.EqualTo(new[] { field }), refusal.Message);
        Assert.That(refusal.Message, Does.Contain(words));
    }

    private static async Task<long> InSearch(TestOffice office)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        return id;
    }

    private static async Task<IReadOnlyList<InboxRow>> Inbox(TestOffice office, string userName)
    {
        var actor = (await office.As(userName)).Actor;
        return (await office.With((InboxQuery inbox) => inbox.ReadAsync(new InboxRequest(InboxTab.Mine), actor, office.Today, default))).Rows;
    }
}
