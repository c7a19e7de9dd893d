using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;

namespace RequestCases.Application.Tests;

public sealed class AlertTests
{
    // Received on 2026-11-02, due on 2026-11-30 (Monday).
    private static readonly LocalDate FiveBefore = new(2026, 11, 23);
    private static readonly LocalDate ThreeBefore = new(2026, 11, 25);
    private static readonly LocalDate OneBefore = new(2026, 11, 27);
    private static readonly LocalDate Due = new(2026, 11, 30);

    [Test]
    public async Task Alerts_climb_from_the_handler_to_the_unit_head_to_the_supervisor()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        Assert.Multiple(async () =>
        {
            Assert.That(await Alerted(office, FiveBefore), Is.EquivalentTo(["zhoulan"]));
            Assert.That(await Alerted(office, ThreeBefore), Is.EquivalentTo(["zhoulan", "mengfan"]));
            Assert.That(await Alerted(office, OneBefore), Is.EquivalentTo(["zhoulan", "mengfan", "shenzong"]));
            Assert.That(await Alerted(office, Due), Is.EquivalentTo(["zhoulan", "mengfan", "shenzong"]));
            Assert.That(await Alerted(office, Due.PlusDays(1)), Is.EquivalentTo(["zhoulan", "mengfan", "shenzong"]));
        });
    }

    [Test]
    public async Task Each_alert_comes_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        Assert.That(await Alerted(office, ThreeBefore), Is.Not.Empty);
        Assert.That(await Alerted(office, ThreeBefore), Is.Empty);
        Assert.That(await Alerted(office, ThreeBefore.PlusDays(1)), Is.Empty, "two days left is no step of its own");
    }

    [Test]
    public async Task After_missed_days_only_the_most_serious_alert_is_sent()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        Assert.That(await Alerted(office, Due.PlusDays(2)), Has.Count.EqualTo(3));
        Assert.That(await office.Read(db => db.Alerts.CountAsync()), Is.EqualTo(5), "the milder ones are noted as passed over");
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("alert:"))), Is.EqualTo(3));
    }

    [Test]
    public async Task A_due_date_that_moved_arms_its_alerts_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        Assert.That(await Alerted(office, OneBefore), Is.Not.Empty);
        await Extend(office, id);
        Assert.That(await Alerted(office, OneBefore), Is.Empty);
        Assert.That(await Alerted(office, new LocalDate(2026, 12, 4)), Is.Not.Empty, "one day before the new due date 2026-12-07");
    }

    [Test]
    public async Task While_the_clock_waits_for_the_applicant_nobody_is_alerted()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, Operations.OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明年份",
            SentOn = office.Today,
            SupplementBy = new LocalDate(2026, 12, 31),
        }, who), "SendSupplementNotice", "linxiao");
        Assert.That(await Alerted(office, Due), Is.Empty);
    }

    [Test]
    public async Task An_answered_or_withdrawn_case_alerts_nobody()
    {
        await using var office = await TestOffice.OpenAsync();
        var answered = await office.CaseInDrafting();
        await office.Draft(answered);
        await office.PassReviews(answered);
        await office.Issue(answered);
        await office.Deliver(answered);
        var withdrawn = await office.Register();
        var who = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(withdrawn, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "书面撤回" }, who));
        Assert.That(await Alerted(office, Due), Is.Empty);
    }

    [Test]
    public async Task Two_sweeps_at_once_write_each_alert_once()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        office.Today = Due;
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default)))));
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("alert:"))), Is.EqualTo(3));
    }

    private static async Task Extend(TestOffice office, long id)
    {
        var handler = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 5, Reason = "档案量大" }, handler));
        await office.Do(id, (ApproveExtension op, long work, Operations.OperationContext who) =>
            op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        await office.Do(id, (NotifyExtension op, long work, Operations.OperationContext who) =>
            op.ExecuteAsync(work, new NotifyExtension.Input { Sent = true, NotifiedOn = office.Today }, who), "NotifyExtension", "linxiao");
    }

    private static async Task<List<string>> Alerted(TestOffice office, LocalDate day)
    {
        office.Today = day;
        var before = await office.Read(db => db.Outbox.Select(m => m.Id).OrderByDescending(id => id).FirstOrDefaultAsync());
        await office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));
        var addresses = await office.Read(db => db.Outbox.Where(m => m.Id > before).Select(m => m.To).ToListAsync());
        return [.. addresses.Select(a => a.Split('@')[0])];
    }
}
