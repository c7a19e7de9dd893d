using System.Diagnostics;

namespace RequestCases.Web.Tests.Commands;

/// <summary>The built program, run as people run it: a process of its own in an empty folder.</summary>
internal sealed class ProgramRun : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("requestcases-").FullName;

    public string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    public string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Runs it with its data in the folder.</summary>
    public Task<Ran> OnDataAsync(params string[] args) => RunAsync([.. args, $"--Storage:Path={Path.Combine(folder, "data")}"]);

    public Task<Ran> RunAsync(params string[] args) => RunAsync(args, input: "");

    public async Task<Ran> RunAsync(string[] args, string input)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(OfficeHost).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ran(process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>What a run left.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error);
