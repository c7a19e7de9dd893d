using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>The pictures of the README, taken when asked for: REQUESTCASES_SCREENSHOTS=1 tests/run.</summary>
public sealed class ScreenshotTests : BrowserTest
{
    private const long Largest = 250_000;

    [TestCase("inbox", "linxiao", "/")]
    [TestCase("registration", "linxiao", "/cases/new")]
    [TestCase("supervision", "shenzong", "/supervision")]
    [TestCase("case", "zhoulan", "/cases/{case}")]
    public async Task The_page_fits_an_office_screen(string name, string person, string path)
    {
        var id = path.Contains('{', StringComparison.Ordinal) ? (await Site.Cases.At("AwaitOpinions")).CaseId : 0;
        var page = await WindowOf(person);
        await page.GotoAsync(path.Replace("{case}", $"{id}", StringComparison.Ordinal));
        await Fits(page, name);
    }

    [Test]
    public async Task What_the_check_finds_in_a_procedure_fits_an_office_screen()
    {
        await using var office = await RunningOffice.StartAsync();
        var page = await WindowOf("admin", office);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/admin/procedures/disclosure-request/edit");
        await page.Select("元素", "保密审查");
        await page.Select("办什么", "法制审核");
        await page.Select("角色", "法制审核员");
        await page.Fill("名称", "法制复核");
        await page.Press("保存草稿");
        await page.Shows("改正后才能发布");
        await page.GotoAsync("/admin/procedures/disclosure-request/check");
        await page.Locator("button.finding", new() { HasText = "先审查、后公开" }).ClickAsync();
        var next = page.GetByRole(AriaRole.Button, new() { Name = "下一步" });
        while (await next.IsEnabledAsync())
            await next.ClickAsync();
        await page.Press("上一步");
        await page.Locator("#canvas").FocusAsync();
        foreach (var key in new[] { "-", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft", "ArrowLeft" })
            await page.Keyboard.PressAsync(key);
        await page.Locator("h1").ClickAsync();
        await Fits(page, "procedure");
    }

    private static async Task Fits(IPage page, string name)
    {
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        Assert.That(width, Is.LessThanOrEqualTo(1366), "The page has to be scrolled sideways.");
        if (Environment.GetEnvironmentVariable("REQUESTCASES_SCREENSHOTS") == "1")
            await Keep(page, name);
    }

    private static async Task Keep(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync();
        Assert.That(picture, Has.Length.LessThan(Largest));
        var folder = Path.Combine(Root(), "deploy", "screenshots");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.png"), picture);
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
