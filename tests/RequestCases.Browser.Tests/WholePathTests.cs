using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using NodaTime;
using RequestCases.Application;
using RequestCases.Core.Calendar;

namespace RequestCases.Browser.Tests;

/// <summary>Whole journeys by clicks, each person in a window of their own.</summary>
public sealed class WholePathTests : BrowserTest
{
    private const string Body = "经检索，本机关予以公开，名单随附。";

    private static readonly LocalDate Due = WorkingCalendar.BuiltIn.AddWorkingDays(OfficeClock.Today, 20);

    [Test]
    public async Task An_application_goes_from_the_counter_to_the_archive()
    {
        var (clerk, head, handler) = (await WindowOf("linxiao"), await WindowOf("mengfan"), await WindowOf("zhoulan"));
        var id = await clerk.Register("建筑垃圾运输企业名单（全程）");
        await clerk.Shows(OfficeText.Date(Due));

        await clerk.Triage(id, "受理，转分办", "受理，送分办");
        await clerk.Assign(id, "市容景观处");
        await head.TakeOn(id, "周岚");
        await handler.Search(id);
        await handler.Draft(id, Body);
        await head.Agree(id, "处室审核", "处室审核通过");
        await (await WindowOf("xubo")).Agree(id, "保密审查", "保密审查通过");
        await (await WindowOf("qiaomin")).Agree(id, "法制审核", "法制审核通过");
        await (await WindowOf("gaojian")).Agree(id, "签发", "签发", "同意，签发");
        await clerk.Issue(id);
        await TheLetterIsRight(clerk, id);
        await clerk.DeliverByPost(id);
        await (await WindowOf("yanhui")).Archive(id);

        await clerk.GotoAsync($"/cases/{id}");
        await clerk.Shows("已归档");
    }

    [Test]
    public async Task A_refused_draft_goes_back_to_its_handler_with_the_opinion_and_comes_again()
    {
        var (head, handler) = (await WindowOf("mengfan"), await WindowOf("zhoulan"));
        var id = (await Site.Cases.At("UnitReview")).CaseId;
        await head.SendBack(id, "处室审核", "请写明名单的截止时间");

        await handler.OpenTask(id, "拟制答复");
        await handler.Shows("请写明名单的截止时间");
        await handler.Fill("正文", $"{Body}名单截至2026年10月31日。");
        await handler.Press("送审");
        await head.Agree(id, "处室审核", "处室审核通过");
    }

    [Test]
    public async Task A_supplement_starts_the_period_anew()
    {
        var clerk = await WindowOf("linxiao");
        var id = (await Site.Cases.At("Triage")).CaseId;
        await clerk.Triage(id, "内容不明确，告知补正", "去拟补正告知");
        await clerk.OpenTask(id, "告知补正");
        await clerk.Fill("需要补正的事项", "请写明所需名单的年度。");
        await clerk.Press("发补正告知");
        await clerk.IsTold("停表等申请人补正");

        await clerk.OpenTask(id, "登记补正材料");
        await clerk.Fill("补正内容", "2025年度。");
        await clerk.Press("登记补正，重新起算期限");
        await clerk.IsTold("答复期限重新起算");
        await clerk.Shows(OfficeText.Date(Due));
    }

    [Test]
    public async Task A_withdrawn_application_leaves_nothing_to_do_but_to_archive_it()
    {
        var (clerk, handler) = (await WindowOf("linxiao"), await WindowOf("zhoulan"));
        var work = await Site.Cases.At("Search");
        await clerk.Withdraw(work.CaseId, "11月24日书面撤回，撤回申请已上传。");

        await handler.GotoAsync("/");
        await Assertions.Expect(handler.Locator("main")).Not.ToContainTextAsync(work.Case.Number);
        await (await WindowOf("yanhui")).Archive(work.CaseId, "归档（撤回）");
    }

    /// <summary>The document opens in Word and says number, day and remedies.</summary>
    private static async Task TheLetterIsRight(IPage clerk, long id)
    {
        await clerk.GotoAsync($"/cases/{id}");
        var download = await clerk.RunAndWaitForDownloadAsync(() => clerk.Locator($"main a[href='/cases/{id}/reply.docx']").First.ClickAsync());
        using var letter = WordprocessingDocument.Open(await download.PathAsync(), isEditable: false);
        var text = letter.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Match(@"示城管公开〔2026〕\d+号"));
            Assert.That(text, Does.Contain("2026年11月24日").And.Contain(Body).And.Contain("许䶮"));
            Assert.That(text, Does.Contain("60日内向示例市人民政府申请行政复议").And.Contain("6个月内").And.Contain("示例市示例区人民法院"));
        });
    }
}
