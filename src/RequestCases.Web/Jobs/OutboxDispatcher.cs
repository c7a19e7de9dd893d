using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Mail;
using RequestCases.Application.Outbox;

namespace RequestCases.Web.Jobs;

/// <summary>Sends mail right after it is written, and looks again once a minute for what is due another attempt.</summary>
public sealed partial class OutboxDispatcher(
    IServiceScopeFactory scopes, OutboxSignal signal, IOptions<MailOptions> options, IClock clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (string.IsNullOrEmpty(options.Value.Host))
        {
            LogNoServer();
            return;
        }
        while (!stoppingToken.IsCancellationRequested)
        {
            await SendAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var sender = scope.ServiceProvider.GetRequiredService<OutboxSender>();
            while (await sender.SendDueAsync(clock.GetCurrentInstant(), cancellation) > 0)
            {
                // As long as mail leaves there may be more.
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The database may be away for a while; mail waits and is sent when it is back.
            LogFailure(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail:Host is not set: mail stays in the outbox")]
    private partial void LogNoServer();

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read")]
    private partial void LogFailure(Exception exception);
}
