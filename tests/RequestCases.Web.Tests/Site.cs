// Two programs of their own at once; what shares the one office goes by itself.
[assembly: LevelOfParallelism(2)]

namespace RequestCases.Web.Tests;

/// <summary>One office for all tests of this assembly.</summary>
[SetUpFixture]
public sealed class Site
{
    public static RunningOffice Office { get; private set; } = null!;

    public static Cases Cases { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Open()
    {
        Office = await RunningOffice.StartAsync();
        Cases = new Cases(Office);
    }

    [OneTimeTearDown]
    public async Task Close() => await (Office?.DisposeAsync() ?? ValueTask.CompletedTask);
}
