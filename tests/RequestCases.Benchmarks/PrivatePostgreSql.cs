using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace RequestCases.Benchmarks;

/// <summary>A PostgreSQL server of its own in a temporary folder, on loopback; gone when disposed.</summary>
internal sealed class PrivatePostgreSql : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("requestcases-pg-").FullName;
    private readonly string programs;

    private PrivatePostgreSql(string programs)
    {
        this.programs = programs;
        var port = FreePort();
        if (IsRoot)
            Run("chown", "postgres", folder);
        RunAsServer("initdb", $"-D {folder}/data -A trust -U postgres --locale=C.UTF-8 -E UTF8");
        RunAsServer("pg_ctl", $"-D {folder}/data -l {folder}/log -o '-p {port} -k {folder} -c listen_addresses=127.0.0.1' -w start");
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=office";
    }

    public string ConnectionString { get; }

    /// <summary>Starts one with the newest programs installed.</summary>
    public static PrivatePostgreSql Start()
    {
        const string Installed = "/usr/lib/postgresql";
        var newest = Directory.Exists(Installed)
            ? Directory.GetDirectories(Installed).OrderByDescending(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).FirstOrDefault()
            : null;
        return new PrivatePostgreSql(Path.Combine(newest ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql."), "bin"));
    }

    public void Dispose()
    {
        RunAsServer("pg_ctl", $"-D {folder}/data -m immediate stop");
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    // The server refuses to run as root.
    private void RunAsServer(string program, string arguments)
    {
        var command = $"{Path.Combine(programs, program)} {arguments}";
        if (IsRoot)
            Run("su", "postgres", "-c", command);
        else
            Run("sh", "-c", command);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
