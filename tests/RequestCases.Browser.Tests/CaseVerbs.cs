using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>What people do with a case, by clicks.</summary>
public static partial class CaseVerbs
{
    /// <summary>收件登记 of an application handed in at the counter, today unless told.</summary>
    public static async Task<long> Register(this IPage clerk, string subject, string? on = null)
    {
        await clerk.GotoAsync("/");
        await clerk.GetByRole(AriaRole.Navigation, new() { Name = "主导航" }).GetByRole(AriaRole.Link, new() { Name = "收件登记" }).ClickAsync();
        await clerk.Choose("收件渠道", "当面提交");
        await clerk.Fill("提交日", on ?? OfficeClock.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        await clerk.Choose("申请人类别", "自然人");
        await clerk.Fill("姓名", "许䶮");
        await clerk.Fill("证件号码", "370299199102141208");
        await clerk.Fill("联系电话", "13900000120");
        await clerk.Fill("通信地址", "示例市示例区示例路1号");
        await clerk.Fill("申请事项（一句话概括）", subject);
        await clerk.Fill("申请内容（名称、文号或者其他特征性描述）", "申请公开全市核准的建筑垃圾运输企业名单及车辆数。");
        await clerk.Fill("提供形式", "纸质");
        await clerk.Fill("获取方式", "邮寄");
        await clerk.Press("登记");
        await clerk.WaitForURLAsync(CaseAddress());
        return long.Parse(CaseAddress().Match(clerk.Url).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Goes from the case to one of its open tasks.</summary>
    public static async Task OpenTask(this IPage page, long caseId, string task)
    {
        await page.GotoAsync($"/cases/{caseId}");
        await page.Locator("main li").Filter(new() { HasText = task }).GetByRole(AriaRole.Link, new() { Name = "办理" }).ClickAsync();
    }

    public static async Task Triage(this IPage clerk, long caseId, string decision, string button)
    {
        await clerk.OpenTask(caseId, "受理审核");
        await clerk.Choose("审核结果", decision);
        await clerk.Press(button);
        await clerk.IsTold("受理审核");
    }

    public static async Task Assign(this IPage clerk, long caseId, string unit)
    {
        await clerk.OpenTask(caseId, "分办");
        await clerk.Choose("承办处室（单位）", unit);
        await clerk.Press("分办");
        await clerk.IsTold($"分办至{unit}");
    }

    public static async Task TakeOn(this IPage head, long caseId, string handler)
    {
        await head.OpenTask(caseId, "接办");
        await head.Choose("处理", "接办");
        await head.Choose("承办人", handler);
        await head.Press("接办，交承办人");
        await head.IsTold($"接办，承办人{handler}");
    }

    public static async Task Search(this IPage handler, long caseId)
    {
        await handler.OpenTask(caseId, "检索调查");
        await handler.Choose("下一步", "拟制答复");
        await handler.Fill("检索范围", "局档案室、渣土管理系统");
        await handler.Fill("检索方法和关键词", "建筑垃圾 运输企业");
        await handler.Fill("检索结果", "检索到核准名单一份");
        await handler.Choose("检索结论", "查到了");
        await handler.Press("保存记录，转拟制答复");
        await handler.IsTold("检索调查完成");
    }

    /// <summary>The decision on an item, unfolded where it was folded.</summary>
    public static async Task DecideItem(this IPage handler, int place, string ground)
    {
        await handler.UnfoldItem(place);
        await handler.Locator($"#Input_Items_{place}__Ground").SelectOptionAsync(ground);
        await Assertions.Expect(handler.Locator("details.item > summary").Nth(place).Locator(".chip.b")).ToBeVisibleAsync();
        await handler.UnfoldItem(place);
    }

    private static async Task UnfoldItem(this IPage handler, int place)
    {
        var item = handler.Locator("details.item").Nth(place);
        if (await item.GetAttributeAsync("open") is null)
            await item.Locator("summary").First.ClickAsync();
    }

    public static async Task Draft(this IPage handler, long caseId, string body)
    {
        await handler.OpenTask(caseId, "拟制答复");
        await handler.Select("答复类型", "予以公开");
        await Assertions.Expect(handler.Locator("#ground .law").First).ToBeVisibleAsync();
        foreach (var fact in await handler.Locator("#ground textarea, #ground input[type=text]").AllAsync())
            await fact.FillAsync("建筑垃圾运输企业名单");
        await handler.Fill("正文", body);
        await handler.Press("送审");
        await handler.IsTold("送审");
    }

    public static async Task Agree(this IPage reviewer, long caseId, string task, string button, string option = "同意")
    {
        await reviewer.OpenTask(caseId, task);
        await reviewer.Choose("审核结果", option);
        await reviewer.Press(button);
        await reviewer.IsTold($"{task}：同意");
    }

    public static async Task SendBack(this IPage reviewer, long caseId, string task, string opinion)
    {
        await reviewer.OpenTask(caseId, task);
        await reviewer.Choose("审核结果", "退回重拟");
        await reviewer.Fill("意见", opinion);
        await reviewer.Press("退回重拟");
        await reviewer.IsTold($"{task}：退回重拟");
    }

    public static async Task Issue(this IPage clerk, long caseId)
    {
        await clerk.OpenTask(caseId, "编号制发");
        await clerk.Press("编号制发");
        await clerk.IsTold("答复编号制发");
    }

    public static async Task Withdraw(this IPage clerk, long caseId, string reason)
    {
        await clerk.GotoAsync($"/cases/{caseId}");
        await clerk.GetByText("更多操作").ClickAsync();
        await clerk.Click("撤回申请");
        await clerk.Fill("撤回日期", OfficeClock.Today.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
        await clerk.Fill("撤回方式和理由", reason);
        await clerk.Press("确认撤回，终止办理");
        await clerk.IsTold("撤回申请");
    }

    public static async Task DeliverByPost(this IPage clerk, long caseId)
    {
        await clerk.OpenTask(caseId, "送达");
        await clerk.Choose("送达结果", "已送达（已交邮）");
        await clerk.Choose("送达方式", "邮寄");
        await clerk.Fill("送达凭证", "EMS EA000000200CN");
        await clerk.Press("登记送达");
        await clerk.IsTold("答复已送达，按期");
    }

    public static async Task Archive(this IPage archivist, long caseId, string task = "归档")
    {
        await archivist.OpenTask(caseId, task);
        await archivist.Tick("以上材料已经核对");
        await archivist.Fill("备注", "纸质材料存局档案室");
        await archivist.Press("归档");
        await archivist.IsTold("归档");
    }

    [GeneratedRegex(@"/cases/(\d+)$")]
    private static partial Regex CaseAddress();
}
