using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RequestCases.Application.Sample;

namespace RequestCases.Browser.Tests;

/// <summary>What people do with a page: fill in what a label names, choose, press a button.</summary>
public static class PageVerbs
{
    public static async Task SignInAs(this IPage page, string userName)
    {
        await page.GotoAsync("/sign-in");
        await page.Fill("登录名", userName);
        await page.Fill("密码", SampleOffice.Password);
        await page.Press("登录");
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" })).ToBeVisibleAsync();
    }

    public static Task Fill(this IPage page, string label, string text) => page.Field(label).FillAsync(text);

    public static Task Select(this IPage page, string label, string option) => page.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public static Task Tick(this IPage page, string label) => page.Field(label).CheckAsync();

    /// <summary>Chooses one of the options that stand below a legend.</summary>
    public static Task Choose(this IPage page, string legend, string option) =>
        page.GetByRole(AriaRole.Group, new() { NameRegex = Named(legend) }).GetByLabel(option).CheckAsync(new() { Force = true });

    public static Task Press(this IPage page, string button) =>
        page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public static Task Click(this IPage page, string link) =>
        page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Waits for the message that tells what was done.</summary>
    public static Task IsTold(this IPage page, string words) => Assertions.Expect(page.Locator("[role=status].flash")).ToContainTextAsync(words);

    /// <summary>Waits for the box that tells what was refused.</summary>
    public static Task IsRefused(this IPage page, string words) => Assertions.Expect(page.Locator(".refusals")).ToContainTextAsync(words);

    /// <summary>Waits for words in the page's own part.</summary>
    public static Task Shows(this IPage page, string words) => Assertions.Expect(page.Locator("main")).ToContainTextAsync(words);

    /// <summary>The control that a label names, as it reads at the moment.</summary>
    public static ILocator Field(this IPage page, string label)
    {
        var main = page.Locator("main");
        return main.GetByLabel(Named(label)).Or(main.GetByRole(AriaRole.Textbox, new() { NameRegex = Named(label) }));
    }

    private static Regex Named(string label) => new($@"^\s*{Regex.Escape(label)}\s*(必填)?\s*$");
}
