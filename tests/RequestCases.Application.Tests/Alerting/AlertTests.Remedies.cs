using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests.Alerting;

/// <summary>Alerts of reconsiderations that the office has to answer, and of the periods of the other side.</summary>
public sealed partial class AlertTests
{
    [Test]
    public async Task A_notice_of_reconsideration_that_is_recorded_too_late_says_so()
    {
        await using var office = await TestOffice.OpenAsync();
        var (id, received) = (await office.CaseInDrafting(), office.Today);
        office.Today = received.PlusDays(28);
        var input = new RecordReconsiderationNotice.Input { ReceivedOn = received, Procedure = ReconsiderationProcedure.Simple };
        var who = await office.As("qiaomin");
        var said = await office.With((RecordReconsiderationNotice op) => op.ExecuteAsync(id, input, who));
        Assert.That(said.Message, Does.Contain("，登记时已超期 "));
    }

    [Test]
    public async Task The_answer_to_a_reconsideration_is_alerted_of_until_it_is_handed_in()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        await office.Deliver(id);
        await office.Archive(id);
        await office.With((RecordReconsiderationNotice op) => Recorded(office, id, op, ReconsiderationProcedure.Simple));
        // Received on 11-02 in the simple procedure: due on 11-09.
        Assert.That(await Alerted(office, new(2026, 11, 3), Milestone.ReconsiderationAnswer), Is.EquivalentTo(["zhoulan", "qiaomin"]));
        Assert.That(await Alerted(office, new(2026, 11, 6), Milestone.ReconsiderationAnswer), Is.EquivalentTo(["zhoulan", "qiaomin", "mengfan", "zhengguo", "shenzong"]));
        await Refused.With("INPUT_REFUSED", () => office.With((RecordReconsiderationNotice op) => Recorded(office, id, op, ReconsiderationProcedure.Ordinary)));
        var first = await office.Read(db => db.Reconsiderations.SingleAsync());
        await office.With((RecordReconsiderationNotice op) => Recorded(office, id, op, ReconsiderationProcedure.Ordinary, first.Id));
        Assert.That(await Alerted(office, new(2026, 11, 9), Milestone.ReconsiderationAnswer), Is.Empty, "a later notice in the ordinary procedure takes its place: 11-20");
        Assert.That((await Unsettled(office)).Select(n => n.Item1), Has.None.EqualTo(Milestone.ReconsiderationAnswer), "the bell is about the former last day");
        var who = await office.As("qiaomin");
        await Refused.With("RECONSIDERATION_ANSWER_BEFORE_NOTICE", () => office.With((RecordReconsiderationAnswer op) =>
            op.ExecuteAsync(id, new RecordReconsiderationAnswer.Input { AnsweredOn = new LocalDate(2026, 11, 5) }, who)));
        await Refused.With("INPUT_REFUSED", () => office.With((RecordReconsiderationAnswer op) =>
            op.ExecuteAsync(id, new RecordReconsiderationAnswer.Input { Answered = false }, who)));
        await office.With((RecordReconsiderationAnswer op) => op.ExecuteAsync(id, new RecordReconsiderationAnswer.Input { AnsweredOn = office.Today }, who));
        Assert.That(await Alerted(office, new(2026, 12, 1), Milestone.ReconsiderationAnswer), Is.Empty);
        Assert.That((await office.Case(id)).Status, Is.EqualTo(CaseStatus.Archived));
    }

    [Test]
    public async Task Two_reconsiderations_of_one_case_are_each_alerted_of_until_each_is_answered()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.With((RecordReconsiderationNotice op) => Recorded(office, id, op, ReconsiderationProcedure.Simple));
        await Refused.With("INPUT_REFUSED", () => office.With((RecordReconsiderationNotice op) =>
            Recorded(office, id, op, ReconsiderationProcedure.Ordinary, RecordReconsiderationNotice.Another)));
        await office.With((RecordReconsiderationNotice op) => Recorded(office, id, op, ReconsiderationProcedure.Ordinary, RecordReconsiderationNotice.Another, "府复〔2026〕21号"));
        var who = await office.As("qiaomin");
        await Refused.With("INPUT_REFUSED", () => office.With((RecordReconsiderationAnswer op) =>
            op.ExecuteAsync(id, new RecordReconsiderationAnswer.Input { AnsweredOn = office.Today }, who)));
        Assert.That(await Alerted(office, new(2026, 11, 9), Milestone.ReconsiderationAnswer), Is.Not.Empty, "the simple one is due");
        who = await office.As("qiaomin");
        var simple = await office.Read(db => db.Reconsiderations.SingleAsync(r => r.Procedure == ReconsiderationProcedure.Simple));
        await office.With((RecordReconsiderationAnswer op) =>
            op.ExecuteAsync(id, new RecordReconsiderationAnswer.Input { About = simple.Id, AnsweredOn = office.Today }, who));
        Assert.That(await Alerted(office, new(2026, 11, 10), Milestone.ReconsiderationAnswer), Is.Empty);
        Assert.That(await Alerted(office, new(2026, 11, 11), Milestone.ReconsiderationAnswer), Is.Not.Empty, "the ordinary one draws near");
        Assert.That(await office.Read(db => db.Notifications.Select(n => n.Subject).Distinct().ToListAsync()),
            Is.SupersetOf(new[] { "行政复议答复：2026-11-02（周一）收到的通知", "行政复议答复：府复〔2026〕21号" }));
    }

    [Test]
    public async Task The_end_of_the_applicants_periods_is_told_where_the_office_wants_it()
    {
        await using var office = await TestOffice.OpenAsync();
        await ChangeRules(office, rules => rules.With(rules.OfOffice(Milestone.ReconsiderationPeriod) with { IsOn = true }, null));
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        await office.Do(id, (Operations.Delivering.DeliverReply op, long work, OperationContext who) => op.ExecuteAsync(
            work, new() { Delivered = true, Method = DeliveryMethod.InPerson, SentOn = office.Today, SignedOn = office.Today, Proof = "签收单" }, who), "Deliver", "linxiao");
        // Sixty days from 2026-11-02 end on New Year's Day: the next working day.
        Assert.That(await Alerted(office, new(2026, 12, 31), Milestone.ReconsiderationPeriod), Is.Empty);
        Assert.That(await Alerted(office, new(2027, 1, 6), Milestone.ReconsiderationPeriod), Is.EqualTo(new[] { "zhoulan" }));
        Assert.That(await Alerted(office, new(2027, 1, 7), Milestone.ReconsiderationPeriod), Is.Empty);
    }

    [Test]
    public async Task The_end_of_a_period_is_not_lost_at_the_end_of_a_month_nor_to_a_late_step()
    {
        await using var office = await TestOffice.OpenAsync();
        await ChangeRules(office, rules => rules.With(new AlertRule(Milestone.LitigationPeriod, [new(0, Rung.Handler), new(40, Rung.UnitHead)]), null));
        office.Today = new LocalDate(2026, 12, 31);
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        await office.Do(id, (Operations.Delivering.DeliverReply op, long work, OperationContext who) => op.ExecuteAsync(
            work, new() { Delivered = true, Method = DeliveryMethod.InPerson, SentOn = office.Today, SignedOn = office.Today, Proof = "签收单" }, who), "Deliver", "linxiao");
        Assert.That(await Alerted(office, new(2027, 6, 30), Milestone.LitigationPeriod), Is.EqualTo(new[] { "zhoulan" }), "six months from 12-31");
        Assert.That(await Alerted(office, new(2027, 8, 27), Milestone.LitigationPeriod), Is.EqualTo(new[] { "mengfan" }), "more than forty working days later");
    }

    private static async Task<CaseResult> Recorded(TestOffice office, long id, RecordReconsiderationNotice op, ReconsiderationProcedure procedure, long? about = null, string? number = null) =>
        await op.ExecuteAsync(id, new RecordReconsiderationNotice.Input { ReceivedOn = office.Today, Procedure = procedure, About = about, Number = number }, await office.As("qiaomin"));
}
