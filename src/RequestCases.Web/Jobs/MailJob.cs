using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Mail;
using RequestCases.Application.Outbox;

namespace RequestCases.Web.Jobs;

/// <summary>Sends mail right after it is written, and looks again once a minute for what is due another attempt.</summary>
public sealed class MailJob(IClock clock) : OfficeJob(
    "mail", "发送邮件", "把发件箱里的邮件交给邮件服务器，没有发出的隔一段时间再试。停着时邮件留在发件箱，系统内照常办件。", "写好就发，每分钟再看一次")
{
    /// <inheritdoc />
    public override async Task<string?> DoAsync(IServiceProvider services, Instant now, CancellationToken cancellation)
    {
        // Without a server mail stays where it is; the health of the outbox says so.
        if (string.IsNullOrEmpty(services.GetRequiredService<IOptions<MailOptions>>().Value.Host))
            return null;
        var (sender, sent) = (services.GetRequiredService<OutboxSender>(), 0);
        // As long as mail leaves there may be more.
        while (await sender.SendDueAsync(clock.GetCurrentInstant(), cancellation) is > 0 and var taken)
            sent += taken;
        return sent == 0 ? null : $"发出 {sent} 封邮件";
    }
}
