using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Jobs;

namespace RequestCases.Web.Tests.Jobs;

/// <summary>定时任务 and 运行状况, as an administrator uses them.</summary>
[NonParallelizable]
public sealed class JobPagesTests
{
    private const string Jobs = "/admin/jobs";

    [TearDown]
    public Task LetGo() => Site.Office.Read(async db => await db.JobPauses.ExecuteDeleteAsync() + await db.JobRuns.Where(r => r.Node == "test").ExecuteDeleteAsync());

    [Test]
    public async Task Each_job_says_in_Chinese_what_it_does_and_when_it_runs()
    {
        var page = await (await Visitor.As("admin")).Open(Jobs);
        Assert.That(page.Document.QuerySelectorAll("table.work tbody tr").Select(row => row.QuerySelector("th a")!.TextContent),
            Is.EqualTo(new[] { "期限届满处理", "期限提醒", "发送邮件", "重新计算期限", "迁移到新流程" }));
        var expiry = page.Document.QuerySelector("table.work tbody tr")!.TextContent;
        Assert.That(expiry, Does.Contain("每天 00:05").And.Contain("2026-11-25 00:05").And.Contain("成功"));
    }

    [Test]
    public async Task Run_now_runs_once_however_often_it_is_sent_and_says_who_asked()
    {
        var admin = await Visitor.As("admin");
        var before = await Runs("case-moving");
        var fields = Press(await admin.Open(Jobs), "立即运行 迁移到新流程");
        var answer = await admin.Post($"{Jobs}?handler=Run", fields);
        var told = await admin.Follow(answer);
        Assert.That(told.Document.QuerySelector(".flash")!.TextContent, Does.Contain("开始运行"));
        await admin.Post($"{Jobs}?handler=Run", fields);
        await Until.True(async () => await Runs("case-moving") == before + 1, "It did not run.");
        var details = await admin.Open($"{Jobs}/case-moving");
        Assert.That(details.Document.QuerySelector("table.work tbody tr")!.TextContent, Does.Contain("人工（管理员）").And.Contain("没有要办的"));
        Assert.That(await Runs("case-moving"), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task A_job_that_runs_is_not_started_again()
    {
        var now = (await Site.Office.As("admin")).At;
        await Site.Office.Read(async db =>
        {
            db.JobRuns.Add(new JobRun { Job = "expiry", Trigger = JobTrigger.Scheduled, Node = "test", StartedAt = now, SeenAt = now });
            return await db.SaveChangesAsync();
        });
        var admin = await Visitor.As("admin");
        var page = await admin.Open(Jobs);
        Assert.That(page.Document.QuerySelector("[aria-label='立即运行 期限届满处理']")!.HasAttribute("disabled"));
        var answer = await admin.Post($"{Jobs}?handler=Run", Press(page, "立即运行 期限届满处理"));
        Assert.That(answer.Refusal, Does.Contain("正在运行，不用再次运行"));
    }

    [Test]
    public async Task Pausing_asks_why_and_shows_who_and_resuming_lets_it_go_on()
    {
        var admin = await Visitor.As("admin");
        var path = $"{Jobs}/recomputation";
        var refused = await admin.Submit(path, await admin.Open(path), ("Input.Reason", ""));
        Assert.That(refused.Refusal, Does.Contain("请填写暂停原因"));
        var stale = await admin.Open(path);
        var done = await admin.Submit(path, stale, ("Input.Reason", "数据库维护"));
        Assert.That(done.Location, Is.EqualTo(Jobs), done.Refusal);
        var page = await admin.Open(Jobs);
        Assert.That(page.Document.QuerySelectorAll("table.work tbody tr")[3].TextContent, Does.Contain("已暂停").And.Contain("管理员，2026-11-24 10:00"));
        Assert.That((await admin.Open(path)).Document.QuerySelector(".law")!.TextContent, Does.Contain("数据库维护"));

        var again = await admin.Submit(path, stale, ("Input.Reason", "数据库维护"), ("OperationKey", "another"));
        Assert.That(again.Refusal, Does.Contain("不用再暂停"));
        var resume = Press(page, "恢复 重新计算期限");
        Assert.That((await admin.Post($"{Jobs}?handler=Resume", resume)).Status, Is.EqualTo(HttpStatusCode.Redirect));
        var late = await admin.Post($"{Jobs}?handler=Resume", [.. resume.Where(f => f.Key != "OperationKey"), new("OperationKey", "late")]);
        Assert.That(late.Refusal, Does.Contain("没有暂停"));
    }

    [Test]
    public async Task A_job_that_is_none_is_not_found()
    {
        var admin = await Visitor.As("admin");
        Assert.That((await admin.Open($"{Jobs}/none")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task The_health_page_says_what_is_wrong_and_what_to_do_and_recovers()
    {
        var admin = await Visitor.As("admin");
        var now = (await Site.Office.As("admin")).At;
        await Site.Office.Read(async db =>
        {
            db.JobRuns.Add(new JobRun { Job = "case-moving", Trigger = JobTrigger.Scheduled, Node = "test", StartedAt = now, SeenAt = now, Outcome = JobOutcome.Failed, Milliseconds = 5, Error = "磁盘已满。请清理磁盘。" });
            return await db.SaveChangesAsync();
        });
        var page = await admin.Open("/admin/health");
        var rows = page.Document.QuerySelectorAll("table.work tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.TextContent);
        Assert.That(rows.Keys, Is.EqualTo(new[] { "本节点", "数据库", "邮件", "文件目录", "定时任务" }));
        Assert.That(rows["定时任务"], Does.Contain("要处理").And.Contain("“迁移到新流程”上次").And.Contain("请清理磁盘"));
        Assert.That(rows["文件目录"], Does.Contain("剩余空间"));
        var stranger = Visitor.Stranger();
        Assert.That((await stranger.Open("/health/ready")).Status, Is.EqualTo(HttpStatusCode.OK), "a proxy goes on sending");
        Assert.That((await stranger.Open("/health/office")).Status, Is.EqualTo(HttpStatusCode.ServiceUnavailable), "who watches is told");
        await LetGo();
        Assert.That((await admin.Open("/admin/health")).Document.QuerySelectorAll("table.work tbody tr")[4].TextContent, Does.Contain("正常"));
    }

    private static List<KeyValuePair<string, string>> Press(Answer page, string button) =>
        Visitor.Fill((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector($"[aria-label='{button}']")!.Closest("form")!);

    private static Task<int> Runs(string job) => Site.Office.Read(db => db.JobRuns.CountAsync(r => r.Job == job));
}
