using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Outbox;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Tests;

/// <summary>
/// Two nodes of one office on PostgreSQL with people at work on both, one killed as soon as the other is back: nothing is lost, nothing is done
/// twice, and whoever got no answer may send it again. REQUESTCASES_NODE_SECONDS says for how long.
/// </summary>
public sealed class KilledNodesTests
{
    private const int AnswersBetweenKills = 5;
    private const int MailsAtOnce = 8;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("REQUESTCASES_NODE_SECONDS") ?? "30", CultureInfo.InvariantCulture));

    private readonly string folder = TestDatabase.NewFolder();
    private string[] settings = [];

    [OneTimeSetUp]
    public async Task CreateDatabase()
    {
        if (!TestDatabase.HasPostgreSql)
            Assert.Ignore("REQUESTCASES_POSTGRESQL names no server.");
        await TestDatabase.CreateAsync(folder, DatabaseProvider.PostgreSql);
        settings = ["--Database:Provider=PostgreSql", $"--Database:ConnectionString={TestDatabase.Of(folder, DatabaseProvider.PostgreSql).ConnectionString}"];
    }

    [OneTimeTearDown]
    public async Task Drop()
    {
        if (TestDatabase.HasPostgreSql)
            await TestDatabase.DropAsync(folder, DatabaseProvider.PostgreSql);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Two_nodes_of_which_one_is_killed_again_and_again_lose_nothing_and_do_nothing_twice()
    {
        await using var mail = await MailServer.StartAsync();
        string[] told = [.. settings, "--Mail:Host=127.0.0.1", $"--Mail:Port={mail.Port}"];
        await using var first = await ProgramOnItsOwn.StartAsync(folder, told);
        await using var second = await ProgramOnItsOwn.StartAsync(folder, told);
        var before = await CaseIds();
        var load = new NodeLoad([first.Address, second.Address]);

        var kills = await KillByTurns(load, [first, second]);

        TestContext.Out.WriteLine($"{kills} kills, {load.Done} forms carried out, {load.Unanswered} requests unanswered, {load.Cases.Count} cases");
        Assert.That(load.Unanswered, Is.Positive, "No kill met anybody at work.");
        Assert.That((await CaseIds()).Except(before), Is.EquivalentTo(load.Cases.Keys), "Each application is one case.");
        await EveryStepIsDoneOnce(load);
        await NumbersHaveNoGap();
        await EveryMailIsSentOnce(mail, kills);
    }

    private static async Task<int> KillByTurns(NodeLoad load, IReadOnlyList<ProgramOnItsOwn> nodes)
    {
        using var over = new CancellationTokenSource(Long);
        Task[] people = [load.TakeOn(over.Token), load.AskToSupplement(over.Token)];
        var kills = 0;
        while (!over.IsCancellationRequested)
        {
            var soFar = load.Done;
            await Until.True(() => Task.FromResult(load.Done >= soFar + AnswersBetweenKills || people.Any(p => p.IsFaulted)), "Nobody gets an answer.");
            var node = nodes[kills++ % nodes.Count];
            await node.Kill();
            await node.StartAgain();
        }
        await Task.WhenAll(people);
        return kills;
    }

    // Cases that went the same way have the same events, tasks and mails, whatever was killed on the way.
    private async Task EveryStepIsDoneOnce(NodeLoad load)
    {
        await using var db = Database();
        foreach (var way in load.Cases.GroupBy(c => c.Value, c => c.Key))
        {
            var cases = await db.Cases.AsNoTracking().Where(c => way.Contains(c.Id)).ToListAsync();
            var (events, mails) = (new HashSet<string>(), new HashSet<int>());
            foreach (var found in cases)
            {
                events.Add(string.Join(' ', await db.AuditEvents.Where(e => e.CaseId == found.Id).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync()));
                mails.Add(await db.Outbox.CountAsync(m => m.Subject.Contains(found.Number) && m.Key.StartsWith("work:")));
                var open = await db.WorkItems.Where(w => w.CaseId == found.Id && w.State == WorkItemState.Open).Select(w => w.WorkId).ToListAsync();
                Assert.That(open, Is.EqualTo(found.Process.OpenWork.Select(w => w.WorkId)), found.Number);
                Assert.That(await AuditTrail.FindBreakAsync(db, found.Id, default), Is.Null, found.Number);
            }
            Assert.That((events.Count, mails.Count), Is.EqualTo((1, 1)), $"{way.Key}: {string.Join(" | ", events)}; mails {string.Join(", ", mails)}");
        }
    }

    private async Task NumbersHaveNoGap()
    {
        await using var db = Database();
        var letters = await db.Letters.Select(l => new { Series = $"{l.Series} {l.Year}", Number = l.Sequence }).ToListAsync();
        var cases = (await db.Cases.Select(c => c.Number).ToListAsync()).Select(n => n.Split('〕')).Select(n => new { Series = n[0], Number = int.Parse(n[1], CultureInfo.InvariantCulture) });
        foreach (var series in letters.Concat(cases).GroupBy(l => l.Series, l => l.Number))
            Assert.That(series.Order(), Is.EqualTo(Enumerable.Range(1, series.Count())), series.Key);
    }

    // What a killed node had claimed is free again after a while: the office that closes up sends as if that had passed.
    private async Task EveryMailIsSentOnce(MailServer mail, int kills)
    {
        await using var office = await RunningOffice.StartInAsync(folder, [.. settings, "--Mail:Host=127.0.0.1", $"--Mail:Port={mail.Port}"]);
        await using var db = Database();
        var waiting = db.Outbox.Where(m => m.SentAt == null);
        await Until.True(async () =>
        {
            if (await waiting.MaxAsync(m => (Instant?)m.NextAttemptAt) is not { } last)
                return true;
            await office.With((OutboxSender sender) => sender.SendDueAsync(last, default));
            return false;
        }, "Some mails were not sent.");
        // What a killed node had handed over and could not note goes out again, with the same Message-ID.
        Assert.That(mail.Received.GroupBy(m => m.Id).Sum(same => same.Count() - 1), Is.LessThanOrEqualTo(MailsAtOnce * kills));
        Assert.That(mail.Received.Select(m => m.Id).Distinct().Count(), Is.EqualTo(await db.Outbox.CountAsync(m => !m.Key.Contains("sample:"))));
    }

    private async Task<List<long>> CaseIds()
    {
        await using var db = Database();
        return await db.Cases.Select(c => c.Id).ToListAsync();
    }

    private OfficeDb Database() => TestDatabase.Of(folder, DatabaseProvider.PostgreSql).Open();
}
