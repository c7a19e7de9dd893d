using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Jobs;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>Who is alerted of what, and when.</summary>
public sealed partial class AlertTests
{
    // Received on 2026-11-02, due on 2026-11-30 (Monday).
    private static readonly LocalDate FiveBefore = new(2026, 11, 23);
    private static readonly LocalDate ThreeBefore = new(2026, 11, 25);
    private static readonly LocalDate OneBefore = new(2026, 11, 27);
    private static readonly LocalDate Due = new(2026, 11, 30);

    [Test]
    public async Task Alerts_of_the_reply_climb_from_the_handler_to_the_leader()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        Assert.Multiple(async () =>
        {
            Assert.That(await Alerted(office, FiveBefore), Is.EquivalentTo(["zhoulan"]));
            Assert.That(await Alerted(office, ThreeBefore), Is.EquivalentTo(["zhoulan", "mengfan"]));
            Assert.That(await Alerted(office, OneBefore), Is.EquivalentTo(["zhoulan", "mengfan", "zhengguo", "shenzong"]));
            Assert.That(await Alerted(office, Due), Is.EquivalentTo(["zhoulan", "mengfan", "zhengguo", "shenzong"]));
            Assert.That(await Alerted(office, new(2026, 12, 1)), Is.EquivalentTo(["zhoulan", "mengfan", "zhengguo", "shenzong"]));
            Assert.That(await Alerted(office, new(2026, 12, 3)), Is.Empty);
            Assert.That(await Alerted(office, new(2026, 12, 4)), Is.EquivalentTo(["zhoulan", "mengfan", "zhengguo", "shenzong", "gaojian"]), "nothing has happened for three days");
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
    public async Task After_missed_days_only_the_most_serious_alert_comes_and_names_what_was_missed()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await WasSweptOn(office, new(2026, 11, 20));
        Assert.That(await Alerted(office, Due.PlusDays(2)), Has.Count.EqualTo(4));
        var record = await office.Read(db => db.Alerts.SingleAsync(a => a.Milestone == Milestone.Reply));
        Assert.That((record.Step, record.MissedSteps), Is.EqualTo((1, new[] { -5, -3, -1, 0 })));
        var mail = await office.Read(db => db.Outbox.FirstAsync(m => m.Key.StartsWith("alert:") && m.Key.Contains("Reply")));
        Assert.That(mail.Body, Does.Contain("此前该发、没有发过的提醒").And.Contain("提前 5 个工作日、提前 3 个工作日、提前 1 个工作日、到期当日").And.Contain("已超期 2 个工作日"));
    }

    [Test]
    public async Task Missed_is_only_what_came_due_after_the_last_sweep_that_is_known_to_be_finished()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await Alerted(office, OneBefore);
        Assert.That((await Given(office)).MissedSteps, Is.Empty, "nothing proves it");
        var id = await office.CaseInDrafting();
        await WasSweptOn(office, new(2026, 12, 22));
        await Alerted(office, new(2026, 12, 28));
        Assert.That((await Given(office, id)).MissedSteps, Is.EqualTo(new[] { -1, 0 }), "five and three days before the sweep of 12-22 had looked");
    }

    [Test]
    public async Task What_came_due_while_the_reply_was_silent_was_not_missed()
    {
        await using var office = await TestOffice.OpenAsync();
        // Fifteen working days from 11-25 end on 12-16, the reply is due on 12-21.
        await Consulting(office, new LocalDate(2026, 11, 25));
        await WasSweptOn(office, new(2026, 12, 10));
        Assert.That(await Alerted(office, new(2026, 12, 18)), Is.Not.Empty);
        Assert.That((await Given(office)).MissedSteps, Is.Empty);
    }

