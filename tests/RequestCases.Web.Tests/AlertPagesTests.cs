using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Alerts;
using RequestCases.Application.Jobs;
using RequestCases.Application.Outbox;
using RequestCases.Core.Alerts;

namespace RequestCases.Web.Tests;

/// <summary>Alerts as people see and set them.</summary>
[NonParallelizable]
public sealed class AlertPagesTests
{
    private const string Rule = "/admin/alerts/Drafting";

    [Test]
    public async Task The_bell_counts_what_is_unread_and_reading_takes_it_off()
    {
        await Swept();
        var supervisor = await Visitor.As("shenzong");
        var page = await supervisor.Open("/alerts");
        var before = int.Parse(page.Document.QuerySelector(".head .sub")!.TextContent.Split(' ')[0]);
        Assert.That(page.Document.QuerySelector(".bell")!.TextContent, Does.Contain("提醒").And.Contain("条未读"));
        var row = page.Document.QuerySelector("tbody tr")!;
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)row.QuerySelector("form")!;
        var answer = await supervisor.Post("/alerts", Visitor.Fill(form, ("open", "true")));
        Assert.That(answer.Location, Does.Match("^/cases/[0-9]+$"));
        page = await supervisor.Open("/alerts");
        Assert.That(int.Parse(page.Document.QuerySelector(".head .sub")!.TextContent.Split(' ')[0]), Is.EqualTo(before - 1));
        var stranger = await Visitor.As("jiangnan");
        var own = (await stranger.Open("/account/password")).Form;
        Assert.That((await stranger.Post("/alerts", Visitor.Fill(own, ("id", row.QuerySelector("[name=id]")!.GetAttribute("value"))))).Status, Is.EqualTo(HttpStatusCode.NotFound), "another's alert");
    }

    [Test]
    public async Task Who_marks_one_goes_on_with_the_next_of_the_same_list()
    {
        await Swept();
        var supervisor = await Visitor.As("zhengguo");
        var page = await supervisor.Open("/alerts?before=999999999");
        var forms = page.Document.QuerySelectorAll("tbody form").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().ToList();
        Assert.That(forms, Has.Count.GreaterThan(1));
        var answer = await supervisor.Post(forms[0].GetAttribute("action")!, Visitor.Fill(forms[0], ("open", "false")));
        Assert.That(answer.Location, Is.EqualTo("/alerts?before=999999999"));
        page = await supervisor.Follow(answer);
        Assert.That(page.Document.QuerySelector("[data-focus-on]")!.GetAttribute("data-focus-on"), Is.EqualTo(page.Document.QuerySelector("tbody button")!.Id).And.Not.Null);
    }

    [Test]
    public async Task A_page_that_cannot_be_opened_is_told_as_that_and_not_as_done()
    {
        var id = await Site.Cases.CaseAt("Archived");
        var lawyer = await Visitor.As("qiaomin");
        var page = await lawyer.Follow(await lawyer.Open($"/cases/{id}/reconsideration-answer"));
        Assert.That(page.Document.QuerySelector(".flash")!.ClassName, Is.EqualTo("flash mind"));
    }

    [Test]
    public async Task A_case_shows_which_alerts_went_to_whom()
    {
        await Swept();
        var caseId = await Site.Office.Read(db => db.Notifications.OrderBy(n => n.Id).Select(n => n.Alert.CaseId).FirstAsync());
        var page = await (await Visitor.As("shenzong")).Open($"/cases/{caseId}?tab=alerts");
        Assert.That(page.Document.QuerySelectorAll("main table.work tbody tr"), Is.Not.Empty);
        Assert.That(page.Document.QuerySelector("main table.work")!.TextContent, Does.Contain("等待").Or.Contain("发出"));
    }

    [Test]
    public async Task A_rule_is_changed_for_the_office_and_for_a_unit_and_put_back()
    {
        var admin = await Visitor.As("admin");
        var unit = await Site.Office.Read(db => db.Units.Where(u => u.Name == "市容景观处").Select(u => u.Id).SingleAsync());
        var page = await admin.Open($"{Rule}?unit={unit}");
        Assert.That(page.Typed("Input.Steps[0].Days"), Is.EqualTo("7"));
        var answer = await admin.Submit(Rule, page, ("Input.Steps[0].Days", "9"), ("Input.RepeatEvery", "3"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        Assert.That((await admin.Follow(answer)).Document.QuerySelector(".flash")!.TextContent, Does.Contain("拟制答复（市容景观处）").And.Contain("提前 9 个工作日：经办人"));
        var rules = (await Site.Office.With((ChangeAlertRules op) => op.ReadAsync())).Rules;
        Assert.That((rules.For(Milestone.Drafting, unit).Steps[0].Offset, rules.For(Milestone.Drafting, null).Steps[0].Offset), Is.EqualTo((-9, -7)));

        page = await admin.Open($"{Rule}?unit={unit}");
        var drop = page.Document.QuerySelectorAll("main form[method=post]").OfType<AngleSharp.Html.Dom.IHtmlFormElement>().Last();
        answer = await admin.Post($"{Rule}?handler=drop", Visitor.Fill(drop));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        Assert.That((await Site.Office.With((ChangeAlertRules op) => op.ReadAsync())).Rules.Units, Is.Empty);
    }

    [Test]
    public async Task A_rule_that_cannot_be_kept_to_is_refused_and_stays_as_typed()
    {
        var admin = await Visitor.As("admin");
        var page = await admin.Open(Rule);
        var answer = await admin.Submit(Rule, page, ("Input.Steps[0].Days", "4"), ("Input.Steps[1].To", null));
        Assert.That(answer.Refusal, Does.Contain("不止一次").And.Contain("没有选择提醒谁"));
        Assert.That(answer.Typed("Input.Steps[0].Days"), Is.EqualTo("4"));
        answer = await admin.Submit(Rule, page, ("Input.Steps[0].Days", "很多"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("不能是“很多”").And.Not.Contain("请填写"));
        Assert.That((await admin.Submit(Rule, page, ("Input.Steps[0].Days", "-3"))).Refusal, Does.Contain("从 1 填起"));
        answer = await admin.Submit(Rule, page, ("Input.Steps[3].Days", "9"));
        Assert.That(answer.Refusal, Does.Contain("第 4 次没有选提前、到期当日还是逾期"), "or what was typed would be lost without a word");
        Assert.That((await Site.Office.With((ChangeAlertRules op) => op.ReadAsync())).Rules.For(Milestone.Drafting, null).Steps[0].Offset, Is.EqualTo(-7));
        Assert.That((await admin.Open("/admin/alerts/Nothing")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await admin.Open($"{Rule}?unit=99999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Quiet_hours_are_set_and_a_wrong_hour_is_refused()
    {
        var admin = await Visitor.As("admin");
        var answer = await admin.Submit("/admin/alerts", await admin.Open("/admin/alerts"), ("Input.QuietFrom", "25"));
        Assert.That(answer.Refusal, Does.Contain("免打扰从几点开始”只能填 0 到 23"));
        answer = await admin.Submit("/admin/alerts", await admin.Open("/admin/alerts"), ("Input.QuietFrom", "8"), ("Input.QuietUntil", "7"));
        Assert.That(answer.Refusal, Does.Contain("每日汇总就一直发不出"));
        Assert.That(answer.Typed("Input.QuietFrom"), Is.EqualTo("8"));
        answer = await admin.Submit("/admin/alerts", await admin.Open("/admin/alerts"), ("Input.QuietFrom", "21"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        Assert.That((await Site.Office.With((ChangeAlertRules op) => op.ReadAsync())).Rules.Quiet.From, Is.EqualTo(21));
    }

    [Test]
    public async Task The_preview_shows_an_administrator_numbers_but_no_contents()
    {
        await Site.Cases.At("Draft");
        var (supervisor, admin) = (await (await Visitor.As("shenzong")).Open("/alerts/preview?week=true"), await (await Visitor.As("admin")).Open("/alerts/preview?week=true"));
        Assert.That(supervisor.Document.QuerySelectorAll(".stat > div"), Has.Length.EqualTo(5));
        Assert.That(supervisor.Document.QuerySelectorAll("main tbody a"), Is.Not.Empty);
        Assert.That(admin.Document.QuerySelectorAll("main tbody tr"), Is.Not.Empty);
        Assert.That(admin.Document.QuerySelectorAll("main tbody a"), Is.Empty);
    }

    [Test]
    public async Task A_dead_letter_shows_neither_address_nor_content_and_goes_out_again()
    {
        var now = new OfficeClock().GetCurrentInstant();
        await Site.Office.Read(async db =>
        {
            db.Outbox.Add(new OutboxMessage
            {
                Key = "alert:dead-letter-test",
                To = "zhoulan@example.com",
                Subject = "【已超期】秘密事项",
                Body = "秘密事项",
                CreatedAt = now,
                NextAttemptAt = now,
                Attempts = 10,
                DeadAt = now,
                LastError = "550 no mailbox zhoulan@example.com",
            });
            return await db.SaveChangesAsync();
        });
        var admin = await Visitor.As("admin");
        var page = await admin.Open("/admin/mail?tab=dead");
        Assert.That(page.Body, Does.Contain("z****@example.com").And.Contain("550 no mailbox").And.Not.Contain("zhoulan@").And.Not.Contain("秘密事项"));
        Assert.That((await Visitor.Stranger().Open("/health/ready")).Body, Does.Contain("重新发送"));
        var answer = await admin.Submit("/admin/mail", page);
        Assert.That((await admin.Follow(answer)).Document.QuerySelector(".flash")!.TextContent, Does.Contain("1 封邮件已重新排队"));
        Assert.That((await admin.Submit("/admin/mail", page)).Status, Is.EqualTo(HttpStatusCode.Redirect), "sent twice");
        Assert.That(await Site.Office.Read(db => db.Outbox.Where(m => m.Key == "alert:dead-letter-test").Select(m => m.DeadAt).SingleAsync()), Is.Null);
        await Site.Office.Read(db => db.Outbox.Where(m => m.Key == "alert:dead-letter-test").ExecuteDeleteAsync());
    }

    [Test]
    public async Task While_sending_is_paused_the_mails_say_why_they_wait_and_do_not_promise_to_leave()
    {
        var admin = await Visitor.As("admin");
        Assert.That((await admin.Open("/admin/mail?tab=waiting")).Body, Does.Not.Contain("更换服务器"));
        await Site.Office.Read(db =>
        {
            db.JobPauses.Add(new JobPause { Job = "mail", At = new OfficeClock().GetCurrentInstant(), ByName = "管理员", Reason = "更换服务器" });
            return db.SaveChangesAsync();
        });
        try
        {
            Assert.That((await admin.Open("/admin/mail?tab=waiting")).Body, Does.Contain("暂停（更换服务器）"));
        }
        finally
        {
            await Site.Office.Read(db => db.JobPauses.ExecuteDeleteAsync());
        }
    }

    [Test]
    public async Task A_reconsideration_is_noted_on_an_archived_case_and_answered()
    {
        var id = await Site.Cases.CaseAt("Archived");
        var lawyer = await Visitor.As("qiaomin");
        var answer = await lawyer.Submit($"/cases/{id}/reconsideration", await lawyer.Open($"/cases/{id}/reconsideration"), ("Input.Procedure", "Simple"));
        // Received on 2026-11-24 in the simple procedure.
        Assert.That((await lawyer.Follow(answer)).Document.QuerySelector(".flash")!.TextContent, Does.EndWith("答复截止 2026-12-01（周二）。"), "nor is a case finished that was long ago");
        answer = await lawyer.Submit($"/cases/{id}/reconsideration-answer", await lawyer.Open($"/cases/{id}/reconsideration-answer"), ("Input.AnsweredOn", "2026-11-23"));
        Assert.That(answer.Refusal, Does.Contain("早于收到行政复议答复通知书"));
        answer = await lawyer.Submit($"/cases/{id}/reconsideration-answer", await lawyer.Open($"/cases/{id}/reconsideration-answer"), ("Input.Answered", "false"));
        Assert.That(answer.Refusal, Does.Contain("请写明理由"));
        answer = await lawyer.Submit($"/cases/{id}/reconsideration-answer", await lawyer.Open($"/cases/{id}/reconsideration-answer"));
        Assert.That((await lawyer.Follow(answer)).Document.QuerySelector("main")!.TextContent, Does.Contain("已提交答复"));
        Assert.That((await lawyer.Open($"/cases/{id}/reconsideration-answer")).Status, Is.EqualTo(HttpStatusCode.Redirect), "nothing is owed any more");
    }

    private static async Task Swept()
    {
        var now = new OfficeClock().GetCurrentInstant();
        await Site.Office.With((AlertSweep sweep) => sweep.RunAsync(now, default));
    }
}
