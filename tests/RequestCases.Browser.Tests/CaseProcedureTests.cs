using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>流程图: the picture of a case's procedure and the words beside it.</summary>
public sealed partial class CaseProcedureTests : BrowserTest
{
    [Test]
    public async Task The_picture_and_the_words_beside_it_say_who_has_the_case_and_what_can_come_next()
    {
        var page = await Procedure("Draft");
        await Assertions.Expect(page.Locator(".diagram-note")).ToContainTextAsync("周岚 不到 1 个工作日");
        var now = page.GetByRole(AriaRole.Region, new() { Name = "现在", Exact = true });
        await Assertions.Expect(now).ToContainTextAsync("周岚，不到 1 个工作日");
        await Assertions.Expect(now).ToContainTextAsync("送审 → 处室审核");
        await Assertions.Expect(now).ToContainTextAsync("重新检索 → 检索调查");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "办过的环节" }).GetByRole(AriaRole.Listitem).Last).ToContainTextAsync("检索调查：可拟答复 周岚");
    }

    [Test]
    public async Task The_current_task_stands_in_the_middle_and_the_way_is_drawn_with_its_flows()
    {
        var page = await Procedure("Draft");
        var (task, picture) = (await Box(page, "[data-element-id=Draft].is-current"), await Box(page, ".diagram"));
        Assert.That(task.X + (task.Width / 2), Is.EqualTo(picture.X + (picture.Width / 2)).Within(40));
        Assert.That(task.Width, Is.GreaterThan(80), "the text on it can be read");
        foreach (var id in new[] { "Received", "Register_registered", "Triage_accept", "TakeOn_accept", "Search_draft" })
            await Assertions.Expect(page.Locator($"[data-element-id={id}].is-done")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-element-id=Triage_supplement].is-done")).ToHaveCountAsync(0);
    }

    [Test]
    public async Task The_picture_is_moved_enlarged_and_brought_back_by_keys()
    {
        var page = await Procedure("Draft");
        var at = await View(page);
        await page.Locator(".diagram").FocusAsync();
        await page.Keyboard.PressAsync("-");
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.That(await View(page), Is.Not.EqualTo(at));
        await page.Keyboard.PressAsync("c");
        Assert.That(await View(page), Is.EqualTo(at));
    }

    [Test]
    public async Task The_way_a_case_came_is_played_step_by_step_and_told_in_words()
    {
        var page = await Procedure("Search");
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var told = page.Locator(".player-told");
        await Assertions.Expect(told).ToHaveTextAsync(NumberOfSteps());
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(told).ToContainTextAsync("林晓 登记：已登记");
        await Assertions.Expect(page.Locator("[data-element-id=Triage].is-here")).ToHaveCountAsync(1);
        Assert.That(await page.RunAxe(), Is.Empty);
    }

    private async Task<IPage> Procedure(string elementId)
    {
        var work = await Site.Cases.At(elementId);
        var page = await WindowOf("zhoulan");
        await page.GotoAsync($"/cases/{work.CaseId}?tab=procedure");
        await Assertions.Expect(page.Locator(".diagram[data-drawn]")).ToBeVisibleAsync();
        return page;
    }

    private static async Task<LocatorBoundingBoxResult> Box(IPage page, string selector) => (await page.Locator(selector).First.BoundingBoxAsync())!;

    private static async Task<string?> View(IPage page) => await page.Locator(".diagram .viewport").GetAttributeAsync("transform");

    [GeneratedRegex("共 \\d+ 步")]
    private static partial Regex NumberOfSteps();
}
