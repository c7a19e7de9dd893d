using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Sample;

namespace RequestCases.Web.Tests;

/// <summary>放假安排: what was read is applied once, and the open cases follow.</summary>
public sealed class CalendarApplyingTests
{
    private RunningOffice office = null!;
    private Visitor admin = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        office = await RunningOffice.StartAsync();
        admin = new Visitor(office.Address);
        Assert.That((await admin.SignIn("admin", SampleOffice.Password)).Status, Is.EqualTo(HttpStatusCode.Redirect));
    }

    [OneTimeTearDown]
    public async Task Close() => await (office?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task A_local_day_off_moves_the_open_cases_once()
    {
        var read = await Submit(
            "local",
            ("Input.Kind", "Off"), ("Input.First", "2026-11-26"), ("Input.Reason", "台风停工"), ("Input.Title", "示例市人民政府办公室关于台风期间停工的通知"),
            ("Input.Number", "示政办发〔2026〕3号"), ("Input.Issued", "2026-11-23"));
        var row = read.Document.QuerySelector("table[aria-labelledby=moves] tbody tr")!;
        Assert.That(row.TextContent, Does.Contain("推迟 1 个工作日"));
        Assert.That(row.QuerySelector("a"), Is.Null, "an administrator does not see cases");
        var number = row.QuerySelector("th")!.TextContent;
        var before = await ReplyDue(number);

        var fields = Visitor.Fill(read.Form);
        var first = await admin.Post("/admin/calendar/local?handler=Apply", fields);
        var second = await admin.Post("/admin/calendar/local?handler=Apply", fields);
        Assert.That(first.Location, Does.StartWith("/admin/calendar/runs/"), first.Refusal);
        Assert.That(second.Location, Is.EqualTo(first.Location), "the same submission is the same run");
        Assert.That(await office.Read(db => db.CalendarDocuments.CountAsync(d => d.LocalChange != null)), Is.EqualTo(1));

        await Until.True(async () => (await admin.Open(first.Location!)).Body.Contains("已完成", StringComparison.Ordinal), "The recomputation did not end.");
        var done = await admin.Open(first.Location!);
        Assert.That(done.Document.QuerySelector("main table")!.TextContent, Does.Contain(number).And.Contain("推迟"));
        Assert.That(await ReplyDue(number), Is.EqualTo(before.PlusDays(1)).Or.EqualTo(before.PlusDays(3)), "over a weekend");
        var list = await admin.Open("/admin/calendar");
        Assert.That(list.Document.QuerySelector("main")!.TextContent, Does.Contain("台风停工").And.Contain("示政办发〔2026〕3号"));
        var year = await admin.Open("/admin/calendar/2026");
        Assert.That(year.Document.QuerySelector("section[aria-labelledby=m11]")!.TextContent, Does.Contain("26日 台风停工放假（本地）"));
    }

    [Test]
    public async Task An_applied_notice_takes_the_place_of_the_provisional_year()
    {
        var read = await Submit("text", ("Text", CalendarReadingTests.Notice));
        var applied = await admin.Submit("/admin/calendar/text?handler=Apply", read);
        Assert.That(applied.Location, Does.StartWith("/admin/calendar/runs/"), applied.Refusal);
        var year = await admin.Open("/admin/calendar/2027");
        Assert.That(year.Body, Does.Not.Contain("未公布（暂定）").And.Contain("国办发明电〔2026〕9号"));
        Assert.That((await Submit("text", ("Text", CalendarReadingTests.Notice))).Refusal, Does.Contain("完全相同"));

        const string change = """
            国务院办公厅关于延长2027年春节假期的通知
            国办发明电〔2026〕10号
            一、延长2027年春节假期至2月13日（周六）。
            国务院办公厅
            2026年11月20日
            """;
        var changed = await Submit("text", ("Text", change));
        Assert.That(changed.Refusal, Is.Empty);
        Assert.That(changed.Document.QuerySelector("table[aria-labelledby=read]")!.TextContent, Does.Contain("原为 02-05 周五 至 02-11 周四（7 天）"));
    }

    private async Task<Answer> Submit(string way, params (string Name, string? Value)[] typed)
    {
        var page = await admin.Open($"/admin/calendar/{way}");
        return await admin.Submit($"/admin/calendar/{way}", page, typed);
    }

    private Task<LocalDate> ReplyDue(string number) => office.Read(db => db.Cases.Where(c => c.Number == number).Select(c => c.ReplyDue!.Value).SingleAsync());
}
