using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Sample;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Tests;

/// <summary>The program is killed in the middle of steps: each case is before or after its step, never between.</summary>
[Parallelizable]
public sealed class CrashTests
{
    private const int Rounds = 6;
    private const int CasesOfARound = 6;

    [Test]
    public async Task A_killed_program_leaves_every_case_before_or_after_its_step()
    {
        using var folder = new TemporaryFolder();
        var tasks = await CasesToTakeOn(folder.Path);
        await using var program = await ProgramOnItsOwn.StartAsync(folder.Path);
        var head = await SignedIn(program);
        for (var round = 0; round < Rounds; round++)
        {
            var batch = tasks.Skip(round * CasesOfARound).Take(CasesOfARound).ToList();
            var forms = await Open(head, batch);
            var done = await SendAndKill(head, program, forms, killAfter: round % CasesOfARound);

            await program.StartAgain();
            await using var db = Database(folder.Path);
            foreach (var form in forms)
                await IsBeforeOrAfter(db, form.Work, mustBeAfter: done.Contains(form));
            foreach (var form in forms)
                await SendAgainIsDoneOnce(db, head, form);
        }
        await using var whole = Database(folder.Path);
        Assert.That(await whole.Database.SqlQuery<string>($"PRAGMA integrity_check").ToListAsync(), Is.EqualTo(new[] { "ok" }));
    }

    /// <summary>Sends all forms at once and kills the program when some of them are answered, or none yet.</summary>
    private static async Task<List<Form>> SendAndKill(Visitor head, ProgramOnItsOwn program, IReadOnlyList<Form> forms, int killAfter)
    {
        var sent = forms.Select(form => Answered(head, form)).ToList();
        var done = new List<Form>();
        while (done.Count < killAfter)
        {
            var next = await Task.WhenAny(sent);
            sent.Remove(next);
            done.AddRange(await next is { } form ? [form] : []);
        }
        await program.Kill();
        done.AddRange((await Task.WhenAll(sent)).OfType<Form>());
        return done;
    }

    private static async Task<Form?> Answered(Visitor head, Form form)
    {
        try
        {
            var answer = await head.Post(form.Path, form.Fields);
            Assert.That((answer.Status, answer.Location), Is.EqualTo((HttpStatusCode.Redirect, $"/cases/{form.Work.CaseId}")), answer.Refusal);
            return form;
        }
        catch (HttpRequestException)
        {
            // The program was gone before it could answer.
            return null;
        }
    }

    private static async Task IsBeforeOrAfter(OfficeDb db, WorkItem takeOn, bool mustBeAfter)
    {
        db.ChangeTracker.Clear();
        var found = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == takeOn.CaseId);
        var open = await db.WorkItems.Where(w => w.CaseId == found.Id && w.State == WorkItemState.Open).ToListAsync();
        var after = open.Single().ElementId == "Search";
        var steps = after ? 1 : 0;
        var key = found.Number;
        Assert.That(open.Select(w => (w.WorkId, w.ElementId)), Is.EqualTo(found.Process.OpenWork.Select(w => (w.WorkId, w.ElementId))), key);
        Assert.That(await db.AuditEvents.CountAsync(e => e.CaseId == found.Id && e.Kind == "TakeOn"), Is.EqualTo(steps), key);
        Assert.That(await db.Outbox.CountAsync(m => m.Subject.Contains(key)), Is.EqualTo(steps), key);
        Assert.That(found.HandlerId is not null, Is.EqualTo(after), key);
        Assert.That(await AuditTrail.FindBreakAsync(db, found.Id, default), Is.Null, key);
        Assert.That(after, Is.True.Or.EqualTo(mustBeAfter), $"{key} was answered as done and is not.");
    }

    private static async Task SendAgainIsDoneOnce(OfficeDb db, Visitor head, Form form)
    {
        Assert.That(await Answered(head, form), Is.Not.Null);
        await IsBeforeOrAfter(db, form.Work, mustBeAfter: true);
    }

    private static async Task<IReadOnlyList<WorkItem>> CasesToTakeOn(string folder)
    {
        await using var office = await RunningOffice.StartInAsync(folder);
        var cases = new Cases(office);
        var tasks = new List<WorkItem>();
        while (tasks.Count < Rounds * CasesOfARound)
            tasks.Add(await cases.At("TakeOn"));
        return tasks;
    }

    private static async Task<IReadOnlyList<Form>> Open(Visitor head, IReadOnlyList<WorkItem> tasks)
    {
        var forms = new List<Form>();
        foreach (var work in tasks)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"/cases/{work.CaseId}/work/{work.Id}/take-on");
            var page = await head.Open(path);
            var handler = page.Form.QuerySelectorAll("[name='Input.HandlerId'] option, input[name='Input.HandlerId']")
                .Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));
            forms.Add(new Form(work, path, Visitor.Fill(page.Form, ("Input.Accept", "true"), ("Input.HandlerId", handler))));
        }
        return forms;
    }

    private static async Task<Visitor> SignedIn(ProgramOnItsOwn program)
    {
        var visitor = new Visitor(program.Address);
        var answer = await visitor.SignIn("mengfan", SampleOffice.Password);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect));
        return visitor;
    }

    private static OfficeDb Database(string folder) => new(
        new DbContextOptionsBuilder<OfficeDb>().UseSqlite($"Data Source={Path.Combine(folder, "office.db")};Pooling=False").Options);

    private sealed record Form(WorkItem Work, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields);
}
