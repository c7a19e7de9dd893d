using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.Calendars;

/// <summary>A case that a run moved.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Unit">承办处室（单位）; null while none.</param>
/// <param name="Handler">承办人; null while none.</param>
/// <param name="Note">What the case's own record says: which document moved which date.</param>
public sealed record MovedByRun(long CaseId, string Number, string? Unit, string? Handler, string Note)
{
    /// <summary>Which date moved, without the document.</summary>
    public string Move => RecomputationMails.MoveOf(Note);
}

/// <summary>Reads the runs of recomputation and what they moved.</summary>
public sealed class CalendarRunQuery(OfficeDb db)
{
    /// <summary>A run with its document, or null.</summary>
    public Task<CalendarRun?> FindAsync(long id, CancellationToken cancellation) =>
        db.CalendarRuns.AsNoTracking().Include(r => r.Document).SingleOrDefaultAsync(r => r.Id == id, cancellation);

    /// <summary>All runs with their documents, latest first.</summary>
    public async Task<IReadOnlyList<CalendarRun>> AllAsync(CancellationToken cancellation) =>
        await db.CalendarRuns.AsNoTracking().Include(r => r.Document).OrderByDescending(r => r.Id).ToListAsync(cancellation);

    /// <summary>The first cases that a run moved, those due earliest first.</summary>
    public async Task<IReadOnlyList<MovedByRun>> MovedAsync(long runId, int most, CancellationToken cancellation) =>
        await RecomputationMails.NotesOf(db, runId)
            .Take(most)
            .Select(e => new MovedByRun(
                e.Case!.Id,
                e.Case.Number,
                db.Units.Where(u => u.Id == e.Case.UnitId).Select(u => u.Name).FirstOrDefault(),
                db.Users.Where(p => p.Id == e.Case.HandlerId).Select(p => p.DisplayName).FirstOrDefault(),
                e.Summary))
            .ToListAsync(cancellation);
}
