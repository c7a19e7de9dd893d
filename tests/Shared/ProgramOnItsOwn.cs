using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RequestCases.Tests;

/// <summary>The real program as a process of its own, so that it can be killed.</summary>
public sealed class ProgramOnItsOwn : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly ConcurrentQueue<string> output = [];
    private readonly string folder;
    private readonly string[] settings;
    private Process process;

    private ProgramOnItsOwn(string folder, string[] settings, int? largestFile)
    {
        (this.folder, this.settings) = (folder, settings);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Start(largestFile);
    }

    public Uri Address { get; }

    /// <summary>The lines it has written.</summary>
    public IReadOnlyCollection<string> Output => output;

    /// <summary>Starts the program on a folder and waits until it is ready.</summary>
    /// <param name="folder">Where its data lies.</param>
    /// <param name="settings">Further settings; later ones win.</param>
    public static async Task<ProgramOnItsOwn> StartAsync(string folder, params string[] settings)
    {
        var program = Begin(folder, settings);
        await program.IsReady();
        return program;
    }

    /// <summary>Starts the program without waiting for anything.</summary>
    /// <param name="folder">Where its data lies.</param>
    /// <param name="settings">Further settings; later ones win.</param>
    /// <param name="largestFile">KiB of the largest file it can write, as if the disk were full then.</param>
    public static ProgramOnItsOwn Begin(string folder, string[] settings, int? largestFile = null) => new(folder, settings, largestFile);

    /// <summary>Ends it like a power cut: nothing is finished, nothing is cleaned up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Tells it to stop, as a service manager does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Terminate()
    {
        using var told = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Starts it again at the same address after it was killed.</summary>
    public async Task StartAgain()
    {
        process.Dispose();
        process = Start(largestFile: null);
        await IsReady();
    }

    /// <summary>Waits until it is ready.</summary>
    public Task IsReady() => Until.True(async () => await StatusOf("/health/ready") == HttpStatusCode.OK, "The program did not start.");

    /// <summary>What it answers; null when there is nobody.</summary>
    public async Task<HttpStatusCode?> StatusOf(string path)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(Address, path));
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private Process Start(int? largestFile)
    {
        string[] command =
        [
            "dotnet", Path.Combine(AppContext.BaseDirectory, "RequestCases.Web.dll"), "--environment=Development", $"--contentRoot={AppContext.BaseDirectory}",
            $"--urls={Address}", $"--Storage:Path={folder}", "--Logging:LogLevel:Default=Error", .. settings,
        ];
        var start = largestFile is { } limit
            ? new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f {limit}; exec \"$@\"", "bash", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        // Else the runtime keeps its own code in a file in memory, which would not fit either.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.RedirectStandardOutput = true;
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        started.BeginOutputReadLine();
        return started;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await Kill();
        process.Dispose();
    }
}
