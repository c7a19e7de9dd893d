using System.Diagnostics;
using System.Runtime.CompilerServices;
using RequestCases.Web.Tests.Commands;

namespace RequestCases.Web.Tests.Deploy;

/// <summary>The scripts of deploy/, run as an administrator runs them, on the program that was built.</summary>
internal static class Script
{
    /// <summary>The folder they lie in.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "deploy"));

    /// <summary>Runs one to its end.</summary>
    public static Task<Ran> RunAsync(string name, params string[] arguments) => RunProgramAsync(Path.Combine(Folder, name), arguments);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Ran> RunProgramAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["REQUESTCASES_PROGRAM"] = typeof(OfficeHost).Assembly.Location;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await error);
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
