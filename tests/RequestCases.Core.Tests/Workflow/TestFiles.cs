namespace RequestCases.Core.Tests.Workflow;

/// <summary>Finds the procedures the tests play.</summary>
internal static class TestFiles
{
    private static readonly string Root = RootAbove(AppContext.BaseDirectory);

    public static string Played { get; } = Path.Combine(Root, "tests/RequestCases.Core.Tests/Workflow/Played");

    public static string Foreign { get; } = Path.Combine(Root, "tests/RequestCases.Core.Tests/Workflow/Foreign");

    public static string Workflows { get; } = Path.Combine(Root, "workflows");

    private static string RootAbove(string folder) => File.Exists(Path.Combine(folder, "RequestCases.sln"))
        ? folder
        : RootAbove(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("RequestCases.sln is not above the tests."));
}
