using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;
using RequestCases.Application.Outbox;

namespace RequestCases.Application.Mail;

/// <summary>Sends by SMTP, with STARTTLS and AUTH LOGIN where set. A stable Message-ID lets a repeat be recognised.</summary>
public sealed class SmtpMailSender(IOptions<MailOptions> options) : IMailSender
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (!string.IsNullOrEmpty(settings.User))
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var mail = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName, Encoding.UTF8),
            Subject = message.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
        };
        mail.AlternateViews.Add(View(message.Body, MediaTypeNames.Text.Plain));
        if (message.HtmlBody is { } html)
            mail.AlternateViews.Add(View(html, MediaTypeNames.Text.Html));
        mail.To.Add(message.To);
        mail.Headers.Add("Message-ID", $"<{message.Id}.{message.CreatedAt.ToUnixTimeMilliseconds()}@{mail.From.Host}>");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        await client.SendMailAsync(mail, limit.Token);
    }

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(text, Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.Base64;
        return view;
    }
}
