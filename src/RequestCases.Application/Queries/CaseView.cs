using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Files;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Queries;

/// <summary>Everything a case page shows.</summary>
public sealed record CaseView(
    RequestCase Case, string? UnitName, string? HandlerName, IReadOnlyList<OpenTask> Open, IReadOnlyList<string> DoneElements,
    IReadOnlyList<AuditEvent> Timeline, IReadOnlyList<CaseDocument> Documents, IReadOnlyList<CommunicationEntry> Communications);

/// <summary>An open task with the name of whose it is.</summary>
public sealed record OpenTask(WorkItem Item, string? AssigneeName);

/// <summary>Reads a case whole, for its page.</summary>
public sealed class CaseViewQuery(OfficeDb db)
{
    /// <summary>The case; null when there is none.</summary>
    public async Task<CaseView?> ReadAsync(long caseId, CancellationToken cancellation)
    {
        var requestCase = await db.Cases.AsNoTracking().Include(c => c.Reply).SingleOrDefaultAsync(c => c.Id == caseId, cancellation);
        if (requestCase is null)
            return null;
        var items = await db.WorkItems.AsNoTracking().Where(w => w.CaseId == caseId).OrderBy(w => w.Id).ToListAsync(cancellation);
        var ids = items.Select(w => w.AssigneeId).Append(requestCase.HandlerId).OfType<string>().Distinct().ToList();
        var people = await db.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        return new CaseView(
            requestCase,
            await db.Units.Where(u => u.Id == requestCase.UnitId).Select(u => u.Name).SingleOrDefaultAsync(cancellation),
            requestCase.HandlerId is { } handler ? people.GetValueOrDefault(handler) : null,
            [.. items.Where(w => w.State == WorkItemState.Open).Select(w => new OpenTask(w, w.AssigneeId is { } id ? people.GetValueOrDefault(id) : null))],
            [.. items.Where(w => w.State == WorkItemState.Done).Select(w => w.ElementId).Distinct()],
            await db.AuditEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Id).ToListAsync(cancellation),
            await db.Documents.AsNoTracking().Where(d => d.CaseId == caseId).OrderBy(d => d.Id).ToListAsync(cancellation),
            await db.Communications.AsNoTracking().Where(c => c.CaseId == caseId).OrderByDescending(c => c.TookPlaceAt).ToListAsync(cancellation));
    }
}
