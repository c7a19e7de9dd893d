using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using RequestCases.Application.Alerts;
using RequestCases.Application.Archiving;

namespace RequestCases.Browser.Tests;

/// <summary>The hardest ordinary case by clicks: two third parties, one refuses and one is silent; one item is open in part, one is not.</summary>
public sealed class PartialDisclosureTests : BrowserTest
{
    private const string Refusing = "示例市甲运输有限公司";
    private const string Silent = "示例市乙运输有限公司";

    [Test]
    public async Task Two_third_parties_are_asked_and_the_reply_gives_what_it_may_and_says_why_not_the_rest()
    {
        var (clerk, head, handler) = (await WindowOf("linxiao"), await WindowOf("mengfan"), await WindowOf("zhoulan"));
        var id = await clerk.Register("运输企业名单和运输价格", "2026-10-09");
        await clerk.Triage(id, "受理，转分办", "受理，送分办");
        await clerk.Assign(id, "市容景观处");
        await head.TakeOn(id, "周岚");

        await SearchTwoItems(handler, id);
        await AskBoth(handler, id);
        await RecordRefusal(handler, id);
        await Site.Office.With((ExpirySweep sweep) => sweep.RunAsync(new OfficeClock().GetCurrentInstant(), default));
        await DecideItems(handler, id);
        await Draft(handler, id);

        await head.SendBack(id, "处室审核", "请写明名单的截止时间");
        await handler.OpenTask(id, "拟制答复");
        await handler.Shows("请写明名单的截止时间");
        await handler.Fill("正文", $"{await handler.Field("正文").InputValueAsync()}\n名单截至2026年9月30日。");
        await handler.Press("送审");
        await handler.IsTold("送审");

        await head.Agree(id, "处室审核", "处室审核通过");
        await SignAll(await WindowOf("xubo"), id, "保密审查");
        await SignAll(await WindowOf("qiaomin"), id, "法制审核");
        await (await WindowOf("gaojian")).Agree(id, "签发", "签发", "同意，签发");
        await clerk.Issue(id);
        await TheLetterSaysWhatIsOpenAndWhatNot(clerk, id);
        await clerk.DeliverByPost(id);
        await (await WindowOf("yanhui")).Archive(id);
        await TheVolumeProvesItself(clerk, id);
    }

    private static async Task SearchTwoItems(IPage handler, long id)
    {
        await handler.OpenTask(id, "检索调查");
        await handler.Choose("下一步", "征求第三方或者其他机关意见");
        await handler.Fill("检索范围", "渣土管理系统、局档案室");
        await handler.Fill("检索方法和关键词", "运输企业 运输价格");
        await handler.Fill("检索结果", "查到名单一份、价格协议一份");
        await handler.Choose("检索结论", "查到了");
        await handler.Press("要的不止一样？添加一项");
        await handler.Locator("#Input_Items_1__Description").FillAsync("各企业运输价格");
        await handler.Press("第2项检索范围、方法同第1项");
        await handler.Locator("#Input_Items_1__Result").FillAsync("价格协议一份");
        await handler.Locator("#Input_Items_1__WasFound").CheckAsync(new() { Force = true });
        await handler.Press("保存记录，去征求意见");
        await handler.IsTold("检索调查后需要征求意见");
    }

    private static async Task AskBoth(IPage handler, long id)
    {
        await handler.OpenTask(id, "发征求意见书");
        await handler.Fill("发函日期", "2026-10-20");
        await handler.Press("再加一个征求对象");
        await FillParty(handler, 0, Refusing, "运输价格", "2");
        await FillParty(handler, 1, Silent, "企业名单中的司机电话", "1");
        await handler.Press("发征求意见书");
        await handler.IsTold(Refusing);
    }

    private static async Task FillParty(IPage handler, int row, string party, string matter, string item)
    {
        var fields = handler.Locator("fieldset.party").Nth(row);
        await fields.GetByLabel("第三方").First.CheckAsync(new() { Force = true });
        await fields.Locator($"#Input_Rows_{row}__Party").FillAsync(party);
        await fields.Locator($"#Input_Rows_{row}__Matter").FillAsync(matter);
        await fields.Locator($"[name='Input.Rows[{row}].Items'][value='{item}']").CheckAsync(new() { Force = true });
        await fields.GetByText("已经知道对方收到").ClickAsync();
        await fields.Locator($"#Input_Rows_{row}__DeliveredOn").FillAsync("2026-10-20");
        await fields.Locator($"#Input_Rows_{row}__Method").SelectOptionAsync("InPerson");
        await fields.Locator($"#Input_Rows_{row}__Proof").FillAsync("送达回证");
    }

