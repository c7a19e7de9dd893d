using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestCases.Tests;

/// <summary>A mail that the server took.</summary>
public sealed record ReceivedMail(string Id, string To, string Subject, string Plain, string? Html);

/// <summary>A real SMTP server beside the office; what it takes lies in a folder.</summary>
public sealed partial class MailServer : IAsyncDisposable
{
    // SmtpClient sends the end of a mail only when the receipt of what came before is confirmed, which Linux puts off for 40 ms unless told.
    private const string Program = """
        import asyncio, os, socket, sys
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import SMTP

        class Server(SMTP):
            def data_received(self, data):
                self.transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
                super().data_received(data)

        os.fsync = lambda file: None  # What a test is sent need not outlive a power cut.
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        loop.run_until_complete(loop.create_server(lambda: Server(Mailbox(sys.argv[2]), loop=loop), *sys.argv[1].split(":")))
        loop.run_forever()
        """;

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"requestcases-mail-{Guid.NewGuid():N}");
    private readonly string[] program;
    private Process server;

    private MailServer(string[] program)
    {
        this.program = program;
        Port = FreePort();
        server = Start();
    }

    public int Port { get; }

    public static Task<MailServer> StartAsync() => StartAsync("-c", Program);

    /// <summary>One that greylists, knows no nobody@example.com and lets in only who logs in as office with the password right.</summary>
    public static Task<MailServer> StartDifficultAsync() => StartAsync(Path.Combine(AppContext.BaseDirectory, "difficult_mail.py"));

    private static async Task<MailServer> StartAsync(params string[] program)
    {
        var mail = new MailServer(program);
        await mail.IsUpAsync();
        return mail;
    }

    /// <summary>An outage: nobody answers.</summary>
    public async Task GoDownAsync()
    {
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
    }

    /// <summary>The end of an outage; what was taken before is still there.</summary>
    public async Task ComeUpAsync()
    {
        server.Dispose();
        server = Start();
        await IsUpAsync();
    }

    public IReadOnlyList<ReceivedMail> Received => Directory.Exists(Path.Combine(folder, "new"))
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, "new")).Select(File.ReadAllText).Select(Read)]
        : [];

    private Process Start() => Process.Start("/usr/bin/python3", [.. program, $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}", folder]);

    private static ReceivedMail Read(string text)
    {
        var mail = text.ReplaceLineEndings("\n");
        var head = LineBreakInHeader().Replace(mail.Split("\n\n")[0], " ");
        var subject = EncodedWord().Replace(Header(head, "Subject").Replace("?= =?", "?==?", StringComparison.Ordinal), Decode);
        return new ReceivedMail(Header(head, "Message-ID"), Header(head, "To"), subject, Part(mail, "plain") ?? "", Part(mail, "html"));
    }

    // Every part is sent as Base64, whether it is the only one or stands beside another.
    private static string? Part(string mail, string type)
    {
        var from = mail.IndexOf($"Content-Type: text/{type}", StringComparison.OrdinalIgnoreCase);
        if (from < 0)
            return null;
        var body = mail[(mail.IndexOf("\n\n", from, StringComparison.Ordinal) + 2)..];
        var end = body.IndexOf("\n--", StringComparison.Ordinal);
        return Encoding.UTF8.GetString(Convert.FromBase64String(end < 0 ? body : body[..end]));
    }

    private static string Header(string head, string name) =>
        head.Split('\n').First(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    private static string Decode(Match word) => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value));

    private Task IsUpAsync() => Until.True(AnswersAsync, "The mail server did not start.");

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
        if (!server.HasExited)
            await GoDownAsync();
        server.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"\n[ \t]+")]
    private static partial Regex LineBreakInHeader();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
