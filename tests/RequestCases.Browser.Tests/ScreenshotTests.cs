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
