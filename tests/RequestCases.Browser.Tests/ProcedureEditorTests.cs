using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using RequestCases.Application.Procedures;
using RequestCases.Core.Workflow;

namespace RequestCases.Browser.Tests;

/// <summary>修改流程, each in an office of its own: what is published here would move the cases of other tests.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed partial class ProcedureEditorTests : BrowserTest
{
    private const string Id = ProcedureLibrary.Standard;

    private RunningOffice office = null!;

    [SetUp]
    public async Task OpenOffice() => office = await RunningOffice.StartAsync();

    [TearDown]
    public async Task CloseOffice() => await office.DisposeAsync();

    [Test]
    public async Task Who_reviews_is_changed_checked_and_published_new_cases_go_to_them_and_running_ones_are_moved()
    {
        var running = await new Cases(office).At("UnitReview");
        var admin = await Editor();
        await admin.Select("元素", "处室审核");
        await admin.Select("角色", "签发人");
        await admin.Select("处室", "不限处室");
        await admin.Press("保存草稿");
        await Tells(admin, "草稿已保存。检查没有发现问题。");
        await admin.Click("核对并发布");
        await admin.Shows("处室审核");
        Assert.That(await admin.RunAxe(), Is.Empty, "publishing");
        await admin.Fill("发布理由", "处室审核改由签发人负责");
        await admin.Press("发布第 2 版");

        var review = await new Cases(office).At("UnitReview");
        Assert.That((review.Role, review.Case.DefinitionId), Is.EqualTo(("approver", await LiveId())));
        var approver = await WindowOf("gaojian", office);
        await Approve(approver, review.CaseId);

        await admin.GotoAsync($"/admin/procedures/{Id}/migrate");
        Assert.That(await admin.RunAxe(), Is.Empty, "moving running cases");
        await admin.Fill("改用新版本的理由", "统一由签发人负责");
        await admin.Locator("main").GetByRole(AriaRole.Button, new() { NameRegex = Move() }).ClickAsync();
        await admin.Shows("已完成");
        Assert.That(await admin.RunAxe(), Is.Empty, "the cases moved");
        await admin.GotoAsync($"/admin/procedures/{Id}/compare");
        await admin.Shows("角色由“处室负责人”改为“签发人”");
        Assert.That(await admin.RunAxe(), Is.Empty, "comparing");
        await Approve(approver, running.CaseId);
        Assert.That(await office.Read(db => db.Cases.Where(c => c.Id == running.CaseId).Select(c => c.DefinitionId).SingleAsync()), Is.EqualTo(await LiveId()));
    }

    [Test]
    public async Task A_way_round_the_secrecy_review_is_found_lit_and_played_and_the_draft_is_given_up()
    {
        var admin = await Editor();
        await admin.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await admin.Select("元素", "拟制答复 → 处室审核（送审）");
        await admin.Press("删除所选的元素");
        await admin.Select("元素", "拟制答复");
        await admin.Select("连线到", "签发");
        await admin.Select("办理结果", "送审");
        await admin.Keyboard.PressAsync("Control+s");
        await Tells(admin, "改正后才能发布");

        var finding = admin.Locator("button.finding", new() { HasText = "先审查、后公开" });
        await Assertions.Expect(finding).ToContainTextAsync("第十七条");
        await Assertions.Expect(admin.Locator("[data-element-id=Approve].is-fault")).ToHaveCountAsync(1);
        await finding.FocusAsync();
        await admin.Keyboard.PressAsync("Enter");
        await Assertions.Expect(admin.Field("元素")).ToHaveValueAsync("Approve");
        await Assertions.Expect(admin.Locator(".player-told")).ToContainTextAsync("第 1 步");
        await admin.Press("下一步");
        await Assertions.Expect(admin.Locator(".player-told")).ToContainTextAsync("登记：已登记");
        await Assertions.Expect(admin.Locator("[data-element-id=Register_registered].is-way").First).ToBeAttachedAsync();
        Assert.That(await admin.RunAxe(), Is.Empty, "a finding played");
        await admin.GotoAsync($"/admin/procedures/{Id}/publish");
        await admin.Shows("改正以前不能发布");
        Assert.That(await admin.RunAxe(), Is.Empty, "not to be published");
        await admin.Click("去修改");
        await Tells(admin, "改正后才能发布");

        admin.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await admin.RunAndWaitForResponseAsync(() => admin.Press("放弃"), answer => answer.Request.Method == "POST");
        Assert.That(await office.Read(db => db.Drafts.AnyAsync()), Is.False);
    }

    [Test]
    public async Task What_other_tools_wrote_into_the_document_survives_a_save()
    {
        var live = await office.Read(db => ProcedureLibrary.Live(db).Where(p => p.ProcessId == Id).Select(p => p.Xml).SingleAsync());
        var foreign = live
            .Replace("xmlns:vw=", "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" xmlns:vw=", StringComparison.Ordinal)
            .Replace("<bpmn:userTask id=\"UnitReview\"", "<bpmn:userTask id=\"UnitReview\" camunda:formKey=\"review\"", StringComparison.Ordinal)
            .Replace(
                "<elsa:activityBinding activityType=\"RequestCases.UnitReview\">",
                "<camunda:properties><camunda:property name=\"seen\" value=\"yes\"/></camunda:properties><elsa:activityBinding activityType=\"RequestCases.UnitReview\" displayName=\"reviewed\"><elsa:output name=\"result\">\"kept\"</elsa:output>",
                StringComparison.Ordinal);
        await office.With(async (EditProcedure edit) => await edit.SaveAsync(Id, foreign, await office.As("admin")));

        var admin = await Editor();
        await admin.Select("元素", "处室审核");
        await admin.Select("环节", "签发");
        await admin.Press("保存草稿");
        await Tells(admin, "草稿已保存。");
        var saved = await Draft();
        foreach (var kept in new[] { "camunda:formKey=\"review\"", "name=\"seen\" value=\"yes\"", "displayName=\"reviewed\"", "<elsa:output name=\"result\">\"kept\"</elsa:output>" })
            Assert.That(saved, Does.Contain(kept));
        var review = BpmnReader.Read(saved)["UnitReview"];
        Assert.That((review.Binding!.Input("stage"), review.Binding.Input("role")), Is.EqualTo(("签发", "unitHead")));
        Assert.That(review.Outcomes, Is.EqualTo(["approve", "sendBack"]));
    }

    [Test]
    public async Task A_draft_that_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        var (first, second) = (await Editor(), await Editor());
        foreach (var (page, name) in new[] { (first, "甲改的名称"), (second, "乙改的名称") })
        {
            await page.Fill("流程名称", name);
            await page.Press("保存草稿");
        }
        await Tells(first, "草稿已保存。");
        await Tells(second, "有人保存、发布或者放弃了这份草稿");
        Assert.That(await Draft(), Does.Contain("甲改的名称").And.Not.Contain("乙改的名称"));
        await Assertions.Expect(second.Field("流程名称")).ToHaveValueAsync("乙改的名称");
    }

    [Test]
    public async Task A_task_put_on_a_lane_with_the_mouse_belongs_to_the_process_and_leaving_unsaved_is_asked_about()
    {
        var admin = await Editor();
        var canvas = (await admin.Locator("#canvas").BoundingBoxAsync())!;
        await admin.Locator(".djs-palette [data-action='create.user-task']").ClickAsync();
        await admin.Mouse.MoveAsync(canvas.X + 400, canvas.Y + 500, new() { Steps = 5 });
        await admin.Mouse.ClickAsync(canvas.X + 400, canvas.Y + 500);
        await admin.Select("办什么", "法制审核");
        await Assertions.Expect(admin.Field("名称")).ToHaveValueAsync("法制审核");
        await Assertions.Expect(admin.Locator("#draft-state")).ToHaveTextAsync("有修改没有保存");

        var asked = new TaskCompletionSource<string>();
        admin.Dialog += (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            _ = dialog.DismissAsync();
        };
        await admin.CloseAsync(new() { RunBeforeUnload = true });
        Assert.That(await asked.Task.WaitAsync(TimeSpan.FromSeconds(10)), Is.EqualTo("beforeunload"));
    }

    private async Task<IPage> Editor()
    {
        var page = await WindowOf("admin", office);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        await page.GotoAsync($"/admin/procedures/{Id}/edit");
        await Assertions.Expect(page.Locator("#editor[data-drawn]")).ToBeVisibleAsync();
        Assert.That(complaints, Is.Empty, "the content security policy lets the modeler do all it does");
        return page;
    }

    private static async Task Approve(IPage approver, long caseId)
    {
        await approver.OpenTask(caseId, "处室审核");
        await approver.Choose("审核结果", "同意");
        await approver.Press("处室审核通过");
        await approver.IsTold("处室审核：同意");
    }

    [GeneratedRegex("^让 \\d+ 件改用第 2 版$")]
    private static partial Regex Move();

    private Task<string> LiveId() => office.Read(db => ProcedureLibrary.Live(db).Where(p => p.ProcessId == Id).Select(p => p.Id).SingleAsync());

    private Task<string> Draft() => office.Read(db => db.Drafts.Where(d => d.ProcessId == Id).Select(d => d.Xml).SingleAsync());

    private static Task Tells(IPage page, string words) => Assertions.Expect(page.Locator("#told")).ToContainTextAsync(words);
}