    private static async Task RecordRefusal(IPage handler, long id)
    {
        await handler.OpenTask(id, "登记意见");
        await handler.Locator("[name='Input.ConsultMore'][value='False']").CheckAsync(new() { Force = true });
        await handler.Locator("[name='Input.ConsultationId'][value='1']").CheckAsync(new() { Force = true });
        await handler.Choose("意见", "不同意公开");
        await handler.Fill("收到意见日期", "2026-10-27");
        await handler.Fill("理由和依据", "运输价格是商业秘密，公开后竞争对手可以据此压价。");
        await handler.Press("登记意见");
        await handler.IsTold($"收到{Refusing}的意见");
    }

    private static async Task DecideItems(IPage handler, long id)
    {
        await handler.OpenTask(id, "检索调查");
        await handler.Choose("下一步", "拟制答复");
        await handler.Press("保存记录，转拟制答复");
        await handler.IsTold("检索调查完成");
        await handler.OpenTask(id, "拟制答复");
        await handler.DecideItem(0, "Disclosed");
        await handler.GetByRole(AriaRole.Button, new() { Name = "第1项写明隐去的部分" }).ClickAsync();
        await handler.Locator("#Input_Items_0__Masked_0__What").FillAsync("司机手机号码");
        await handler.Locator("#Input_Items_0__Masked_0__Ground").SelectOptionAsync("ThirdPartyRights");
        await handler.Locator("#Input_Items_0__Masked_0__Reason").FillAsync("属于个人隐私，公开会损害司机的权益");
        await handler.Locator("#Input_Items_0__RightsOf").FillAsync(Silent);
    }

    private static async Task Draft(IPage handler, long id)
    {
        await handler.DecideItem(1, "ThirdPartyRights");
        await handler.Locator("#Input_Items_1__RightsOf").FillAsync(Refusing);
        await handler.Locator("#Input_Items_1__Reason").FillAsync("属于商业秘密，第三方不同意公开且理由合理");
        await Assertions.Expect(handler.Locator("#Input_Ground")).ToHaveValueAsync("PartiallyDisclosed");
        await handler.Press("按事实生成正文");
        await handler.Shows("正文已经换好");
        await handler.Press("送审");
        await handler.IsTold("送审");
    }

    private static async Task SignAll(IPage reviewer, long id, string task)
    {
        await reviewer.OpenTask(id, task);
        await reviewer.Tick("各项都已逐项审查，全部同意");
        await reviewer.Choose("审核结果", "同意");
        await reviewer.Press($"{task}通过");
        await reviewer.IsTold($"{task}：同意");
    }

    private static async Task TheLetterSaysWhatIsOpenAndWhatNot(IPage clerk, long id)
    {
        await clerk.GotoAsync($"/cases/{id}");
        var download = await clerk.RunAndWaitForDownloadAsync(() => clerk.Locator($"main a[href='/cases/{id}/reply.docx']").First.ClickAsync());
        using var letter = WordprocessingDocument.Open(await download.PathAsync(), isEditable: false);
        var text = letter.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Contain("政府信息部分公开告知书").And.Contain("第三十七条").And.Contain("名单截至2026年9月30日"));
            Assert.That(text, Does.Contain("司机手机号码：属于个人隐私").And.Contain("属于商业秘密，第三方不同意公开且理由合理"));
            Assert.That(text, Does.Contain("如不服本决定中不予公开的部分，应当自收到本告知书之日起60日内先向示例市人民政府申请行政复议"));
        });
    }

    private static async Task TheVolumeProvesItself(IPage clerk, long id)
    {
        await clerk.GotoAsync($"/cases/{id}");
        var download = await clerk.RunAndWaitForDownloadAsync(() => clerk.Click("下载卷宗"));
        var zip = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.That((await VolumeCheck.RunAsync(new MemoryStream(zip), null, default)).Findings, Is.Empty);
        zip[zip.Length / 2] ^= 1;
        Assert.That((await VolumeCheck.RunAsync(new MemoryStream(zip), null, default)).Findings, Is.Not.Empty);
    }
}
