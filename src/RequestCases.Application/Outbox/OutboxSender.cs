using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;
using RequestCases.Application.Telemetry;

namespace RequestCases.Application.Outbox;

/// <summary>
/// Sends what is in the outbox, with growing pauses after a failure; after the last attempt, or when there is no such mailbox, the mail is a dead letter. Each mail is claimed
/// before it is sent, so that of several nodes one sends it; what a killed node had claimed is free again after a while.
/// </summary>
public sealed partial class OutboxSender(OfficeDb db, IMailSender sender, ILogger<OutboxSender> log)
{
    private const int BatchSize = 50;

    // So many mails are sent at once; when all of them fail it is the server's fault, and the others need not fail too.
    private const int Together = 8;

    private static readonly Duration Claim = Duration.FromMinutes(5);

    private static readonly Duration[] Pauses =
    [
        Duration.FromMinutes(1), Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromHours(1),
        Duration.FromHours(2), Duration.FromHours(4), Duration.FromHours(8), Duration.FromHours(12), Duration.FromHours(24),
    ];

    /// <summary>Sends what is due; returns how many mails the server took.</summary>
    public async Task<int> SendDueAsync(Instant now, CancellationToken cancellation)
    {
        var due = await db.Outbox.AsNoTracking()
            .Where(m => m.SentAt == null && m.DeadAt == null && m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id)
            .Take(BatchSize)
            .ToListAsync(cancellation);
        var sent = 0;
        foreach (var together in due.Chunk(Together))
        {
            var (taken, failed) = await SendAsync(together, now, cancellation);
            sent += taken;
            if (taken == 0 && failed == Together)
                break;
        }
        return sent;
    }

    // A mail server takes its time for each mail, but takes several at once. What it took is noted one by one, as soon as it is known.
    private async Task<(int Taken, int Failed)> SendAsync(OutboxMessage[] together, Instant now, CancellationToken cancellation)
    {
        var sending = new List<Task<(OutboxMessage Message, Exception? Failure)>>();
        var broken = await CaughtAsync(async () =>
        {
            foreach (var message in together)
            {
                if (await ClaimAsync(message, now, cancellation))
                    sending.Add(TrySendAsync(message, cancellation));
            }
        });
        var (taken, failed) = (0, 0);
        await foreach (var ended in Task.WhenEach(sending))
        {
            var (message, failure) = await ended;
            OfficeMetrics.NoteMail(sent: failure is null);
            // Whatever happens, what the server took is noted as far as it can be.
            var unnoted = await CaughtAsync(async () =>
            {
                if (failure is null)
                    taken += await NoteSentAsync(message, now);
                else if (!cancellation.IsCancellationRequested)
                    failed += await NoteFailureAsync(message, failure, now);
            });
            broken ??= unnoted;
        }
        if (broken is not null)
            ExceptionDispatchInfo.Throw(broken);
        cancellation.ThrowIfCancellationRequested();
        return (taken, failed);
    }

    private static async Task<Exception?> CaughtAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private async Task<bool> ClaimAsync(OutboxMessage message, Instant now, CancellationToken cancellation)
    {
        var until = now + Claim;
        return await db.Outbox
            .Where(m => m.Id == message.Id && m.SentAt == null && m.DeadAt == null && m.NextAttemptAt == message.NextAttemptAt)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.NextAttemptAt, until), cancellation) == 1;
    }

    private async Task<(OutboxMessage Message, Exception? Failure)> TrySendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            await sender.SendAsync(message, cancellation);
            return (message, null);
        }
        catch (Exception e)
        {
            return (message, e);
        }
    }

    // What the server took is noted even while the host shuts down: else it would be sent again.
    private async Task<int> NoteSentAsync(OutboxMessage message, Instant now) =>
        await Row(message).ExecuteUpdateAsync(m => m.SetProperty(x => x.SentAt, now), CancellationToken.None);

    private async Task<int> NoteFailureAsync(OutboxMessage message, Exception failure, Instant now)
    {
        var (next, dead) = message.Attempts < Pauses.Length && !failure.IsForGood() ? (now + Pauses[message.Attempts], (Instant?)null) : (now, now);
        LogFailure(message.Id, message.Attempts + 1, failure.GetType().Name);
        return await Row(message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Attempts, message.Attempts + 1).SetProperty(x => x.LastError, failure.InWords()).SetProperty(x => x.NextAttemptAt, next).SetProperty(x => x.DeadAt, dead),
            CancellationToken.None);
    }

    private IQueryable<OutboxMessage> Row(OutboxMessage message) => db.Outbox.Where(m => m.Id == message.Id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MessageId} could not be sent at attempt {Attempt}: {Reason}")]
    private partial void LogFailure(long messageId, int attempt, string reason);
}
