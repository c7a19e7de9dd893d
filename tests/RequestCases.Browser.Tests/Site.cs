using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>One office, one mail server and one browser for all tests of this assembly.</summary>
[SetUpFixture]
public sealed class Site
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> SignedIn = [];
    private static IPlaywright? playwright;
    private static IBrowser? browser;
    private static MailServer? mail;

    public static RunningOffice Office { get; private set; } = null!;

    public static Cases Cases { get; private set; } = null!;

    public static MailServer Mail => mail!;

    private static string Chromium => Environment.GetEnvironmentVariable("REQUESTCASES_CHROMIUM") ?? "/usr/bin/chromium";

    [OneTimeSetUp]
    public async Task Open()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore($"No browser at {Chromium}: install chromium, or name one in REQUESTCASES_CHROMIUM.");
        mail = await MailServer.StartAsync();
        Office = await RunningOffice.StartAsync("--Mail:Host=127.0.0.1", $"--Mail:Port={mail.Port.ToString(CultureInfo.InvariantCulture)}");
        Cases = new Cases(Office);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser window of a person of the sample office; the sign-in is done once and kept.</summary>
    public static async Task<IPage> WindowOf(string userName)
    {
        var state = await SignedIn.GetOrAdd(userName, name => new(() => SignInAsync(name))).Value;
        return await NewPage(state, Office.Address);
    }

    /// <summary>A browser window of somebody who is not signed in.</summary>
    public static Task<IPage> NewWindow() => NewPage(null, Office.Address);

    /// <summary>A browser window of a person in another office than that of most tests.</summary>
    public static async Task<IPage> WindowOf(string userName, RunningOffice office)
    {
        var page = await NewPage(null, office.Address);
        await page.SignInAs(userName);
        return page;
    }

    private static async Task<IPage> NewPage(string? state, Uri address)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            StorageState = state,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = new() { Width = 1366, Height = 768 },
            AcceptDownloads = true,
        });
        return await context.NewPageAsync();
    }

    private static async Task<string> SignInAsync(string userName)
    {
        var page = await NewWindow();
        await page.SignInAs(userName);
        var state = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return state;
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (Office is not null)
            await Office.DisposeAsync();
        if (mail is not null)
            await mail.DisposeAsync();
    }
}
