using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>Drafting and reviewing item by item, by clicks.</summary>
public sealed class DraftingTests : BrowserTest
{
    [Test]
    public async Task A_review_of_each_item_with_a_comment_comes_back_to_stand_beside_the_text()
    {
        var (handler, secrecy) = (await WindowOf("zhoulan"), await WindowOf("xubo"));
        var id = (await Site.Cases.At("Draft")).CaseId;
        await DraftTwoItems(handler, id);
        await (await WindowOf("mengfan")).Agree(id, "处室审核", "处室审核通过");

        await secrecy.OpenTask(id, "保密审查");
        await secrecy.Locator("#Input_Items_0__Agreed").CheckAsync(new() { Force = true });
        await secrecy.Locator("#Input_Items_1__Agreed-1").CheckAsync(new() { Force = true });
        await secrecy.Fill("第2项意见", "车辆数含在建工地位置，请核对密级");
        await secrecy.Locator(".passage summary").First.ClickAsync();
        await secrecy.Fill("批注（第 1 段）", "写明名单的截止时间");
        await secrecy.Choose("审核结果", "退回重拟");
        await secrecy.Press("退回重拟");
        await secrecy.IsTold("保密审查：退回重拟");

        await handler.OpenTask(id, "拟制答复");
        await Assertions.Expect(handler.Locator(".remarks")).ToContainTextAsync("写明名单的截止时间");
        await Assertions.Expect(handler.Locator(".remarks")).ToContainTextAsync("第2项“车辆数” 不同意");
        Assert.That(await handler.RunAxe(), Is.Empty);
    }

    [Test]
    public async Task What_was_typed_before_the_lid_was_closed_is_there_in_a_new_window()
    {
        var id = (await Site.Cases.At("Draft")).CaseId;
        var first = await WindowOf("zhoulan");
        await first.OpenTask(id, "拟制答复");
        await first.Field("正文").PressSequentiallyAsync("经检索，");
        await Assertions.Expect(first.Locator("#autosaved")).ToContainTextAsync("已自动保存");

        var second = await WindowOf("zhoulan");
        await second.OpenTask(id, "拟制答复");
        await second.Shows("自动保存的内容");
        await Assertions.Expect(second.Field("正文")).ToHaveValueAsync("经检索，");
    }

    [Test]
    public async Task What_is_typed_while_a_row_is_on_its_way_stays()
    {
        var handler = await WindowOf("zhoulan");
        await handler.OpenTask((await Site.Cases.At("Draft")).CaseId, "拟制答复");
        var (asked, typed) = (new TaskCompletionSource(), new TaskCompletionSource());
        await handler.RouteAsync("**/*handler=Rows*", async route =>
        {
            asked.SetResult();
            await typed.Task;
            await route.ContinueAsync();
        });
        await handler.Press("要的不止一样？添加一项");
        await asked.Task;
        await handler.Locator("#Input_Items_0__Description").FillAsync("运输企业名单");
        typed.SetResult();
        await Assertions.Expect(handler.Locator("details.item")).ToHaveCountAsync(2);
        await Assertions.Expect(handler.Locator("#Input_Items_0__Description")).ToHaveValueAsync("运输企业名单");
    }

    [Test]
    public async Task What_was_asked_before_a_form_was_sent_leads_nowhere()
    {
        var handler = await WindowOf("zhoulan");
        await handler.OpenTask((await Site.Cases.At("Draft")).CaseId, "拟制答复");
        var place = handler.Url;
        await handler.RouteAsync("**/*handler=Check*", route => route.FulfillAsync(new() { Headers = new Dictionary<string, string> { ["HX-Redirect"] = "/" } }));
        await handler.Locator("form[data-autosave]").EvaluateAsync("form => form.ariaBusy = 'true'");
        await handler.Fill("正文", "经检索，");
        await handler.RunAndWaitForRequestFinishedAsync(() => handler.Field("正文").BlurAsync(), new() { Predicate = request => request.Url.Contains("Check", StringComparison.Ordinal) });
        Assert.That(await handler.EvaluateAsync<string>("() => new Promise(done => setTimeout(() => done(location.href)))"), Is.EqualTo(place));
    }

    private static async Task DraftTwoItems(IPage handler, long id)
    {
        await handler.OpenTask(id, "拟制答复");
        await handler.Press("要的不止一样？添加一项");
        await handler.Locator("#Input_Items_1__Description").FillAsync("车辆数");
        await handler.DecideItem(1, "Disclosed");
        await handler.DecideItem(0, "Disclosed");
        await Assertions.Expect(handler.Locator("#Input_Ground")).ToHaveValueAsync("Disclosed");
        foreach (var fact in await handler.Locator("#ground textarea, #ground input[type=text]").AllAsync())
            await fact.FillAsync("建筑垃圾运输企业名单");
        await handler.Fill("正文", "经检索，本机关予以公开，名单、车辆数随附。");
        await handler.Press("送审");
        await handler.IsTold("送审");
    }
}
