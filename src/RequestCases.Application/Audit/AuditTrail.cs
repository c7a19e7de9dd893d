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
    public static async Task<AuditEvent?> FindBreakAsync(OfficeDb db, long caseId, CancellationToken cancellation)
    {
        string? previous = null;
        await foreach (var entry in db.AuditEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Id).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.ComputeHash(previous) != entry.Hash)
                return entry;
            previous = entry.Hash;
        }
        return null;
    }
}
