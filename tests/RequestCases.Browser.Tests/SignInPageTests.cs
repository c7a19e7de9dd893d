using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

public sealed class SignInPageTests : BrowserTest
{
    [Test]
    public async Task The_sign_in_page_has_no_serious_accessibility_faults()
    {
        var page = await NewWindow();
        await page.GotoAsync("/sign-in");
        Assert.That(await page.RunAxe(), Is.Empty);
    }

    [Test]
    public async Task A_person_signs_in_with_the_keyboard_alone()
    {
        var page = await NewWindow();
        await page.GotoAsync("/sign-in");
        await Assertions.Expect(page.Field("登录名")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("linxiao");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Demo-2026");
        await page.Keyboard.PressAsync("Enter");
        await page.Shows("待办");
    }

    [Test]
    public async Task A_wrong_password_is_said_in_Chinese()
    {
        var page = await NewWindow();
        await page.GotoAsync("/sign-in");
        await page.Fill("登录名", "linxiao");
        await page.Fill("密码", "wrong-password");
        await page.Press("登录");
        await page.Shows("登录名或者密码不对");
    }
}
