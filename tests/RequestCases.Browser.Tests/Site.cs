using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>One office and one mail server for all tests of this assembly, and one browser for each of the two that run at once.</summary>
[SetUpFixture]
public sealed class Site
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> SignedIn = [];
    private static readonly ConcurrentDictionary<string, Lazy<Task<Browser>>> Browsers = [];
    private static MailServer? mail;

    public static RunningOffice Office { get; private set; } = null!;

    public static Cases Cases { get; private set; } = null!;

    public static MailServer Mail => mail!;

    // The shell is the same browser without its windows, and takes half the time.
    private static string Chromium => Environment.GetEnvironmentVariable("REQUESTCASES_CHROMIUM")
        ?? (File.Exists("/usr/bin/chromium-headless-shell") ? "/usr/bin/chromium-headless-shell" : "/usr/bin/chromium");

    [OneTimeSetUp]
    public async Task Open()
    {
        if (!File.Exists(Chromium))
            Assert.Ignore($"No browser at {Chromium}: install chromium, or name one in REQUESTCASES_CHROMIUM.");
        mail = await MailServer.StartAsync();
        Office = await RunningOffice.StartAsync("--Mail:Host=127.0.0.1", $"--Mail:Port={mail.Port.ToString(CultureInfo.InvariantCulture)}");
        Cases = new Cases(Office);
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
        // Playwright is not made for several threads: each worker of NUnit has its own.
        var browser = await Browsers.GetOrAdd(TestContext.CurrentContext.WorkerId ?? "", _ => new(Browser.LaunchAsync)).Value;
        var context = await browser.Chromium.NewContextAsync(new()
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
        foreach (var browser in Browsers.Values)
            await (await browser.Value).DisposeAsync();
        if (Office is not null)
            await Office.DisposeAsync();
        if (mail is not null)
            await mail.DisposeAsync();
    }

    private sealed record Browser(IPlaywright Playwright, IBrowser Chromium) : IAsyncDisposable
    {
        public static async Task<Browser> LaunchAsync()
        {
            var playwright = await Microsoft.Playwright.Playwright.CreateAsync();
            return new(playwright, await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Site.Chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            }));
        }

        public async ValueTask DisposeAsync()
        {
            await Chromium.DisposeAsync();
            Playwright.Dispose();
        }
    }
}
