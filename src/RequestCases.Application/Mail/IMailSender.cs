using RequestCases.Application.Outbox;

namespace RequestCases.Application.Mail;

/// <summary>Hands one mail to a server. The one provider is SMTP; the tests put a failing one in its place.</summary>
public interface IMailSender
{
    /// <summary>Sends, or throws: the outbox tries again.</summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellation);
}
