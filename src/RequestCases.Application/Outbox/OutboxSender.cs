using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;

namespace RequestCases.Application.Outbox;

/// <summary>Sends what is in the outbox, with growing pauses after a failure; after the last attempt the mail is a dead letter.</summary>
public sealed partial class OutboxSender(OfficeDb db, IMailSender sender, ILogger<OutboxSender> log)
{
    private const int BatchSize = 50;

    private static readonly Duration[] Pauses =
    [
        Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromHours(1),
        Duration.FromHours(2), Duration.FromHours(4), Duration.FromHours(8), Duration.FromHours(12), Duration.FromHours(24),
    ];

    /// <summary>Sends what is due; returns how many mails the server took.</summary>
    public async Task<int> SendDueAsync(Instant now, CancellationToken cancellation)
    {
        var due = await db.Outbox
            .Where(m => m.SentAt == null && m.DeadAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var message in due)
        {
            if (await TrySendAsync(message, now, cancellation))
                sent++;
            // What the server took is noted even while the host shuts down: else it would be sent again.
            await db.SaveChangesAsync(CancellationToken.None);
        }
        return sent;
    }

    private async Task<bool> TrySendAsync(OutboxMessage message, Instant now, CancellationToken cancellation)
    {
        try
        {
            await sender.SendAsync(message, cancellation);
            message.SentAt = now;
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            NoteFailure(message, e, now);
            return false;
        }
    }

    private void NoteFailure(OutboxMessage message, Exception failure, Instant now)
    {
        message.LastError = failure.Message;
        if (message.Attempts < Pauses.Length)
            message.NextAttemptAt = now + Pauses[message.Attempts];
        else
            message.DeadAt = now;
        message.Attempts++;
        LogFailure(message.Id, message.Attempts, failure.GetType().Name);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MessageId} could not be sent at attempt {Attempt}: {Reason}")]
    private partial void LogFailure(long messageId, int attempt, string reason);
}
