using System.ComponentModel;
using System.Diagnostics;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>Runs a program of the database's client.</summary>
internal static class ClientProgram
{
    /// <summary>Runs it to its end.</summary>
    /// <exception cref="RefusedException">CLIENT_PROGRAM: it is not installed, or it failed; what it said is told.</exception>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var (name, value) in environment)
        {
            if (!string.IsNullOrEmpty(value))
                start.Environment[name] = value;
        }
        using var process = Start(start);
        // It must not wait for a password that nobody types.
        process.StandardInput.Close();
        try
        {
            var said = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            if (process.ExitCode != 0)
                throw new RefusedException("CLIENT_PROGRAM", $"{program} 没有成功：{said.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new RefusedException("CLIENT_PROGRAM", $"没有找到 {start.FileName}。请安装 PostgreSQL 客户端（Debian/Ubuntu：postgresql-client），版本不低于服务器。");
        }
    }
}
