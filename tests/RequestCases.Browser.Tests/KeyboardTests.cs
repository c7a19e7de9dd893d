using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>The office's work without a mouse.</summary>
public sealed partial class KeyboardTests : BrowserTest
{
    private const int MostStops = 60;

    [Test]
    public async Task An_application_is_registered_with_the_keyboard_alone()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync("/cases/new");
        foreach (var (field, text) in new[]
        {
            ("Input.ApplicantName", "许䶮"), ("Input.IdNumber", "370299199102141208"), ("Input.Phone", "13900000120"), ("Input.Address", "示例市示例路1号"),
            ("Input.Subject", "键盘登记的名单"), ("Input.Description", "申请公开企业名单。"), ("Input.PreferredForm", "纸质"), ("Input.PreferredDelivery", "邮寄"),
        })
        {
            await TabTo(clerk, $"e => e.name === '{field}'");
            await clerk.Keyboard.InsertTextAsync(text);
        }
        await TabTo(clerk, "e => e.tagName === 'BUTTON' && e.textContent.trim() === '登记'");
        await clerk.Keyboard.PressAsync("Enter");
        await clerk.WaitForURLAsync(CaseAddress());
        await clerk.IsTold("已登记为");
    }

    [Test]
    public async Task A_slash_leads_to_the_search()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync("/");
        await clerk.Keyboard.PressAsync("/");
        await Assertions.Expect(clerk.Locator("#find")).ToBeFocusedAsync();
    }

    [Test]
    public async Task The_first_stop_of_a_page_skips_the_navigation()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync("/cases");
        await clerk.Keyboard.PressAsync("Tab");
        await Assertions.Expect(clerk.Locator("a.skip")).ToBeFocusedAsync();
        await Assertions.Expect(clerk.Locator("a.skip")).ToBeInViewportAsync();
    }

    private static async Task TabTo(IPage page, string isWanted)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await page.EvaluateAsync<bool>($"() => ({isWanted})(document.activeElement)"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not lead to {isWanted}");
    }

    [GeneratedRegex(@"/cases/\d+$")]
    private static partial Regex CaseAddress();
}
