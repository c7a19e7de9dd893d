using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RequestCases.Tests;

/// <summary>The real program as a process of its own, so that it can be killed.</summary>
public sealed class ProgramOnItsOwn : IAsyncDisposable
{
    private static readonly HttpClient Client = new();

    private readonly string folder;
    private readonly string[] settings;
    private Process process;

    private ProgramOnItsOwn(string folder, string[] settings)
    {
        (this.folder, this.settings) = (folder, settings);
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        process = Start();
    }

    public Uri Address { get; }

    /// <summary>Starts the program on a folder and waits until it is ready.</summary>
    public static async Task<ProgramOnItsOwn> StartAsync(string folder, params string[] settings)
    {
        var program = new ProgramOnItsOwn(folder, settings);
        await program.IsReady();
        return program;
    }

    /// <summary>Ends it like a power cut: nothing is finished, nothing is cleaned up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it again at the same address after it was killed.</summary>
    public async Task StartAgain()
    {
        process.Dispose();
        process = Start();
        await IsReady();
    }

    private Process Start() => Process.Start("dotnet",
    [
        Path.Combine(AppContext.BaseDirectory, "RequestCases.Web.dll"), "--environment=Development", $"--contentRoot={AppContext.BaseDirectory}",
        $"--urls={Address}", $"--Storage:Path={folder}", "--Logging:LogLevel:Default=Error", .. settings,
    ]);

    private Task IsReady() => Until.True(IsReadyAsync, "The program did not start.");

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
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
