using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Audit;

/// <summary>Appends to the audit trail of a case and verifies it.</summary>
public static class AuditTrail
{
    /// <summary>Chains an event to the case's last one; saved with the case, whose version keeps the chain free of forks.</summary>
    public static async Task AppendAsync(OfficeDb db, RequestCase requestCase, AuditEvent next, CancellationToken cancellation)
    {
        var previous = requestCase.Id == 0
            ? null
            : await db.AuditEvents.Where(e => e.CaseId == requestCase.Id).OrderByDescending(e => e.Id).Select(e => e.Hash)
                .FirstOrDefaultAsync(cancellation);
        next.Case = requestCase;
        next.Seal(previous);
        db.AuditEvents.Add(next);
    }

    /// <summary>The first event of the case whose hash does not fit; null when the chain is whole.</summary>
    public static Task<AuditEvent?> FindBreakAsync(OfficeDb db, long caseId, CancellationToken cancellation) =>
        BreaksAsync(db.AuditEvents.Where(e => e.CaseId == caseId), () => { }).FirstOrDefaultAsync(cancellation).AsTask();

    /// <summary>The events of the whole office whose hash does not fit: they were changed, or the one before them was changed or is gone.</summary>
    /// <param name="db">The office's data.</param>
    /// <param name="seen">Called for each event.</param>
    public static IAsyncEnumerable<AuditEvent> BreaksAsync(OfficeDb db, Action seen) => BreaksAsync(db.AuditEvents, seen);

    private static async IAsyncEnumerable<AuditEvent> BreaksAsync(IQueryable<AuditEvent> events, Action seen)
    {
        AuditEvent? previous = null;
        await foreach (var entry in events.AsNoTracking().OrderBy(e => e.CaseId).ThenBy(e => e.Id).AsAsyncEnumerable())
        {
            seen();
            // What is about no case stands by itself.
            var before = entry.CaseId is not null && entry.CaseId == previous?.CaseId ? previous.Hash : null;
            if (entry.ComputeHash(before) != entry.Hash)
                yield return entry;
            previous = entry;
        }
    }
}
