using Microsoft.Playwright;
using NodaTime;
using RequestCases.Application.Operations.Handling;

namespace RequestCases.Browser.Tests;

/// <summary>A notice brought in, and a date put right: what people see of it.</summary>
[NonParallelizable]
public sealed class CalendarTests : BrowserTest
{
    // Thirty working days from Tuesday 2026-11-24, with the statutory New Year's Day only.
    private const string Provisional = "2027-01-06（周三）";
    private const string ByTheNotice = "2027-01-07（周四）";

    private const string Notice = """
        国务院办公厅关于2027年部分节假日安排的通知
        国办发明电〔2026〕88号

        各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

        经国务院批准，现将2027年元旦放假调休日期的具体安排通知如下。

        一、元旦：1月1日（周五）至4日（周一）放假调休，共4天。1月9日（周六）上班。

        国务院办公厅
        2026年11月20日
        """;

    [Test]
    public async Task An_administrator_pastes_a_notice_sees_what_moves_applies_it_and_the_handler_is_told()
    {
        var (number, id) = await CaseDueNextYear();
        var admin = await WindowOf("admin");
        await admin.GotoAsync("/admin/calendar/text");
        await admin.Fill("通知全文", Notice);
        await admin.Press("读入并核对");
        var row = admin.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        await Assertions.Expect(row).ToContainTextAsync($"{Provisional}{ByTheNotice}", new() { IgnoreCase = false });
        await Assertions.Expect(row).ToContainTextAsync("推迟");
        Assert.That((await Site.Cases.OpenWork(id, "Draft")).DueOn, Is.EqualTo(new LocalDate(2027, 1, 6)), "nothing is applied yet");

        await admin.Locator("main").GetByRole(AriaRole.Button, new() { NameRegex = new("^应用") }).ClickAsync();
        await admin.WaitForURLAsync("**/admin/calendar/runs/*");
        await admin.Shows("已完成");
        await admin.Shows(number);

        var handler = await WindowOf("zhoulan");
        await handler.GotoAsync($"/cases/{id}");
        await handler.Shows($"答复期限 {ByTheNotice}");
        await handler.Shows("国办发明电〔2026〕88号》重新计算期限");
        Assert.That((await Site.Cases.OpenWork(id, "Draft")).DueOn, Is.EqualTo(new LocalDate(2027, 1, 7)));
        await Until.True(
            () => Task.FromResult(Site.Mail.Received.Any(m => m.To.Contains("zhoulan@example.com", StringComparison.Ordinal) && m.Subject.Contains("期限变动", StringComparison.Ordinal))),
            "The handler was not told that the deadline moved.");

        await admin.GotoAsync("/admin/calendar/text");
        await admin.Fill("通知全文", Notice);
        await admin.Press("读入并核对");
        await admin.IsRefused("2027");
    }

    [Test]
    public async Task A_notice_that_cannot_be_read_names_the_sentence_and_keeps_the_text()
    {
        var admin = await WindowOf("admin");
        await admin.GotoAsync("/admin/calendar/text");
        var wrong = Notice.Replace("2027", "2028", StringComparison.Ordinal).Replace("1月9日（周六）上班", "1月9日（周五）上班", StringComparison.Ordinal);
        await admin.Fill("通知全文", wrong);
        await admin.Press("读入并核对");
        await admin.IsRefused("星期不对");
        await Assertions.Expect(admin.Field("通知全文")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("1月9日（周五）上班"));
    }

    [Test]
    public async Task A_clerk_corrects_the_receipt_after_seeing_what_it_does()
    {
        var id = (await Site.Cases.At("Draft")).CaseId;
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync($"/cases/{id}/correct-dates");
        await clerk.Fill("提交日", "2026-11-19");
        await clerk.Shows("答复期限由 2026-12-22（周二） 变为 2026-12-17（周四），提前 5 天");
        await clerk.Fill("更正理由", "以来访登记簿为准");
        await clerk.Press("更正并重新计算期限");
        await clerk.IsTold("更正日期：提交日：2026-11-24（周二） → 2026-11-19（周四）");
        await clerk.Shows("答复期限 2026-12-17（周四）");
        await clerk.Shows("以来访登记簿为准");
    }

    private static async Task<(string Number, long Id)> CaseDueNextYear()
    {
        var work = await Site.Cases.At("NotifyExtension");
        var clerk = await Site.Office.As("linxiao");
        await Site.Office.With((NotifyExtension op) => op.ExecuteAsync(work.Id, new NotifyExtension.Input { Sent = true, NotifiedOn = OfficeClock.Today }, clerk));
        return (work.Case.Number, work.CaseId);
    }
}
