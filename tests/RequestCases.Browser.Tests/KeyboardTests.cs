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
    public async Task Items_are_written_with_the_keyboard_and_none_folds_under_the_hand()
    {
        var handler = await WindowOf("zhoulan");
        await handler.OpenTask((await Site.Cases.At("Draft")).CaseId, "拟制答复");
        foreach (var (button, place) in new[] { ("要的不止一样？添加一项", 1), ("添加一项", 2) })
        {
            await TabTo(handler, $"e => e.tagName === 'BUTTON' && e.textContent.trim() === '{button}'");
            await handler.Keyboard.PressAsync("Enter");
            await Assertions.Expect(handler.Locator($"#Input_Items_{place}__Description")).ToBeFocusedAsync();
            await handler.Keyboard.InsertTextAsync($"第{place + 1}项名单");
        }
        await TabTo(handler, "e => e.id === 'Input_Items_2__Ground'");
        await handler.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(handler.Locator("#item-2 > summary .chip.b")).ToBeVisibleAsync();
        await Assertions.Expect(handler.Locator("#Input_Items_2__Ground")).ToBeFocusedAsync();
        await Assertions.Expect(handler.Locator("details.item[open]")).ToHaveCountAsync(3);
        await Assertions.Expect(handler.Locator("#Input_Items_1__Description")).ToHaveValueAsync("第2项名单");
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
