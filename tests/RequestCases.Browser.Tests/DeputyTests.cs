using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;

namespace RequestCases.Browser.Tests;

/// <summary>Somebody goes on leave, and somebody leaves for good.</summary>
public sealed class DeputyTests : BrowserTest
{
    [Test]
    public async Task Who_goes_on_leave_names_a_deputy_who_finds_the_tasks_marked()
    {
        var work = await Site.Cases.At("Search");
        var absent = await WindowOf("zhoulan");
        await absent.GotoAsync("/deputies");
        await absent.Select("代理人", "江楠（燃气发展中心）");
        await absent.Fill("结束日", "2026-11-27");
        await absent.Fill("原因", "年休假");
        await absent.Choose("待办给谁", "两人都有");
        await absent.Press("安排");
        await absent.IsTold("周岚的工作由江楠代理");

        var deputy = await WindowOf("jiangnan");
        await deputy.GotoAsync($"/?text={work.Case.Number}");
        await deputy.Shows("代 周岚");
        await deputy.Click(work.Name);
        await deputy.Shows(work.Case.Number);

        await absent.GotoAsync("/deputies");
        await absent.Press("结束 江楠 的代理");
        await absent.IsTold("江楠不再代理周岚");
    }

    [Test]
    public async Task Who_leaves_hands_over_and_then_the_account_is_closed()
    {
        var leaving = await Newcomer();
        var work = await Site.Cases.At("Search");
        var head = await Site.Office.As("mengfan");
        await Site.Office.With((AssignWork op) => op.ExecuteAsync(work.CaseId, new AssignWork.Input { WorkItemId = work.Id, AssigneeId = leaving.Id }, head));

        var admin = await WindowOf("admin");
        await admin.GotoAsync($"/admin/people/{leaving.Id}");
        await admin.Field("在职").UncheckAsync();
        await admin.Press("保存");
        await admin.IsRefused("请先办理“工作交接”");
        await admin.Locator("main form").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "工作交接" }).ClickAsync();
        await admin.Select("都交给", "周岚");
        await admin.Fill("交接原因", "调离本机关");
        Assert.That(await admin.RunAxe(), Is.Empty);
        await admin.Press("确认交接 1 项");
        await admin.IsTold("可以停用账号了");
        await admin.Field("在职").UncheckAsync();
        await admin.Press("保存");
        await admin.IsTold("已停用");
    }

    private static async Task<Person> Newcomer()
    {
        var (admin, head) = (await Site.Office.As("admin"), await Site.Office.As("mengfan"));
        var input = new PersonInput { UserName = "leaving", DisplayName = "罗远行", UnitId = head.Actor.UnitId, Roles = [OfficeRoles.Handler], Password = "Demo-2026" };
        return await Site.Office.With((OfficeDirectory directory) => directory.SavePersonAsync(input, admin));
    }
}
