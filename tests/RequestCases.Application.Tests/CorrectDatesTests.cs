using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Tests;

public sealed class CorrectDatesTests
{
    // Received on 2026-11-02, due on 2026-11-30.
    [Test]
    public async Task A_corrected_receipt_moves_the_deadline_and_the_tasks_and_tells_the_handler()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 9);

        await Correct(office, id, "linxiao", ("receipt:SubmittedOn", new(2026, 10, 29)));

        var corrected = await office.Case(id);
        var mail = await office.Read(db => db.Outbox.SingleAsync(m => m.Key.StartsWith("moved:")));
        var audit = await office.Read(db => db.AuditEvents.SingleAsync(e => e.Kind == "CorrectDates"));
        Assert.Multiple(() =>
        {
            Assert.That(corrected.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 26)));
            Assert.That(mail.To, Does.StartWith("zhoulan@"));
            Assert.That(mail.Body, Does.Contain("登记时写错").And.Contain("2026-11-26"));
            Assert.That(audit.Reason, Is.EqualTo("登记时写错"));
            Assert.That(audit.Summary, Is.EqualTo(
                "更正日期：提交日：2026-11-02（周一） → 2026-10-29（周四）；收到日由 2026-11-02（周一） 变为 2026-10-29（周四），提前 4 天；"
                + "答复期限由 2026-11-30（周一） 变为 2026-11-26（周四），提前 4 天；补正告知期限由 2026-11-11（周三） 变为 2026-11-09（周一），提前 2 天"));
        });
        Assert.That((await office.OpenWork(id)).Single().DueOn, Is.EqualTo(corrected.ReplyDue));
        Assert.That(await office.Read(db => AuditTrail.FindBreakAsync(db, id, default)), Is.Null);
    }

    [Test]
    public async Task The_receipt_is_corrected_by_clerks_only_other_dates_also_by_the_handler()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        office.Today = new LocalDate(2026, 11, 9);
        await Refused.With("CLERKS_ONLY", () => Correct(office, id, "zhoulan", ("receipt:SubmittedOn", new(2026, 10, 29))));
        await Refused.With("NOT_YOUR_CASE", () => Correct(office, id, "xubo", ("search:1", new(2026, 11, 3))));
        await Correct(office, id, "zhoulan", ("search:1", new(2026, 11, 3)));
        Assert.That((await office.Case(id)).Items[0].Search!.SearchedOn, Is.EqualTo(new LocalDate(2026, 11, 3)));
    }

    [Test]
    public async Task A_late_reply_cannot_be_corrected_to_before_its_own_date()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        office.Today = new LocalDate(2026, 12, 2);
        await office.Issue(id);
        await office.Deliver(id);
        var posted = (await office.Case(id)).RecordedDates.Single(d => d.Label == "答复交邮日");
        await Refused.With("DELIVERY_BEFORE_ISSUE", () => Correct(office, id, "linxiao", (posted.Key, new(2026, 11, 20))));
        Assert.That((await office.Case(id)).OnTime, Is.False);
    }

    [Test]
    public async Task A_notice_that_loses_its_effect_must_be_known_and_then_the_case_is_never_taken_as_given_up()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await office.Triage(id, TriageDecision.Supplement);
        office.Today = new LocalDate(2026, 11, 10);
        await office.Do(id, (SendSupplementNotice op, long work, OperationContext who) => op.ExecuteAsync(work, new SendSupplementNotice.Input
        {
            Items = "请写明年份",
            SentOn = office.Today,
            SupplementBy = new LocalDate(2026, 11, 20),
        }, who), "SendSupplementNotice", "linxiao");

        await Refused.With("CORRECTION_LOSES_EFFECT", () => Correct(office, id, "linxiao", ("receipt:SubmittedOn", new(2026, 10, 29))));
        await Correct(office, id, "linxiao", isLossKnown: true, ("receipt:SubmittedOn", new(2026, 10, 29)));
        Assert.That((await office.Case(id)).Clock, Is.EqualTo(ClockState.Running));

        office.Today = new LocalDate(2026, 12, 20);
        await office.With((Alerts.ExpirySweep sweep) => sweep.RunAsync(office.Now, default));
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("AwaitSupplement"));
        await office.Do(id, (RecordSupplement op, long work, OperationContext who) => op.ExecuteAsync(
            work, new RecordSupplement.Input { ReceivedOn = office.Today, Content = "不再等待补正，按原申请办理" }, who), "AwaitSupplement", "linxiao");
        Assert.That((await office.Case(id)).ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 26)), "the clock was never stopped");
        Assert.That((await office.OpenWork(id)).Single().ElementId, Is.EqualTo("ReviewSupplement"));
    }

    private static Task<CaseResult> Correct(TestOffice office, long id, string userName, params (string Key, LocalDate? Date)[] dates) =>
        Correct(office, id, userName, isLossKnown: false, dates);

    private static async Task<CaseResult> Correct(TestOffice office, long id, string userName, bool isLossKnown, params (string Key, LocalDate? Date)[] dates)
    {
        var who = await office.As(userName);
        var input = new CorrectDates.Input
        {
            Dates = [.. dates.Select(d => new CorrectDates.Row { Key = d.Key, Date = d.Date })],
            Reason = "登记时写错",
            IsLossKnown = isLossKnown,
        };
        return await office.With((CorrectDates op) => op.ExecuteAsync(id, input, who));
    }
}
