using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Handovers;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Application.Sample;
using RequestCases.Core;

namespace RequestCases.Application.Tests.Deputies;

/// <summary>Who leaves hands everything over at once; then the account can be closed, and not before.</summary>
public sealed class HandOverTests
{
    [Test]
    public async Task Everything_goes_to_its_successors_at_once_and_then_the_account_can_be_closed()
    {
        await using var office = await TestOffice.OpenAsync();
        var (drafting, waiting, draft) = (await office.CaseInDrafting(), await office.CaseInDrafting(), await office.CaseInDrafting());
        await office.Draft(draft);
        await office.Arrange("tangwei", "zhoulan");
        await office.Arrange("zhoulan", "fangyuan", office.Today.PlusDays(30), office.Today.PlusDays(31));
        await MakeHandler(office, "mengfan");
        var refusal = (InputRefusedException)await Refused.With("INPUT_REFUSED", () => Close(office, "zhoulan"));
        Assert.That((refusal.Errors[0].Field, refusal.Message), Is.EqualTo(("IsActive", "周岚名下还有 4 项工作（待办、承办的办件、代理），不能停用。请先办理“工作交接”，交完再停用。")));

        var rows = await Rows(office, "zhoulan");
        Assert.That(rows.Select(r => r.Kind), Is.EqualTo(new[] { HandoverKind.Task, HandoverKind.Task, HandoverKind.Case, HandoverKind.Deputy }));
        var (mengfan, dongqi) = (await office.PersonId("mengfan"), await office.PersonId("dongqi"));
        var input = Form(rows, mengfan);
        input.To[rows[1].Key] = HandOver.Pool;
        input.To[rows[3].Key] = dongqi;
        var said = await Carry(office, "zhoulan", input);
        Assert.That(said.Message, Is.EqualTo("周岚的工作已交接 4 项。可以停用账号了。"));

        var taken = await office.Read(db => db.WorkItems.Where(w => w.CaseId == drafting || w.CaseId == waiting).Where(w => w.ElementId == "Draft").OrderBy(w => w.CaseId).Select(w => w.AssigneeId).ToListAsync());
        Assert.That(taken, Is.EqualTo(new[] { mengfan, null }));
        Assert.That(((await office.Case(drafting)).HandlerId, (await office.Case(waiting)).HandlerId, (await office.Case(draft)).HandlerId), Is.EqualTo((mengfan, (string?)null, mengfan)));
        foreach (var id in new[] { drafting, waiting, draft })
            Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
        Assert.That(await office.Read(db => db.AuditEvents.Where(e => e.CaseId == drafting).OrderByDescending(e => e.Id).Select(e => e.Summary).FirstAsync()), Does.StartWith("工作交接：“").And.EndsWith("由周岚交给孟凡"));
        var periods = await office.Read(db => db.DeputyPeriods.OrderBy(p => p.Id).Select(p => new { p.DeputyId, Ended = p.EndedAt != null }).ToListAsync());
        Assert.That(periods.Select(p => (p.DeputyId, p.Ended)), Is.EqualTo(new[] { (dongqi, false), (await office.PersonId("fangyuan"), true) }));
        Assert.That(await office.Read(db => db.Outbox.Where(m => m.Key.StartsWith("handover:")).Select(m => m.Subject).ToListAsync()),
            Is.EquivalentTo(["工作交接：周岚的 2 项工作转给您", "工作交接：周岚的 1 项工作转给您"]));
        await Close(office, "zhoulan");
    }

    [Test]
    public async Task What_was_done_while_the_page_was_open_is_left_alone_and_what_came_later_is_told()
    {
        await using var office = await TestOffice.OpenAsync();
        var (done, stays) = (await office.CaseInDrafting(), await office.CaseInDrafting());
        await MakeHandler(office, "mengfan");
        var input = Form((await Rows(office, "zhoulan")).Where(r => r.Kind == HandoverKind.Task), await office.PersonId("mengfan"));
        await office.Draft(done);
        await office.CaseInDrafting();
        var said = (await Carry(office, "zhoulan", input)).Message;
        Assert.That(said, Does.StartWith("周岚的工作已交接 1 项。").And.Contain("1 项在此期间已经办结").And.Contain("还有 2 项是后来转来的"));
        Assert.That((await office.Case(done)).HandlerId, Is.EqualTo(await office.PersonId("zhoulan")));
        Assert.That((await office.Case(stays)).HandlerId, Is.EqualTo(await office.PersonId("mengfan")));
        await Refused.With("INPUT_REFUSED", () => Close(office, "zhoulan"));
    }

