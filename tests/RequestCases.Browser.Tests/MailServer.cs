using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestCases.Browser.Tests;

/// <summary>A mail that the server took.</summary>
public sealed record Mail(string Id, string To, string Subject);

/// <summary>A real SMTP server beside the office; what it takes lies in a folder.</summary>
public sealed partial class MailServer : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"requestcases-mail-{Guid.NewGuid():N}");
    private readonly Process server;

    private MailServer()
    {
        Port = FreePort();
        server = Process.Start(new ProcessStartInfo("/usr/bin/python3")
        {
            ArgumentList = { "-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}", "-c", "aiosmtpd.handlers.Mailbox", folder },
        })!;
    }

    public int Port { get; }

    public static async Task<MailServer> StartAsync()
    {
        var mail = new MailServer();
        await Until.True(async () => await mail.AnswersAsync(), "The mail server did not start.");
        return mail;
    }

    public IReadOnlyList<Mail> Received => Directory.Exists(Path.Combine(folder, "new"))
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, "new")).Select(File.ReadAllText).Select(Read)]
        : [];

    private static Mail Read(string text)
    {
        var head = LineBreakInHeader().Replace(text.Split("\n\n")[0].ReplaceLineEndings("\n"), " ");
        return new Mail(Header(head, "Message-ID"), Header(head, "To"), EncodedWord().Replace(Header(head, "Subject").Replace("?= =?", "?==?", StringComparison.Ordinal), Decode));
    }

    private static string Header(string head, string name) =>
        head.Split('\n').First(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    private static string Decode(Match word) => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value));

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
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
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex LineBreakInHeader();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