    [Test]
    public async Task Two_tasks_that_wait_for_the_opinions_of_a_case_alert_of_each_party_once()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, new LocalDate(2026, 11, 2));
        await office.Read(async db =>
        {
            var work = await db.WorkItems.Include(w => w.Case).SingleAsync(w => w.CaseId == id && w.State == WorkItemState.Open);
            var route = new WorkItemRoute(work.ElementId, work.Name, work.Activity, work.Stage, work.Role, work.UnitId, work.AssigneeId);
            db.WorkItems.Add(WorkItem.Open(work.Case, work.WorkId + 100, route, work.DueOn, office.Now));
            return await db.SaveChangesAsync();
        });
        Assert.That(await Alerted(office, new(2026, 11, 18), Milestone.Consultation), Is.EqualTo(new[] { "zhoulan" }));
    }

    [Test]
    public async Task A_case_that_cannot_be_read_holds_up_no_other_kind_of_alert_and_no_digest()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        var broken = await Consulting(office, new LocalDate(2026, 11, 2));
        await office.Read(db => db.Database.ExecuteSqlAsync($"""UPDATE "Cases" SET "Facts" = 'x' WHERE "Id" = {broken}"""));
        office.Today = ThreeBefore;
        await Assert.ThatAsync(() => Sweep(office), Throws.InstanceOf<System.Text.Json.JsonException>(), "the job must be shown as failed");
        Assert.That(await office.Read(db => db.Alerts.CountAsync(a => a.Milestone == Milestone.Reply)), Is.EqualTo(1));
        Assert.That(await office.Read(db => db.Outbox.AnyAsync(m => m.Key.StartsWith("digest:"))), Is.True);
    }

    [TestCase(ConsultationKind.ThirdParty, false)]
    [TestCase(ConsultationKind.JointAgency, false)]
    [TestCase(ConsultationKind.OtherAgency, true)]
    public async Task While_it_is_not_known_when_a_party_received_the_letter_nobody_is_alerted_of_its_opinion(ConsultationKind kind, bool isAlerted)
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, kind, (LocalDate?)null);
        Assert.That(await Alerted(office, new(2026, 11, 24), Milestone.Consultation), isAlerted ? Is.Not.Empty : Is.Empty);
        if (isAlerted)
            return;
        var who = await office.As("zhoulan");
        await office.With((RecordConsultationDelivery op) =>
            op.ExecuteAsync(id, new RecordConsultationDelivery.Input { ConsultationId = "1", Delivered = true, DeliveredOn = new LocalDate(2026, 11, 6), Proof = "EMS 1" }, who));
        // Fifteen working days from 11-06 end on 11-27.
        Assert.That(await Alerted(office, new(2026, 11, 24), Milestone.Consultation), Is.EqualTo(new[] { "zhoulan" }));
    }

    [Test]
    public async Task While_it_is_not_known_when_the_applicant_received_the_fee_notice_nobody_is_alerted_of_the_payment()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Searching(office, SearchDecision.Fee);
        await SendFeeNotice(office, id);
        Assert.That(await Alerted(office, new(2026, 12, 1), Milestone.FeeExpiry), Is.Empty);
        await office.ReceiveFeeNotice(id);
        Assert.That(await Alerted(office, new(2026, 12, 2), Milestone.FeeExpiry), Is.Empty);
        // Twenty working days from 12-01 end on 12-29.
        Assert.That(await Alerted(office, new(2026, 12, 30), Milestone.FeeExpiry), Is.Not.Empty);
    }

    [Test]
    public async Task While_the_clock_waits_for_the_payment_nobody_is_alerted_of_tasks_that_are_counted_from_the_reply()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Searching(office, SearchDecision.Fee);
        var handler = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 5, Reason = "档案量大" }, handler));
        await SendFeeNotice(office, id);
        Assert.That((await office.Case(id)).Clock, Is.EqualTo(ClockState.AwaitingPayment));
        Assert.That(await Alerted(office, Due, Milestone.Approval), Is.Empty);
    }

    [Test]
    public async Task A_party_that_answered_leaves_the_bell_while_the_others_stay()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 2));
        Assert.That(await Alerted(office, new(2026, 11, 18), Milestone.Consultation), Has.Count.EqualTo(2));
        await office.Do(id, (RecordOpinion op, long work, OperationContext who) => op.ExecuteAsync(
            work, new RecordOpinion.Input { ConsultationId = "1", ReceivedOn = office.Today, Opinion = ConsultationOpinion.Agrees }, who), "AwaitOpinions", "zhoulan");
        Assert.That(
            await office.Read(db => db.Notifications.Where(n => n.Alert.Milestone == Milestone.Consultation && n.SettledAt == null).Select(n => n.Alert.SubjectId).ToListAsync()),
            Is.EqualTo(new[] { 2L }));
    }

    [Test]
    public async Task A_last_day_that_moved_arms_its_alerts_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        Assert.That(await Alerted(office, OneBefore), Is.Not.Empty);
        await Extend(office, id);
        Assert.That(await Alerted(office, OneBefore), Is.Empty, "six days left now");
        Assert.That(await Alerted(office, Due), Is.EqualTo(new[] { "zhoulan" }), "five before another last day");
        Assert.That(await Alerted(office, new LocalDate(2026, 12, 4)), Is.Not.Empty, "one day before the new last day 2026-12-07");
    }

    [Test]
    public async Task While_the_clock_waits_for_the_applicant_nobody_is_alerted_of_the_reply()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明年份",
            SentOn = office.Today,
            SupplementBy = new LocalDate(2026, 11, 27),
        }, who), "SendSupplementNotice", "linxiao");
        Assert.That(await Alerted(office, Due, Milestone.SupplementExpiry), Is.EquivalentTo(["linxiao", "heping"]), "nothing came: the clerks are told so, once");
        Assert.That(await office.Read(db => db.Alerts.CountAsync(a => a.Milestone == Milestone.Reply)), Is.Zero);
        Assert.That(await Alerted(office, Due.PlusDays(1), Milestone.SupplementExpiry), Is.Empty);
    }

    [Test]
    public async Task While_a_consultation_goes_on_the_reply_is_silent_and_each_party_is_alerted_of_by_itself()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await Consulting(office, new LocalDate(2026, 11, 2), new LocalDate(2026, 11, 9));
        Assert.Multiple(async () =>
        {
            // Fifteen working days from 11-02 and 11-09: 11-23 and 11-30.
            Assert.That(await Alerted(office, new(2026, 11, 18), Milestone.Consultation), Is.EqualTo(new[] { "zhoulan" }));
            Assert.That(await Alerted(office, new(2026, 11, 24), Milestone.Consultation), Is.EquivalentTo(["zhoulan", "mengfan"]));
            Assert.That(await Alerted(office, new(2026, 11, 25), Milestone.Consultation), Is.EqualTo(new[] { "zhoulan" }), "the other party, three days before");
        });
        Assert.That(await office.Read(db => db.Alerts.CountAsync(a => a.Milestone == Milestone.Reply)), Is.Zero);
        Assert.That(await office.Read(db => db.Alerts.Where(a => a.Milestone == Milestone.Consultation).Select(a => a.SubjectId).Distinct().CountAsync()), Is.EqualTo(2));
        Assert.That((await office.Case(id)).Clock, Is.EqualTo(ClockState.Running));
    }

    [Test]
    public async Task While_reasons_are_waited_for_the_reply_is_silent_only_where_that_stops_the_clock([Values] bool stops)
    {
        await using var office = await TestOffice.OpenAsync();
        var admin = await office.As("admin", seenVersion: 0);
        await office.With((ChangeCalendar op) => op.ChangePolicyAsync(new DeadlinePolicy { ReasonsRequestStopsClock = stops }, "机关决定", admin));
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Reasons);
        await office.Do(id, (RequestReasons op, long work, OperationContext who) => op.ExecuteAsync(
            work, new RequestReasons.Input { Facts = "三个月内申请 46 件", SentOn = office.Today, AnswerBy = Due }, who), "RequestReasons", "linxiao");
        // Twenty working days are left from 12-01 where the clock stands still through 11-30.
        Assert.That(await Alerted(office, ThreeBefore), stops ? Is.Empty : Is.Not.Empty);
        Assert.That(await Alerted(office, Due), stops ? Is.Empty : Is.Not.Empty);
        Assert.That(await Alerted(office, new(2026, 12, 28)), Is.Not.Empty);
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(stops ? new LocalDate(2026, 12, 28) : Due));
    }

    [Test]
    public async Task What_is_done_or_has_another_last_day_leaves_the_bell_and_the_next_mail()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Alerted(office, ThreeBefore);
        await office.Read(db => db.Notifications.ExecuteUpdateAsync(n => n.SetProperty(x => x.WaitsForMail, true)));
        Assert.That(await Unsettled(office), Is.EquivalentTo([(Milestone.Reply, true), (Milestone.Drafting, true)]));
        await office.Draft(id);
        Assert.That(await Unsettled(office), Is.EquivalentTo([(Milestone.Reply, true)]), "the draft is done");
        await Extend(office, id);
        Assert.That(await Unsettled(office), Is.Empty, "the reply is due another day");
        await Alerted(office, new(2026, 12, 8));
        Assert.That(await Unsettled(office), Is.EquivalentTo([(Milestone.Reply, false), (Milestone.UnitReview, false)]));
        await office.PassReviews(id);
        await office.Issue(id);
        await office.Deliver(id);
        Assert.That(await Unsettled(office), Is.Empty, "the reply is out");
        Assert.That(await office.Read(db => db.Notifications.AnyAsync(n => n.ReadAt != null)), Is.False, "nobody has read them");
    }

    [Test]
    public async Task A_task_alerts_whose_it_is_until_it_is_done()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        Assert.That(await Alerted(office, new(2026, 11, 9), Milestone.Assignment), Is.EquivalentTo(["linxiao", "heping"]), "fifteen days before: nobody has taken it yet");
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        Assert.That(await Alerted(office, new(2026, 11, 12), Milestone.Assignment), Is.Empty);
        Assert.That(await Alerted(office, new(2026, 11, 16), Milestone.Investigation), Is.EqualTo(new[] { "zhoulan" }));
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
        await office.Archive(answered);
        var withdrawn = await office.Register();
        var who = await office.As("linxiao");
        await office.With((Withdraw op) => op.ExecuteAsync(withdrawn, new Withdraw.Input { WithdrawnOn = office.Today, Reason = "书面撤回" }, who));
        office.Today = new LocalDate(2026, 12, 10);
        await Sweep(office);
        Assert.That(await office.Read(db => db.Alerts.Where(a => a.Milestone != Milestone.Archiving || a.CaseId == answered).CountAsync()), Is.Zero);
    }

    [Test]
    public async Task Two_sweeps_at_once_give_each_alert_once_and_mail_it_once()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await office.CaseInDrafting();
        office.Today = Due.PlusDays(1);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(office))));
        var mails = await office.Read(db => db.Outbox.Where(m => m.Key.StartsWith("alert:") && m.Key.Contains("Reply")).ToListAsync());
        Assert.That(mails, Has.Count.EqualTo(12));
        Assert.That(await office.Read(db => db.Notifications.CountAsync(n => n.Alert.Milestone == Milestone.Reply)), Is.EqualTo(12));
    }

    [Test]
    public async Task A_digest_written_twice_at_once_goes_out_once()
    {
        await using var office = await TestOffice.OpenAsync();
        foreach (var _ in Enumerable.Range(0, 3))
            await office.CaseInDrafting();
        office.Today = FiveBefore;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sweep(office))));
        var digests = await office.Read(db => db.Outbox.Where(m => m.Key.StartsWith("digest:")).ToListAsync());
        var lines = digests.SelectMany(d => d.Body.Split('\n')).Count(line => line.Contains("答复期限：", StringComparison.Ordinal));
        Assert.That(lines, Is.EqualTo(3));
        Assert.That(await office.Read(db => db.Notifications.AnyAsync(n => n.WaitsForMail)), Is.False);
    }

    [Test]
    public async Task A_sweep_that_breaks_off_leaves_whole_batches_and_the_next_one_finishes()
    {
        var power = new PowerCut();
        await using var office = await TestOffice.OpenAsync(services => services.ConfigureDbContext<OfficeDb>(options => options.AddInterceptors(power)));
        foreach (var _ in Enumerable.Range(0, 3))
            await office.CaseInDrafting();
        office.Today = Due.PlusDays(1);
        for (var statement = 1; statement <= 12; statement++)
        {
            power.CutAfter(statement);
            await Try(() => Sweep(office));
            power.Restore();
            var whole = await office.Read(db => db.Alerts.AllAsync(a => db.Notifications.Count(n => n.AlertId == a.Id) == a.Recipients));
            Assert.That(whole, Is.True, $"after {statement} statements");
        }
        await Sweep(office);
        Assert.That(await office.Read(db => db.Outbox.CountAsync(m => m.Key.StartsWith("alert:") && m.Key.Contains("Reply"))), Is.EqualTo(12));
    }

    [Test]
    public async Task A_unit_keeps_its_own_rule_and_a_rule_that_is_off_is_silent()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        var unit = await office.UnitId("市容景观处");
        await ChangeRules(office, rules => rules.With(new AlertRule(Milestone.Reply, [new(-10, Rung.Supervisor)]), unit));
        Assert.That(await Alerted(office, new(2026, 11, 16)), Is.EqualTo(new[] { "shenzong" }));
        await ChangeRules(office, rules => rules.Without(Milestone.Reply, unit).With(rules.OfOffice(Milestone.Reply) with { IsOn = false }, null));
        Assert.That(await Alerted(office, Due), Is.Empty);
    }

    [Test]
    public async Task Who_cannot_be_mailed_is_told_on_the_page_and_the_clerks_by_mail()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await office.Read(db => db.Users.Where(u => u.UserName == "zhoulan").ExecuteUpdateAsync(u => u.SetProperty(x => x.Email, (string?)null)));
        Assert.That(await Alerted(office, FiveBefore), Is.EquivalentTo(["zhoulan", "linxiao", "heping"]));
        Assert.That(await Mailed(office), Is.EquivalentTo(["linxiao", "heping"]));
    }

    [Test]
    public async Task Who_was_alerted_of_a_case_may_see_it()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var head = (await office.As("zhengguo")).Actor;
        Assert.That(await office.Read(db => CaseAccess.MaySeeAsync(db, id, head, default)), Is.False);
        Assert.That(await Alerted(office, OneBefore), Does.Contain("zhengguo"));
        Assert.That(await office.Read(db => CaseAccess.MaySeeAsync(db, id, head, default)), Is.True);
    }

    [Test]
    public async Task The_preview_of_a_day_is_what_that_day_sends_and_writes_nothing()
    {
        await using var office = await TestOffice.OpenAsync();
        await office.CaseInDrafting();
        await office.Register();
        office.Today = FiveBefore;
        await Sweep(office);
        var before = await office.Read(db => db.Notifications.CountAsync());
        var forecast = await office.With((AlertPreview preview) => preview.ReadAsync(FiveBefore, FiveBefore.PlusDays(1), new(2026, 12, 4), default));
        Assert.That(await office.Read(db => db.Notifications.CountAsync()), Is.EqualTo(before));
        Assert.That(forecast.Total, Is.EqualTo(forecast.Rows.Count).And.GreaterThan(5));
        foreach (var (day, count) in forecast.Days)
        {
            office.Today = day;
            Assert.That(await Sweep(office), Is.EqualTo(count), $"{day}");
            var given = await office.Read(db => db.Notifications.Where(n => n.At == office.Now)
                .Select(n => new { n.Alert.CaseId, n.Subject, n.Alert.DueOn, Name = db.Users.Single(u => u.Id == n.PersonId).DisplayName }).ToListAsync());
            Assert.That(
                forecast.Rows.Where(r => r.Day == day).SelectMany(r => r.To.Select(name => (r.CaseId, r.Subject, r.DueOn, name))),
                Is.EquivalentTo(given.Select(g => (g.CaseId, g.Subject, g.DueOn, g.Name))), $"{day}");
        }
    }

    private static async Task<long> Searching(TestOffice office, SearchDecision decision)
    {
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Accept);
        await office.AssignTo(id, "市容景观处", "mengfan", "zhoulan");
        await office.Search(id, decision);
        return id;
    }

    private static Task<CaseResult> SendFeeNotice(TestOffice office, long id) => office.Do(id, (SendFeeNotice op, long work, OperationContext who) =>
        op.ExecuteAsync(work, new SendFeeNotice.Input { Basis = FeeBasis.ByPage, Quantity = 100, SentOn = office.Today }, who), "SendFeeNotice", "zhoulan");

    private static Task<long> Consulting(TestOffice office, params LocalDate?[] delivered) => Consulting(office, ConsultationKind.ThirdParty, delivered);

    private static async Task<long> Consulting(TestOffice office, ConsultationKind kind, params LocalDate?[] delivered)
    {
        var id = await Searching(office, SearchDecision.Consult);
        office.Today = delivered[^1] ?? office.Today;
        await office.Do(id, (SendConsultation op, long work, OperationContext who) => op.ExecuteAsync(work, new SendConsultation.Input
        {
            Rows = [.. delivered.Select((on, i) => Clerks.Party($"示例运输有限公司{i}", on, kind))],
            SentOn = delivered[0] ?? office.Today,
        }, who), "SendConsultation", "zhoulan");
        return id;
    }

    private static async Task Extend(TestOffice office, long id)
    {
        var handler = await office.As("zhoulan");
        await office.With((RequestExtension op) => op.ExecuteAsync(id, new RequestExtension.Input { Workdays = 5, Reason = "档案量大" }, handler));
        await office.Do(id, (ApproveExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new ApproveExtension.Input { Approved = true }, who), "ApproveExtension", "zhengguo");
        await office.Do(id, (NotifyExtension op, long work, OperationContext who) =>
            op.ExecuteAsync(work, new NotifyExtension.Input { Sent = true, NotifiedOn = office.Today }, who), "NotifyExtension", "linxiao");
    }

    private static async Task ChangeRules(TestOffice office, Func<AlertRules, AlertRules> change)
    {
        var admin = await office.As("admin");
        await office.With((ChangeAlertRules op) => op.ExecuteAsync(change, "调整提醒规则", admin));
    }

    // What the handler, or the unit's head, has in the bell.
    private static Task<List<ValueTuple<Milestone, bool>>> Unsettled(TestOffice office) => office.Read(async db =>
        (await db.Notifications.Where(n => n.SettledAt == null).Select(n => new { n.Alert.Milestone, n.WaitsForMail }).Distinct().ToListAsync()).ConvertAll(n => (n.Milestone, n.WaitsForMail)));

    private static Task<AlertRecord> Given(TestOffice office, long? caseId = null) =>
        office.Read(db => db.Alerts.SingleAsync(a => a.Milestone == Milestone.Reply && (caseId == null || a.CaseId == caseId)));

    private static Task<int> WasSweptOn(TestOffice office, LocalDate day) => office.Read(db =>
    {
        var at = OfficeTime.At(day, new LocalTime(17, 30));
        db.JobRuns.Add(new JobRun { Job = AlertSweep.JobCode, Trigger = JobTrigger.Scheduled, Node = "A", StartedAt = at, SeenAt = at, Outcome = JobOutcome.Done });
        return db.SaveChangesAsync();
    });

    private static Task<int> Sweep(TestOffice office) => office.With((AlertSweep sweep) => sweep.RunAsync(office.Now, default));

    private static async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception e) when (e is IOException or DbUpdateException)
        {
            // The power went.
        }
    }

    private static async Task<List<string>> Mailed(TestOffice office) =>
        [.. (await office.Read(db => db.Notifications.Where(n => n.Alert.Milestone == Milestone.Reply && n.MailId != null).Select(n => n.Mail!.To).ToListAsync())).Select(a => a.Split('@')[0])];

    private static async Task<List<string>> Alerted(TestOffice office, LocalDate day, Milestone of = Milestone.Reply)
    {
        office.Today = day;
        var before = await office.Read(db => db.Notifications.Select(n => n.Id).OrderByDescending(id => id).FirstOrDefaultAsync());
        await Sweep(office);
        return await office.Read(db => db.Notifications.Where(n => n.Id > before && n.Alert.Milestone == of)
            .Select(n => db.Users.Single(u => u.Id == n.PersonId).UserName!).ToListAsync());
    }
}
