namespace RequestCases.Web.Tests;

/// <summary>期限台账 of a case with two consultations that overlap across Spring Festival.</summary>
public sealed class LedgerPageTests
{
    private static readonly Lazy<Task<long>> Case = new(() => new SpringFestivalCase(Site.Office).MakeAsync());

    [Test]
    public async Task The_account_says_what_was_excluded_by_which_article_and_the_last_day()
    {
        var page = await Ledger();
        Assert.That(Rows(page, "#account ~ table"), Is.EqualTo(new[]
        {
            "收到申请 | 2026-01-26（周一）为收到申请之日，当日不计 | 《政府信息公开条例》第三十一条第（一）项",
            "法定期限 | 自收到之日的次日起 20 个工作日内答复 | 《政府信息公开条例》第三十三条",
            "不计入期限 | 征求第三方意见（①示例制服有限公司） 2026-02-04（周三）至2026-02-26（周四）；征求共同制作机关意见（②示例市财政局） 2026-02-11（周三）至2026-03-03（周二）；"
                + "共 16 个工作日不计（重叠的日子只扣一次） | 《政府信息公开条例》第三十三条第三款",
            "届满 | 次日起第 20 个工作日，2026-03-23（周一）届满 | 《民法典》第二百零一条第一款，开始的当日不计入",
        }));
    }

    [Test]
    public async Task Forty_days_read_as_a_few_rows_that_name_the_parties_and_the_holiday()
    {
        var rows = Rows(await Ledger(), "table.groups");
        Assert.That(rows, Has.Length.EqualTo(10));
        Assert.That(rows, Does.Contain("02-04 周三 至 02-10 周二 | 征求第三方意见（①示例制服有限公司）其间周末 2 天不计 | 5 个工作日不计"));
        Assert.That(rows, Does.Contain("02-11 周三 至 02-14 周六 | 征求意见（①、②）02-14（周六）调休上班，是工作日 | 4 个工作日不计"));
        Assert.That(rows, Does.Contain("02-15 周日 至 02-23 周一 | 春节放假 | 不计"));
        Assert.That(rows[^1], Does.StartWith("03-23 周一 | 第20个工作日，答复期限届满之日"));
    }

    [Test]
    public async Task Every_day_stands_in_the_weeks_with_a_sign_and_in_words()
    {
        var cells = (await Ledger()).Document.QuerySelectorAll("table.weeks td").Where(cell => cell.ChildElementCount > 0).ToList();
        Assert.That(cells, Has.Count.EqualTo(57), "01-26 to 03-23");
        Assert.That(cells.Select(cell => cell.QuerySelector("[aria-hidden]")!.TextContent.Trim().Split(' ')[^1]), Has.None.Empty);
        var overlap = cells.Single(cell => cell.GetAttribute("title")!.StartsWith("2026-02-14", StringComparison.Ordinal));
        Assert.That(overlap.QuerySelector(".visually-hidden")!.TextContent, Does.Contain("征求第三方意见（①示例制服有限公司）、征求共同制作机关意见（②示例市财政局），不计"));
        Assert.That(overlap.QuerySelector("[aria-hidden]")!.TextContent, Does.EndWith("①②"));
    }

    [Test]
    public async Task Weeks_are_labelled_with_each_month_once() =>
        Assert.That(
            (await Ledger()).Document.QuerySelectorAll("table.weeks tbody th").Select(th => th.TextContent.Trim()).Where(label => label.Length > 0),
            Is.EqualTo(new[] { "2026-01", "2 月", "3 月" }));

    [Test]
    public async Task The_days_are_told_one_by_one_and_count_to_twenty()
    {
        var days = (await Ledger()).Document.QuerySelectorAll("table.ledger tbody tr");
        Assert.That(days, Has.Length.EqualTo(57));
        Assert.That(days[^1].Children.Select(c => c.TextContent.Trim()).Take(4), Is.EqualTo(new[] { "2026-03-23", "周一", "20", "计入" }));
    }

    [Test]
    public async Task What_the_law_leaves_open_is_told_with_both_results()
    {
        var notes = (await Ledger()).Document.QuerySelector("#notes")!.ParentElement!.TextContent;
        Assert.That(notes, Does.Contain("按本机关口径（D3）自发出的次日起不计，16个工作日不计、答复期限2026-03-23（周一）；若自对方收到的次日起不计，则15个工作日不计、答复期限2026-03-20（周五）。"));
    }

    [Test]
    public async Task The_documents_it_rests_on_and_the_recorded_dates_are_named()
    {
        var page = await Ledger();
        Assert.That(page.Document.QuerySelector("#basis")!.ParentElement!.TextContent, Does.Contain("国务院办公厅关于2026年部分节假日安排的通知 国办发明电〔2025〕7号"));
        Assert.That(Rows(page, "#facts ~ table"), Does.Contain("2026-02-04（周三） | 示例制服有限公司收到征求意见书之日 | "));
        Assert.That(page.Document.QuerySelector(".made")!.TextContent, Does.Contain("2026-11-24 10:00，示例市城市管理局 周岚"));
    }

    [Test]
    public async Task An_application_not_yet_confirmed_has_no_ledger()
    {
        var work = await Site.Cases.At("Register");
        var page = await (await Visitor.As("linxiao")).Open($"/cases/{work.CaseId}/ledger");
        Assert.That(page.Document.QuerySelector("main .none")!.TextContent, Does.Contain("期限没有起算"));
    }

    [Test]
    public async Task The_calculator_is_opened_with_the_dates_of_the_case_and_comes_to_the_same_day()
    {
        var handler = await Visitor.As("zhoulan");
        var address = (await Ledger()).Document.QuerySelectorAll(".head .do a").Single(a => a.TextContent == "在计算器中试算").GetAttribute("href")!;
        var calculator = await handler.Open(address);
        Assert.That(calculator.Document.QuerySelector("table.dates .last time")!.GetAttribute("datetime"), Is.EqualTo("2026-03-23"));
        Assert.That(address, Does.Not.Contain("示例").And.Not.Contain("%E7%A4%BA"));
    }

    private static async Task<Answer> Ledger() => await (await Visitor.As("zhoulan")).Open($"/cases/{await Case.Value}/ledger");

    private static string[] Rows(Answer page, string table) => [.. page.Document.QuerySelectorAll($"{table} tbody tr")
        .Select(row => string.Join(" | ", row.Children.Select(cell => string.Concat(cell.TextContent.Split('\n').Select(line => line.Trim())))))];
}
