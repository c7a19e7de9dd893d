using System.Net.Mail;
using System.Net.Sockets;

namespace RequestCases.Application.Mail;

/// <summary>What a mail server's refusal means to the person who keeps the office's mail going.</summary>
internal static class MailFailures
{
    /// <summary>Whether the server will say the same tomorrow: there is no such mailbox (550, 551, 553).</summary>
    public static bool IsForGood(this Exception failure) => failure is SmtpFailedRecipientException
    {
        StatusCode: SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.MailboxNameNotAllowed,
    };

    /// <summary>What is wrong and what to look at, in Chinese, with what the server said; whether it will be tried again is told beside it.</summary>
    public static string InWords(this Exception failure)
    {
        var said = failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;
        return Meaning(failure) is { } meaning ? $"{meaning}（{said}）" : said;
    }

    private static string? Meaning(Exception failure) => failure switch
    {
        _ when failure.IsForGood() => "对方邮件服务器说没有这个邮箱，请到“人员”里核对邮箱地址",
        SmtpException { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or (SmtpStatusCode)535 } => "邮件服务器没有让系统登录，请检查 Mail:User、Mail:Password 和 Mail:StartTls",
        SmtpException { StatusCode: >= SmtpStatusCode.ServiceNotAvailable and < SmtpStatusCode.SyntaxError } => "邮件服务器暂时拒收",
        SmtpException { InnerException: SocketException } => "连接不上邮件服务器，请检查 Mail:Host、Mail:Port 和网络",
        OperationCanceledException => "邮件服务器没有应答",
        _ => null,
    };
}
