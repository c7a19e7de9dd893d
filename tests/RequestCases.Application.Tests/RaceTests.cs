using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Core;

namespace RequestCases.Application.Tests;

public sealed class RaceTests
{
    [Test]
    public async Task Of_two_people_who_finish_a_task_at_once_one_is_told_that_the_case_has_changed()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var work = await office.Work(id, "Triage");
        var (first, second) = (await office.As("linxiao"), await office.As("heping"));

        var outcomes = await Task.WhenAll(
            Task.Run(() => Try(() => Accept(office, work, first))),
            Task.Run(() => Try(() => Accept(office, work, second))));

        Assert.That(outcomes.Count(o => o is null), Is.EqualTo(1));
        Assert.That(outcomes.Single(o => o is not null), Is.AnyOf("CASE_CHANGED", "WORK_OVER"));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Assign"));
    }

    [Test]
    public async Task A_double_click_does_it_once_and_both_are_told_the_same()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var (work, who) = (await office.Work(id, "Triage"), await office.As("linxiao", key: "one-click"));

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Accept(office, work, who))));

        Assert.That(results.Count(r => !r.Repeated), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.AuditEvents.CountAsync(e => e.OperationKey == "one-click")), Is.EqualTo(1));
        Assert.That(await office.OpenWork(id), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Numbers_taken_at_once_have_no_gap_and_no_duplicate()
    {
        await using var office = await TestOffice.OpenAsync();
        var contexts = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => office.As("linxiao")));

        await Task.WhenAll(contexts.Select(who => Task.Run(() => office.With((RegisterApplication op) => op.ExecuteAsync(Clerks.Application(office.Today), who)))));

        var numbers = await office.Read(db => db.Cases.Select(c => c.Number).OrderBy(n => n).ToListAsync());
        Assert.That(numbers, Is.EqualTo(Enumerable.Range(1, 24).Select(n => $"〔2026〕{n:000}")));
    }

    [Test]
    public async Task A_step_that_breaks_off_while_saving_leaves_nothing_behind()
    {
        var power = new PowerCut();
        await using var office = await TestOffice.OpenAsync(services =>
            services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(power)));
        var id = await office.Register();
        var before = await office.Case(id);
        var (work, who) = (await office.Work(id, "Triage"), await office.As("linxiao"));

        // Each statement of the step is cut once, until none is left and the step is done.
        var cut = 0;
        while (await BreaksOffAsync(cut + 1))
        {
            cut++;
            Assert.That((await office.Case(id)).Version, Is.EqualTo(before.Version));
            Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Triage"));
        }

        Assert.That(cut, Is.Positive);
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("Assign"));
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);

        async Task<bool> BreaksOffAsync(int statement)
        {
            power.CutAfter(statement);
            try
            {
                await Accept(office, work, who);
                return false;
            }
            catch (Exception e) when (e is IOException || e.InnerException is IOException)
            {
                return true;
            }
            finally
            {
                power.Restore();
            }
        }
    }

    [Test]
    public async Task A_changed_audit_event_is_found()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.Read(db => db.Database.ExecuteSqlAsync($"""
            UPDATE "AuditEvents" SET "Summary" = '受理审核：不受理' WHERE "Kind" = 'Triage' AND "CaseId" = {id}
            """));
        Assert.That((await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)))!.Kind, Is.EqualTo("Triage"));
    }

    private static Task<CaseResult> Accept(TestOffice office, long work, OperationContext who) =>
        office.With((Triage op) => op.ExecuteAsync(work, new Triage.Input { Decision = TriageDecision.Accept }, who));

    private static async Task<string?> Try(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RefusedException refusal)
        {
            return refusal.Code;
        }
    }
}
