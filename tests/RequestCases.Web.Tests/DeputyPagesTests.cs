using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Tests;

/// <summary>我的代理 and 工作交接, as people use them.</summary>
[NonParallelizable]
public sealed class DeputyPagesTests
{
    private const string Page = "/deputies";

    [TearDown]
    public Task LetGo() => Site.Office.Read(db => db.DeputyPeriods.ExecuteDeleteAsync());

    [Test]
    public async Task A_deputy_finds_the_tasks_marked_opens_them_and_no_longer_when_it_is_ended()
    {
        var work = await Site.Cases.At("Search");
        var (absent, deputy) = (await Visitor.As("zhoulan"), await Visitor.As("jiangnan"));
        var task = $"/cases/{work.CaseId}/work/{work.Id}/search";
        Assert.That((await deputy.Open(task)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        var answer = await Arrange(absent, "jiangnan");
        Assert.That((await absent.Follow(answer)).Document.QuerySelector(".flash")!.TextContent, Does.Contain("周岚的工作由江楠代理"));

        var inbox = await deputy.Open("/");
        Assert.That(inbox.Document.QuerySelectorAll("table.work tbody tr").First(row => row.TextContent.Contains(work.Case.Number)).TextContent, Does.Contain("代 周岚"));
        var open = await deputy.Open(task);
        Assert.That(open.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await deputy.Open(Page)).Body, Does.Contain("正在或将要代理：周岚"));

        var page = await absent.Open(Page);
        var end = Visitor.Fill((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("[aria-label='结束 江楠 的代理']")!.Closest("form")!);
        Assert.That((await absent.Post($"{Page}?handler=End", end)).Location, Is.EqualTo(Page));
        Assert.That((await deputy.Open(task)).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await deputy.Submit(task, open)).Status, Is.EqualTo(HttpStatusCode.Forbidden).Or.EqualTo(HttpStatusCode.OK), "a page that was open");
        Assert.That(await Site.Office.Read(db => db.WorkItems.Where(w => w.Id == work.Id).Select(w => w.State).SingleAsync()), Is.EqualTo(WorkItemState.Open));
    }

    [Test]
    public async Task What_is_refused_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var absent = await Visitor.As("zhoulan");
        var answer = await Arrange(absent, "jiangnan", until: "2026-11-20");
        Assert.That(answer.Refusal, Does.Contain("结束日不能早于开始日"));
        Assert.That((answer.Typed("Input.Reason"), answer.Typed("Input.Until")), Is.EqualTo(("年休假", "2026-11-20")));
    }

    [Test]
    public async Task Who_is_replaced_reads_why_the_inbox_is_empty()
    {
        var absent = await Visitor.As("zhoulan");
        await Arrange(absent, "jiangnan", alone: "True");
        Assert.That((await absent.Open("/")).Body, Does.Contain("您的待办今天只由代理人办理"));
    }

    [Test]
    public async Task A_colleagues_page_is_for_the_head_of_the_unit_and_administrators()
    {
        var id = (await Site.Office.As("zhoulan")).Actor.Id;
        Assert.That((await (await Visitor.As("mengfan")).Open($"{Page}/{id}")).Document.QuerySelector("h1")!.TextContent, Is.EqualTo("周岚的代理"));
        Assert.That((await (await Visitor.As("admin")).Open($"{Page}/{id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await (await Visitor.As("luhai")).Open($"{Page}/{id}")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Closing_an_account_with_open_work_is_refused_with_the_way_to_hand_it_over()
    {
        await Site.Cases.At("Search");
        var (admin, id) = (await Visitor.As("admin"), (await Site.Office.As("zhoulan")).Actor.Id);
        var path = $"/admin/people/{id}";
        var answer = await admin.Submit(path, await admin.Open(path), ("Input.IsActive", "false"));
        Assert.That(answer.Refusal, Does.Contain("请先办理“工作交接”"));
        Assert.That(answer.Document.QuerySelector($"main form a[href='{path}/handover']"), Is.Not.Null);
        var handover = await admin.Open($"{path}/handover");
        var none = await admin.Submit($"{path}/handover", handover, ("Input.Reason", ""));
        Assert.That(none.Refusal, Does.Contain("请填写交接原因"));
        var unnamed = await admin.Submit($"{path}/handover", handover, ("Input.Reason", "调离"));
        Assert.That(unnamed.Refusal, Does.Contain("还没有选交给谁"));
        Assert.That(unnamed.Typed("Input.Reason"), Is.EqualTo("调离"));
        var everybody = handover.Document.QuerySelectorAll("[name='Input.DefaultId'] option").Select(o => o.TextContent).ToList();
        Assert.That(everybody, Has.None.Contain("管理员").And.Some.Contain("退回待签收"), "of the unit nobody else could take it over");
    }

    private static async Task<Answer> Arrange(Visitor absent, string deputy, string until = "2026-11-27", string alone = "False")
    {
        var id = (await Site.Office.As(deputy)).Actor.Id;
        var page = await absent.Open(Page);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("[name='Input.DeputyId']")!.Closest("form")!;
        return await absent.Post(Page, Visitor.Fill(form, ("Input.DeputyId", id), ("Input.Until", until), ("Input.Reason", "年休假"), ("Input.TasksToDeputyOnly", alone), ("Input.AlertsToDeputyOnly", "False")));
    }
}
