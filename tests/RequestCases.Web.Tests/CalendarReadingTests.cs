using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RequestCases.Core.Calendar;

namespace RequestCases.Web.Tests;

/// <summary>放假安排: what is brought in is read and looked at first; what is refused changes nothing and is kept for the person.</summary>
public sealed class CalendarReadingTests
{
    internal const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        国办发明电〔2026〕9号
        经国务院批准，现将2027年元旦和春节放假调休日期的具体安排通知如下。
        一、元旦：2026年12月31日（周四）至2027年1月2日（周六）放假调休，共3天。2026年12月26日（周六）上班。
        二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。2月14日（周日）上班。
        国务院办公厅
        2026年11月5日
        """;

    private static readonly string Published = HolidayNotices.ToJson(HolidayNotices.Embedded.Single(n => n.Year == 2026));

    private Visitor admin = null!;
    private int documents;

    [SetUp]
    public async Task Open()
    {
        admin = await Visitor.As("admin");
        documents = await Documents();
    }

    [Test]
    public async Task A_pasted_notice_is_shown_before_anything_changes()
    {
        var read = await Submit("text", ("Text", Notice));
        var shown = read.Document.QuerySelector("main")!.TextContent;
        Assert.Multiple(() =>
        {
            Assert.That(shown, Does.Contain("国务院办公厅关于2027年部分节假日安排的通知 国办发明电〔2026〕9号"));
            Assert.That(shown, Does.Contain("2026-12-31 周四 至 01-02 周六（3 天）").And.Contain("2026-12-26 周六").And.Contain("02-14 周日"));
            Assert.That(shown, Does.Contain("没有清明节、劳动节、端午节、中秋节、国庆节的安排"));
            Assert.That(read.Typed("Notice"), Does.Contain("\"year\": 2027"));
        });
        await NothingIsApplied();
    }

    [Test]
    public async Task The_same_notice_by_file_and_by_days_is_read_alike()
    {
        var json = (await Submit("text", ("Text", Notice))).Typed("Notice");
        var byFile = await Upload(Encoding.UTF8.GetBytes(json));
        var byDays = await Submit(
            "days",
            ("Input.Number", "国办发明电[2026]9号"), ("Input.Issued", "2026-11-05"),
            ("Input.Rows[0].First", "2026-12-31"), ("Input.Rows[0].Last", "2027-01-02"), ("Input.Rows[0].Makeup2", "2026-12-26"),
            ("Input.Rows[1].First", "2027-02-05"), ("Input.Rows[1].Last", "2027-02-11"), ("Input.Rows[1].Makeup1", "2027-02-14"));
        Assert.That(byFile.Typed("Notice"), Is.EqualTo(json), byFile.Refusal);
        Assert.That(HolidayNotices.Parse(byDays.Typed("Notice")) with { DocNoVerified = true }, Has.Property("Source").EqualTo(HolidayNotices.Parse(json).Source), byDays.Refusal);
        Assert.That(HolidayNotices.Parse(byDays.Typed("Notice")).Holidays, Is.EqualTo(HolidayNotices.Parse(json).Holidays));
        Assert.That(HolidayNotices.Parse(byDays.Typed("Notice")).MakeupWorkdays, Is.EqualTo(HolidayNotices.Parse(json).MakeupWorkdays));
    }

    [Test]
    public async Task A_change_by_days_is_read_over_the_published_notice()
    {
        var read = await Submit(
            "days",
            ("Input.Kind", "Change"), ("Input.Year", "2026"), ("Input.Title", "国务院办公厅关于延长2026年国庆节假期的通知"), ("Input.Number", "国办发明电〔2026〕5号"),
            ("Input.Issued", "2026-10-06"), ("Input.Rows[6].First", "2026-10-01"), ("Input.Rows[6].Last", "2026-10-08"), ("Input.Rows[6].Makeup1", "2026-09-20"), ("Input.Rows[6].Makeup2", "2026-10-10"));
        Assert.That(read.Refusal, Is.Empty);
        var change = HolidayNotices.Parse(read.Typed("Notice")).Amendments.Single();
        Assert.That(change.AddHolidays.Select(h => $"{h.Name} {h.Date:MM-dd}"), Is.EqualTo(new[] { "国庆节 10-08" }));
        Assert.That(read.Document.QuerySelector("table[aria-labelledby=read]")!.TextContent, Does.Contain("原为 10-01 周四 至 10-07 周三（7 天），09-20 周日、10-10 周六 上班"));
        await NothingIsApplied();
    }

    [TestCase("2月14日（周日）上班", "2月14日（周日）照旧", "“2月14日（周日）照旧”这句没有读懂")]
    [TestCase("至11日（周四）", "至1日", "先后颠倒")]
    [TestCase("2月14日（周日）上班", "2月15日（周一）上班", "2027-02-15（周一）不是周六、周日")]
    [TestCase("2月14日（周日）上班", "2月7日（周日）上班", "既写了春节放假，又写了调休上班")]
    [TestCase("2026年11月5日", "2026年11月25日", "在今天之后")]
    [TestCase("2027", "1999", "不在工作日历范围内")]
    public async Task A_notice_that_cannot_be_is_refused_and_kept(string written, string instead, string reason)
    {
        var text = Notice.Replace(written, instead, StringComparison.Ordinal);
        var answer = await Submit("text", ("Text", text));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain(reason).And.Contain("什么也没有改动"));
        Assert.That(answer.Typed("Text"), Is.EqualTo(text));
        await NothingIsApplied();
    }

    [Test]
    public async Task A_published_year_and_hostile_files_are_refused()
    {
        byte[][] files = [[.. Encoding.UTF8.GetBytes(Published[..400])], [.. "{\"year\": 2027, \"issued\": 7}"u8], [0xB3, 0xC7], [.. Enumerable.Repeat((byte)'[', 100_000)], new byte[2_000_000], []];
        foreach (var file in files)
        {
            var answer = await Upload(file);
            Assert.That((answer.Status, answer.Refusal.Length), Is.EqualTo((HttpStatusCode.OK, answer.Refusal.Length)));
            Assert.That(answer.Refusal, Does.Contain("什么也没有改动").And.Not.Contain("Exception"), $"{file.Length} bytes");
        }
        Assert.That((await Submit("json", ("Text", Published))).Refusal, Does.Contain("完全相同"));
        Assert.That((await Submit("json", ("Text", Published.Replace("2026-02-28", "2026-03-01", StringComparison.Ordinal)))).Refusal, Does.Contain("2026年的安排已经公布"));
        Assert.That((await Submit("json")).Refusal, Does.Contain("请选择文件，或者粘贴文件内容"));
        await NothingIsApplied();
    }

    [Test]
    public async Task Days_that_cannot_be_are_refused_with_their_row()
    {
        var answer = await Submit(
            "days",
            ("Input.Number", "9号"), ("Input.Issued", "2026-11-05"),
            ("Input.Rows[0].First", "2027-01-03"), ("Input.Rows[0].Last", "2027-01-01"),
            ("Input.Rows[1].First", "2027-02-05"), ("Input.Rows[1].Makeup1", "2027-02-15"),
            ("Input.Rows[2].Last", "2027-04-05"),
            ("Input.Rows[7].First", "2027-02-30"));
        Assert.Multiple(() =>
        {
            Assert.That(answer.Refusal, Does.Contain("第 1 行：元旦：最后一天2027-01-01（周五）早于第一天"));
            Assert.That(answer.Refusal, Does.Contain("第 2 行：春节的调休上班日2027-02-15（周一）不是周六、周日"));
            Assert.That(answer.Refusal, Does.Contain("第 3 行（清明节）没有填写放假第一天"));
            Assert.That(answer.Refusal, Does.Contain("2027-02-30"));
            Assert.That(answer.Typed("Input.Rows[0].First"), Is.EqualTo("2027-01-03"));
        });
        var number = await Submit("days", ("Input.Number", "9号"), ("Input.Issued", "2026-11-05"), ("Input.Rows[0].First", "2027-01-01"));
        Assert.That(number.Refusal, Does.Contain("文号“9号”不完整"));
        var hostile = await Submit("days", ("Input.Year", "99999"), ("Input.Number", "国办发明电〔2026〕9号"), ("Input.Issued", "2026-11-05"), ("Input.Rows[0].First", "2027-01-01"), ("Input.Rows[3].First", "0001-01-01"));
        Assert.That(hostile.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(hostile.Refusal, Does.Contain("不在工作日历的范围内").And.Contain("年份应当在 2008 与 2040 之间"));
        await NothingIsApplied();
    }

    [Test]
    public async Task What_travels_between_reading_and_applying_is_checked_again()
    {
        var read = await Submit("text", ("Text", Notice));
        foreach (var (name, forged) in new[]
        {
            ("Notice", Published), ("Notice", "{"), ("Notice", read.Typed("Notice").Replace("2027-02-14", "2027-02-15", StringComparison.Ordinal)), ("Notice", ""),
            ("LocalChange", """{"source": "甲〔2026〕1号", "issued": "2026-11-20", "addHolidays": [{"name": "台风", "date": "2026-11-28"}]}"""), ("LocalChange", "[]"),
        })
        {
            var fields = Visitor.Fill(read.Form, ("Notice", null), (name, forged));
            var answer = await admin.Post("/admin/calendar/text?handler=Apply", fields);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), forged);
            Assert.That(answer.Refusal, Does.Contain("什么也没有改动"), forged);
        }
        await NothingIsApplied();
    }

    [Test]
    public async Task A_year_out_of_reach_gets_a_clear_answer()
    {
        foreach (var year in new[] { 2007, 2041, 1, int.MaxValue })
        {
            var answer = await admin.Open($"/admin/calendar/{year}");
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(answer.Document.QuerySelector("main")!.TextContent, Does.Contain($"{year}年不在工作日历范围内（2008年至2040年）"));
        }
        foreach (var year in new[] { 2008, 2027, 2040 })
            Assert.That((await admin.Open($"/admin/calendar/{year}")).Document.QuerySelectorAll("table.month"), Has.Length.EqualTo(12), $"{year}");
        Assert.That((await admin.Open("/admin/calendar/runs/999")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("2019-03-21", "1日 劳动节放假")]
    [TestCase("2019-03-22", "1—4日 劳动节放假")]
    public async Task A_year_is_shown_as_it_was_known_on_a_day(string asOf, string holiday)
    {
        var year = await admin.Open($"/admin/calendar/2019?asOf={asOf}");
        var may = year.Document.QuerySelector("section[aria-labelledby=m5]")!;
        Assert.That(may.QuerySelectorAll("li").Select(li => li.TextContent), Has.Member(holiday));
    }

    private async Task<Answer> Submit(string way, params (string Name, string? Value)[] typed)
    {
        var page = await admin.Open($"/admin/calendar/{way}");
        return await admin.Submit($"/admin/calendar/{way}", page, typed);
    }

    private async Task<Answer> Upload(byte[] bytes)
    {
        var page = await admin.Open("/admin/calendar/json");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(page.Form))
            content.Add(new StringContent(value), name);
        using var file = new ByteArrayContent(bytes);
        content.Add(file, "Upload", "2027.json");
        return await admin.Send(HttpMethod.Post, "/admin/calendar/json", content);
    }

    private async Task NothingIsApplied() => Assert.That(await Documents(), Is.EqualTo(documents));

    private static Task<int> Documents() => Site.Office.Read(db => db.CalendarDocuments.CountAsync());
}