    [Test]
    public async Task A_successor_without_the_role_is_refused_and_nothing_is_handed_over()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        var rows = await Rows(office, "zhoulan");
        var none = (InputRefusedException)await Refused.With("INPUT_REFUSED", async () => await Carry(office, "zhoulan", Form(rows, null)));
        Assert.That((none.Errors[0].Field, none.Message), Is.EqualTo(($"To[{rows[0].Key}]", $"“{rows[0].Text}”还没有选交给谁。")));
        var xubo = await office.PersonId("xubo");
        var wrong = await Refused.With("INPUT_REFUSED", async () => await Carry(office, "zhoulan", Form(rows, xubo)));
        Assert.That(wrong.Message, Does.Contain("没有相应的职责，或者不在这个处室"));
        Assert.That(await Rows(office, "zhoulan"), Has.Count.EqualTo(rows.Count));
        var (zhoulan, head) = (await office.PersonId("zhoulan"), await office.As("mengfan"));
        await Refused.With("ADMINISTRATORS_ONLY", () => office.With((HandOver op) => op.ExecuteAsync(zhoulan, Form(rows, xubo), head)));
    }

    [Test]
    public async Task What_goes_back_to_the_unit_as_a_whole_leaves_nobody_without_a_deputy_unasked()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await office.Arrange("tangwei", "zhoulan");
        var rows = await Rows(office, "zhoulan");
        var refused = (InputRefusedException)await Refused.With("INPUT_REFUSED", async () => await Carry(office, "zhoulan", Form(rows, HandOver.Pool)));
        Assert.That(refused.Errors.Select(e => e.Message), Is.EqualTo(new[] { "“代理唐薇”还没有选交给谁。请单独选一人，或者选“结束代理”。" }));
        await Carry(office, "zhoulan", Form(rows, HandOver.Pool, (rows.Single(r => r.Kind == HandoverKind.Deputy).Key, HandOver.Pool)));
        Assert.That(await office.Read(db => db.DeputyPeriods.Select(p => p.EndedAt).SingleAsync()), Is.Not.Null);
    }

    [Test]
    public async Task A_role_that_nobody_else_holds_is_listed_and_given_to_who_is_named()
    {
        await using var office = await TestOffice.OpenAsync();
        var rows = await Rows(office, "shenzong");
        Assert.That(rows.Select(r => r.Key), Is.EqualTo(new[] { "role-supervisor" }));
        await Carry(office, "shenzong", Form(rows, null, ("role-supervisor", await office.PersonId("zhengguo"))));
        var holders = await office.With((PeopleDirectory people) => people.HoldersAsync(OfficeRoles.Supervisor, null));
        Assert.That(holders.Select(p => p.Name), Is.EquivalentTo(["沈总", "郑国栋"]));
        await Close(office, "shenzong");
    }

    [Test]
    public async Task The_same_confirmation_sent_twice_hands_over_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var (rows, personId, context) = (await Rows(office, "zhoulan"), await office.PersonId("zhoulan"), await office.As("admin"));
        var input = Form(rows, HandOver.Pool);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.With((HandOver op) => op.ExecuteAsync(personId, input, context))));
        Assert.That(both.Count(r => !r.Repeated), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.CaseId == id && e.Kind == "HandOver")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_task_that_is_done_at_this_very_moment_is_done_or_handed_over_and_never_both()
    {
        await using var office = await TestOffice.OpenAsync();
        await MakeHandler(office, "mengfan");
        for (var round = 0; round < 5; round++)
        {
            var id = await office.CaseInDrafting();
            var input = Form((await Rows(office, "zhoulan")).Where(r => r.CaseId == id), await office.PersonId("mengfan"));
            var (drafted, handed) = (Attempt(() => office.Draft(id)), Attempt(() => Carry(office, "zhoulan", input)));
            await Task.WhenAll(drafted, handed);
            var trail = await office.Read(db => db.AuditEvents.Where(e => e.CaseId == id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());
            Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
            Assert.That((trail.Contains("DraftReply"), trail.Contains("HandOver")), Is.EqualTo((await drafted, await handed)));
            Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo(await drafted ? "UnitReview" : "Draft"));
        }

        static async Task<bool> Attempt(Func<Task<CaseResult>> act)
        {
            try
            {
                await act();
                return true;
            }
            catch (RefusedException)
            {
                return false;
            }
        }
    }

    private static async Task<IReadOnlyList<HandoverRow>> Rows(TestOffice office, string userName)
    {
        var person = await office.Read(db => db.Users.SingleAsync(p => p.UserName == userName));
        return await office.With((HandoverList list) => list.ReadAsync(person, office.Today, default));
    }

    private static HandOver.Input Form(IEnumerable<HandoverRow> rows, string? all, params (string Key, string To)[] named)
    {
        var input = new HandOver.Input { DefaultId = all, Reason = "调离本机关", To = rows.ToDictionary(r => r.Key, _ => (string?)null) };
        foreach (var (key, to) in named)
            input.To[key] = to;
        return input;
    }

    private static async Task<CaseResult> Carry(TestOffice office, string userName, HandOver.Input input)
    {
        var (personId, context) = (await office.PersonId(userName), await office.As("admin"));
        return await office.With((HandOver op) => op.ExecuteAsync(personId, input, context));
    }

    private static Task MakeHandler(TestOffice office, string userName) => Save(office, userName, isActive: true, OfficeRoles.Handler);

    private static Task Close(TestOffice office, string userName) => Save(office, userName, isActive: false);

    private static async Task Save(TestOffice office, string userName, bool isActive, params string[] alsoRoles)
    {
        var (person, context) = (await office.Read(db => db.Users.SingleAsync(p => p.UserName == userName)), await office.As("admin"));
        var input = new PersonInput
        {
            Id = person.Id,
            UserName = person.UserName,
            DisplayName = person.DisplayName,
            Email = person.Email,
            UnitId = person.UnitId,
            IsActive = isActive,
            Roles = [.. SampleOffice.People.Single(p => p.UserName == userName).Roles, .. alsoRoles],
        };
        await office.With((OfficeDirectory directory) => directory.SavePersonAsync(input, context));
    }
}
