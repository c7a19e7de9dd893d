using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Core.Alerts;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>
/// The sweep has the database leave out what the ledger has settled. By that nothing may be lost: whatever happens between two sweeps, the next one gives
/// what the plan says of each open task and reply.
/// </summary>
public sealed class UnsettledAlertTests
{
    private const string Draft = "RequestCases.Draft";

    private static readonly LocalDate Due = new(2026, 11, 30);
    private static readonly LocalDate FourBefore = new(2026, 11, 24);

    private static readonly HolidayNotice NewYear = new()
    {
        Year = 2027,
        Source = "国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕88号",
        Issued = new LocalDate(2026, 12, 15),
        Status = NoticeStatus.Final,
        Holidays = [new("元旦", new(2027, 1, 1)), new("元旦", new(2027, 1, 2)), new("元旦", new(2027, 1, 3)), new("元旦", new(2027, 1, 4)), new("元旦", new(2027, 1, 5))],
        MakeupWorkdays = [new(new(2027, 1, 9), "元旦"), new(new(2027, 1, 10), "元旦")],
    };

    private readonly Random random = new(20261214);

    [Test]
    public async Task A_step_that_is_added_after_the_sweep_is_given_by_the_next_one()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -5 }));
        await ChangeRules(office, rules => rules.With(new AlertRule(Milestone.Reply, [new(-5, Rung.Handler), new(-4, Rung.UnitHead)]), null));
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -4 }));
        await ChangeRules(office, rules => rules.With(new AlertRule(Milestone.Reply, [new(-9, Rung.Handler)]), null));
        Assert.That(await Given(office, FourBefore), Is.Empty, "nothing milder comes after it");
    }

    [Test]
    public async Task A_unit_keeps_to_its_own_steps_beside_the_others_also_from_the_day_it_has_the_case()
    {
        await using var office = await TestOffice.OpenAsync();
        var (milder, same) = (await office.CaseInDrafting(), await office.CaseInDrafting());
        var (own, other) = (await office.UnitId("市容景观处"), await office.UnitId("执法监督处"));
        await office.Read(db => db.Cases.Where(c => c.Id == same).ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, other)));
        await ChangeRules(office, rules => rules.With(new AlertRule(Milestone.Reply, [new(-8, Rung.Supervisor), new(-2, Rung.Supervisor)]), own));
        Assert.That(await Given(office, new(2026, 11, 18)), Is.EqualTo(new[] { -8 }));
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -5 }), "of the other unit's");
        await office.Read(db => db.Cases.Where(c => c.Id == milder).ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, other)));
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -5 }), "it was handed over");
        await office.Read(db => db.Cases.Where(c => c.Id == same).ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, own)));
        Assert.That(await Given(office, FourBefore.PlusDays(2)), Is.EquivalentTo([-3, -2]), "two days left, each by the rule of the unit that has it now");
    }

    [Test]
    public async Task A_last_day_that_moves_there_and_back_loses_no_step_and_repeats_none()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -5 }));
        await MoveTo(office, id, new LocalDate(2026, 11, 26));
        Assert.That(await Given(office, FourBefore), Is.EqualTo(new[] { -3 }));
        await MoveTo(office, id, Due);
        Assert.That(await Given(office, FourBefore), Is.Empty);
        Assert.That(await Given(office, FourBefore.PlusDays(1)), Is.EqualTo(new[] { -3 }));
    }

    [Test]
    public async Task After_a_week_without_a_sweep_each_open_case_has_its_most_serious_step()
    {
        await using var office = await TestOffice.OpenAsync();
        var ids = new List<long>();
        for (var i = 0; i < 8; i++)
            ids.Add(await office.CaseInDrafting());
        foreach (var (id, days) in ids.Select((id, i) => (id, i)))
            await MoveTo(office, id, Due.PlusDays(days));
        // Due from Monday to Monday: five working days before are Monday to Thursday for the first four, the weekend has as few left as the Friday.
        await Given(office, FourBefore.PlusDays(-1));
        Assert.That(await Given(office, Due), Is.EquivalentTo([0, -1, -3, -3, -5, -5, -5, -5]));
        Assert.That(await Given(office, Due), Is.Empty);
    }

    [Test]
    public async Task A_day_that_becomes_a_day_off_brings_a_step_forward_at_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await MoveTo(office, id, new LocalDate(2027, 1, 7));
        Assert.That(await Given(office, new(2026, 12, 30)), Is.EqualTo(new[] { -5 }));
        var who = await office.As("admin");
        await office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(NewYear), who));
        Assert.That(await Given(office, new(2026, 12, 30)), Is.EqualTo(new[] { -3 }), "01-04 and 01-05 are off now; the case itself has not been recomputed yet");
    }

    [Test]
    public async Task Whatever_happens_between_two_sweeps_the_next_one_gives_what_the_plan_says_of_each_open_task_and_reply()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Today = new LocalDate(2026, 12, 14);
        for (var i = 0; i < 10; i++)
            await office.CaseInDrafting();
        await AddTasks(office, 60);
        var units = await office.Read(db => db.Units.OrderBy(u => u.Id).Select(u => (int?)u.Id).Take(3).ToListAsync());
        var given = 0;
        while (office.Today < new LocalDate(2027, 1, 31))
        {
            office.Today = office.Today.PlusDays(random.Next(6) == 0 ? 7 : random.Next(3));
            await Change(office, [null, .. units]);
            var expected = await Expected(office);
            var before = await office.Read(db => db.Alerts.Select(a => a.Id).OrderByDescending(id => id).FirstOrDefaultAsync());
            Assert.That(await Sweep(office, 3), Is.EqualTo(expected.Count));
            var got = await office.Read(db => db.Alerts.Where(a => a.Id > before).Select(a => new { a.Milestone, a.CaseId, a.SubjectId, a.DueOn, a.Step }).ToListAsync());
            Assert.That(got.Select(a => (a.Milestone, a.CaseId, a.SubjectId, a.DueOn, a.Step)), Is.EquivalentTo(expected), $"{office.Today}");
            given += got.Count;
        }
        Assert.That(given, Is.GreaterThan(200), "too little happened to prove anything");
    }

    // The plan of each open task and reply, one by one; only a draft is counted from the reply.
    private static async Task<List<(Milestone Milestone, long CaseId, long SubjectId, LocalDate DueOn, int Step)>> Expected(TestOffice office)
    {
        var rules = (await office.With((ChangeAlertRules settings) => settings.ReadAsync())).Rules;
        var calendar = await office.With((IServiceProvider services) => Refreshed(services.GetRequiredService<OfficeCalendar>(), services.GetRequiredService<OfficeDb>()));
        var ledger = (await office.Read(db => db.Alerts.AsNoTracking().ToListAsync())).ToLookup(a => (a.Milestone, a.CaseId, a.SubjectId, a.DueOn), a => a.Step);
        var cases = await office.Read(db => db.Cases.AsNoTracking().ToListAsync());
        var paused = cases.Where(c => c.Clock is ClockState.AwaitingSupplement or ClockState.AwaitingPayment).Select(c => c.Id).ToHashSet();
        var tasks = await office.Read(db => db.WorkItems.AsNoTracking().Where(w => w.State == WorkItemState.Open).ToListAsync());
        var ofTasks = tasks.Where(w => !(w.Activity == Draft && paused.Contains(w.CaseId)))
            .Select(w => (Milestones.All.First(m => m.Activities.Contains(w.Activity)).Milestone, w.CaseId, w.Id, w.DueOn, w.UnitId));
        var ofReplies = cases.Where(c => c.Clock == ClockState.Running && !(c.WaitsUntil >= office.Today)).Select(c => (Milestone.Reply, c.Id, 0L, c.ReplyDue!.Value, c.UnitId));
        IEnumerable<(Milestone Milestone, long CaseId, long SubjectId, LocalDate DueOn, int? UnitId)> matters = ofTasks.Concat(ofReplies);
        return
        [
            .. from m in matters
               let sent = ledger[(m.Milestone, m.CaseId, m.SubjectId, m.DueOn)].Select(step => (int?)step).Max()
               let alert = AlertPlan.Due(rules.For(m.Milestone, m.UnitId), m.DueOn, calendar, office.Today, sent)
               where alert is not null
               select (m.Milestone, m.CaseId, m.SubjectId, m.DueOn, alert.Step),
        ];
    }

    private static async Task<WorkingCalendar> Refreshed(OfficeCalendar calendar, OfficeDb db)
    {
        await calendar.RefreshAsync(db, default);
        return calendar.Calendar;
    }

    private async Task Change(TestOffice office, List<int?> units)
    {
        if (random.Next(3) == 0)
        {
            var (rule, unit) = (Rule(), units[random.Next(units.Count)]);
            await ChangeRules(office, rules => rules.With(rule, unit));
        }
        if (random.Next(10) == 0)
            await ChangeRules(office, rules => rules with { Units = [] });
        if (office.Today >= new LocalDate(2026, 12, 24) && !await office.Read(db => db.CalendarRuns.AnyAsync()))
        {
            var who = await office.As("admin");
            await office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(NewYear), who));
        }
        foreach (var id in await office.Read(db => db.WorkItems.Where(w => w.State == WorkItemState.Open).Select(w => w.Id).ToListAsync()))
        {
            var (day, unit) = (Day(office), units[random.Next(units.Count)]);
            await (random.Next(15) switch
            {
                0 => office.Read(db => db.WorkItems.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.DueOn, day))),
                1 => office.Read(db => db.WorkItems.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.UnitId, unit))),
                2 => office.Read(db => db.WorkItems.Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.State, WorkItemState.Done))),
                _ => Task.FromResult(0),
            });
        }
        foreach (var id in await office.Read(db => db.Cases.Select(c => c.Id).ToListAsync()))
        {
            var (day, unit, until) = (Day(office), units[random.Next(units.Count)], random.Next(2) == 0 ? (LocalDate?)Day(office) : null);
            var clock = random.Next(3) == 0 ? ClockState.AwaitingPayment : ClockState.Running;
            await (random.Next(8) switch
            {
                0 => office.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReplyDue, day))),
                1 => office.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.UnitId, unit))),
                2 => office.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Clock, clock))),
                3 => office.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.WaitsUntil, until))),
                _ => Task.FromResult(0),
            });
        }
        await AddTasks(office, random.Next(8));
    }

    private AlertRule Rule()
    {
        Milestone[] of = [Milestone.Reply, Milestone.Drafting, Milestone.Triage, Milestone.SupplementExpiry];
        var steps = Enumerable.Range(-12, 19).OrderBy(_ => random.Next()).Take(random.Next(1, 5)).Order().Select(offset => new AlertStep(offset, Rung.Handler)).ToList();
        return new AlertRule(of[random.Next(of.Length)], steps, random.Next(2) == 0 ? random.Next(1, 5) : null, IsOn: random.Next(8) > 0);
    }

    private Task<int> AddTasks(TestOffice office, int count) => office.Read(async db =>
    {
        string[] activities = [Draft, "RequestCases.Triage", "RequestCases.RecordSupplement"];
        var cases = await db.Cases.ToListAsync();
        for (var i = 0; i < count; i++)
        {
            var route = new WorkItemRoute("Draft", "拟制答复", activities[random.Next(activities.Length)], "拟稿", "clerk", null, null);
            var of = cases[random.Next(cases.Count)];
            db.WorkItems.Add(WorkItem.Open(of, await db.WorkItems.CountAsync() + 1000 + i, route, Day(office), office.Now));
        }
        return await db.SaveChangesAsync();
    });

    private LocalDate Day(TestOffice office) => office.Today.PlusDays(random.Next(-25, 25));

    private static Task<int> MoveTo(TestOffice office, long id, LocalDate day) =>
        office.Read(db => db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(c => c.SetProperty(x => x.ReplyDue, day)));

    private static async Task ChangeRules(TestOffice office, Func<AlertRules, AlertRules> change)
    {
        var admin = await office.As("admin");
        await office.With((ChangeAlertRules op) => op.ExecuteAsync(change, "调整提醒规则", admin));
    }

    // The steps of the reply that a day's sweep gives.
    private static async Task<List<int>> Given(TestOffice office, LocalDate day)
    {
        office.Today = day;
        var before = await office.Read(db => db.Alerts.Select(a => a.Id).OrderByDescending(id => id).FirstOrDefaultAsync());
        await Sweep(office, 3);
        return await office.Read(db => db.Alerts.Where(a => a.Id > before && a.Milestone == Milestone.Reply).Select(a => a.Step).ToListAsync());
    }

    private static Task<int> Sweep(TestOffice office, int batchSize) => office.With((IServiceProvider services) => new AlertSweep(
        services.GetRequiredService<OfficeDb>(), services.GetRequiredService<OfficeCalendar>(), services.GetRequiredService<ChangeAlertRules>(), services.GetRequiredService<DigestMails>(),
        services.GetRequiredService<IOptions<MailOptions>>(), services.GetRequiredService<OutboxSignal>(), NullLogger<AlertSweep>.Instance)
    { BatchSize = batchSize }.RunAsync(office.Now, default));
}
