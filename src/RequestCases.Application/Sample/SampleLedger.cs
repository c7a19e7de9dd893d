using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;

namespace RequestCases.Application.Sample;

/// <summary>How far the sample is built, read from the audit trail: each of its steps has a key of its own.</summary>
internal sealed class SampleLedger(OfficeDb db)
{
    private const string Mark = "sample:";
    private const string Complete = Mark + "complete";

    /// <summary>Key of a step.</summary>
    public static string Key(string step) => Mark + step;

    /// <summary>When the sample was begun, now for an empty office; null when it is complete, or when anybody has worked in the office.</summary>
    public async Task<Instant?> BegunAsync(Instant now, CancellationToken cancellation)
    {
        var others = await db.AuditEvents.AnyAsync(e => (!e.OperationKey.StartsWith(Mark) && !e.OperationKey.StartsWith(PublishProcedure.ShippedKey)) || e.OperationKey == Complete, cancellation);
        if (others)
            return null;
        var first = await db.AuditEvents.Where(e => e.OperationKey.StartsWith(Mark)).OrderBy(e => e.Id).Select(e => (Instant?)e.At).FirstOrDefaultAsync(cancellation);
        return first ?? (await db.Users.AnyAsync(cancellation) ? null : now);
    }

    /// <summary>Keys of the steps that are done.</summary>
    public Task<HashSet<string>> DoneAsync(CancellationToken cancellation) =>
        db.AuditEvents.Where(e => e.OperationKey.StartsWith(Mark)).Select(e => e.OperationKey).ToHashSetAsync(cancellation);

    /// <summary>Notes that the sample is complete; its mails count as sent on their days.</summary>
    public async Task FinishAsync(Instant at, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        foreach (var mail in await db.Outbox.Where(m => m.SentAt == null).ToListAsync(cancellation))
            mail.SentAt = mail.CreatedAt;
        var audit = new AuditEvent
        {
            At = at,
            ActorId = Actor.System.Id,
            ActorName = Actor.System.Name,
            Kind = nameof(SampleCases),
            Summary = "建立示例办件",
            OperationKey = Complete,
        };
        audit.Seal(null);
        db.AuditEvents.Add(audit);
        await db.SaveChangesAsync(cancellation);
    }
}
