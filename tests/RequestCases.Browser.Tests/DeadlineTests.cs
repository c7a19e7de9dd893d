using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace RequestCases.Browser.Tests;

/// <summary>The clock explained: the ledger of a case with two consultations across Spring Festival, and the calculator by keyboard.</summary>
public sealed class DeadlineTests : BrowserTest
{
    private const int MostStops = 80;

    [Test]
    public async Task A_handler_reads_in_the_ledger_why_the_case_is_due_when_it_is()
    {
        var caseId = await new SpringFestivalCase(Site.Office).MakeAsync();
        var handler = await WindowOf("zhoulan");
        await handler.GotoAsync($"/cases/{caseId}");
        await handler.Click("期限台账");

        await Expect(handler.Locator("table.account tr.last")).ToContainTextAsync("2026-03-23（周一）届满");
        await Expect(handler.Locator("table.groups tbody tr")).ToHaveCountAsync(10);
        await Expect(handler.Locator("table.weeks td.end")).ToContainTextAsync("20");
        await Expect(handler.Locator("table.weeks td.stop")).ToHaveCountAsync(16);
        await Expect(handler.Locator("table.ledger").First).ToBeHiddenAsync();
        await handler.GetByText("逐日明细").ClickAsync();
        await Expect(handler.Locator("table.ledger tbody tr")).ToHaveCountAsync(57);
        Assert.That(await handler.RunAxe(), Is.Empty);
    }

    [Test]
    public async Task On_paper_the_ledger_is_one_sheet_without_the_frame()
    {
        var caseId = await new SpringFestivalCase(Site.Office).MakeAsync();
        var handler = await WindowOf("zhoulan");
        await handler.GotoAsync($"/cases/{caseId}/ledger");
        await handler.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var gone in new[] { ".bar", ".side", ".head .do", ".clock" })
            await Expect(handler.Locator(gone).First).ToBeHiddenAsync();
        await Expect(handler.Locator("dl.paper-only")).ToContainTextAsync("许䶮");
        await Expect(handler.Locator(".made")).ToContainTextAsync("周岚");
        var pages = System.Text.Encoding.Latin1.GetString(await handler.PdfAsync(new() { PreferCSSPageSize = true })).Split("/Type /Page\n").Length - 1;
        Assert.That(pages, Is.EqualTo(1));
    }

    [Test]
    public async Task The_calculator_is_used_by_keyboard_alone()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync("/deadlines");
        await Type(clerk, "Input.SubmittedOn", "2024-09-20");
        await Expect(Due(clerk)).ToHaveAttributeAsync("datetime", "2024-10-23");

        await TabTo(clerk, "e => e.tagName === 'SUMMARY' && e.textContent.startsWith('征求意见')");
        await clerk.Keyboard.PressAsync("Enter");
        await Type(clerk, "Input.Consultations[0].SentOn", "2024-09-25");
        await Type(clerk, "Input.Consultations[0].OpinionOn", "2024-10-09");
        await Expect(Due(clerk)).ToHaveAttributeAsync("datetime", "2024-10-31");

        await TabTo(clerk, "e => e.value === 'consultation'");
        await clerk.Keyboard.PressAsync("Enter");
        await Expect(clerk.Locator("[name='Input.Consultations[1].Kind']")).ToBeFocusedAsync();
        await Type(clerk, "Input.Consultations[1].SentOn", "2024-09-29");
        await Type(clerk, "Input.Consultations[1].OpinionOn", "2024-10-10");
        await Expect(Due(clerk)).ToHaveAttributeAsync("datetime", "2024-11-01");
        await Expect(clerk.Locator("#said")).ToHaveTextAsync("答复期限 2024-11-01（周五）");

        // The address holds it all: whoever opens it sees the same.
        var other = await WindowOf("zhoulan");
        await other.GotoAsync(clerk.Url);
        await Expect(Due(other)).ToHaveAttributeAsync("datetime", "2024-11-01");
        Assert.That(await other.RunAxe(), Is.Empty);
    }

    [Test]
    public async Task Enter_in_a_field_calculates_and_does_not_add_a_row()
    {
        var clerk = await WindowOf("linxiao");
        await clerk.GotoAsync("/deadlines");
        await TabTo(clerk, "e => e.tagName === 'SUMMARY' && e.textContent.startsWith('延期')");
        await clerk.Keyboard.PressAsync("Enter");
        await TabTo(clerk, "e => e.name === 'Input.ExtensionWorkdays'");
        await clerk.Keyboard.TypeAsync("15");
        await clerk.Keyboard.PressAsync("Enter");
        await clerk.Shows("请填写批准并告知延期之日");
        await Expect(clerk.Locator("[name^='Input.Supplements['][name$='NoticeSentOn']")).ToHaveCountAsync(1);
    }

    private static ILocator Due(IPage page) => page.Locator("table.dates tr.last time");

    // What a keyboard types into a date field depends on the locale; the field's value does not.
    private static async Task Type(IPage page, string name, string text)
    {
        await TabTo(page, $"e => e.name === '{name}'");
        await page.Locator("*:focus").FillAsync(text);
        await page.Keyboard.PressAsync("Tab");
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
}
