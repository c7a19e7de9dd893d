using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(2)]

namespace RequestCases.Browser.Tests;

/// <summary>A test that opens windows; they are closed when it is over.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class BrowserTest
{
    private readonly ConcurrentBag<IPage> windows = [];

    [TearDown]
    public async Task CloseWindows()
    {
        foreach (var window in windows)
            await window.Context.CloseAsync();
    }

    /// <summary>A browser window of a person of the sample office.</summary>
    protected async Task<IPage> WindowOf(string userName) => Keep(await Site.WindowOf(userName));

    /// <summary>A browser window of a person in another office than that of most tests.</summary>
    protected async Task<IPage> WindowOf(string userName, RunningOffice office) => Keep(await Site.WindowOf(userName, office));

    /// <summary>A browser window of somebody who is not signed in.</summary>
    protected async Task<IPage> NewWindow() => Keep(await Site.NewWindow());

    private IPage Keep(IPage window)
    {
        windows.Add(window);
        return window;
    }
}
