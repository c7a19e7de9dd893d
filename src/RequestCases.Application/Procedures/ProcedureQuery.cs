using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Procedures;

/// <summary>Reads the procedures with their versions, drafts and runs.</summary>
public sealed class ProcedureQuery(OfficeDb db)
{
    /// <summary>A version without its text, and how many open cases run on it.</summary>
    /// <param name="Id">Identity.</param>
    /// <param name="ProcessId">Process id.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="Name">Name of the process.</param>
    /// <param name="PublishedAt">Since when.</param>
    /// <param name="PublishedByName">By whom.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Origin">Where its text comes from.</param>
    /// <param name="Open">在办件.</param>
    public sealed record VersionLine(
        string Id, string ProcessId, int Number, string Name, NodaTime.Instant PublishedAt, string PublishedByName, string Reason, ProcedureOrigin Origin, int Open);

    /// <summary>A draft without its text.</summary>
    /// <param name="ProcessId">Process id.</param>
    /// <param name="BasedOn">Number of the version it was begun from.</param>
    /// <param name="EditedByName">Who saved it last.</param>
    /// <param name="EditedAt">When.</param>
    /// <param name="Revision">Counts the saves.</param>
    public sealed record DraftLine(string ProcessId, int BasedOn, string EditedByName, NodaTime.Instant EditedAt, int Revision);

    /// <summary>A case that a run left where it was.</summary>
    /// <param name="CaseId">The case.</param>
    /// <param name="Number">办件号.</param>
    /// <param name="Stage">Where it is.</param>
    /// <param name="VersionNumber">Number of the version it stays on.</param>
    /// <param name="Why">Why.</param>
    public sealed record LeftLine(long CaseId, string Number, string Stage, int VersionNumber, string Why);

    /// <summary>The versions of one procedure, or of all, latest first.</summary>
    public async Task<IReadOnlyList<VersionLine>> VersionsAsync(string? processId, CancellationToken cancellation) =>
        await db.Procedures.Where(p => processId == null || p.ProcessId == processId)
            .OrderBy(p => p.ProcessId).ThenByDescending(p => p.Number)
            .Select(p => new VersionLine(
                p.Id, p.ProcessId, p.Number, p.Name, p.PublishedAt, p.PublishedByName, p.Reason, p.Origin,
                db.Cases.Count(c => c.DefinitionId == p.Id && c.Status == CaseStatus.Open)))
            .ToListAsync(cancellation);

    /// <summary>All drafts.</summary>
    public async Task<IReadOnlyList<DraftLine>> DraftsAsync(CancellationToken cancellation) => await Drafts(null).ToListAsync(cancellation);

    /// <summary>The draft of a procedure; null when there is none.</summary>
    public Task<DraftLine?> DraftAsync(string processId, CancellationToken cancellation) =>
        Drafts(processId).SingleOrDefaultAsync(cancellation);

    /// <summary>A version with its text; the live one when no number is given; null when there is none.</summary>
    public Task<ProcedureVersion?> FindAsync(string processId, int? number, CancellationToken cancellation) =>
        (number is null ? ProcedureLibrary.Live(db) : db.Procedures).AsNoTracking()
            .SingleOrDefaultAsync(p => p.ProcessId == processId && (number == null || p.Number == number), cancellation);

    /// <summary>A run with the version it moves to, or null.</summary>
    public Task<ProcedureRun?> RunAsync(long id, CancellationToken cancellation) =>
        db.ProcedureRuns.AsNoTracking().Include(r => r.To).SingleOrDefaultAsync(r => r.Id == id, cancellation);

    /// <summary>The runs of a procedure, latest first.</summary>
    public async Task<IReadOnlyList<ProcedureRun>> RunsAsync(string processId, CancellationToken cancellation) =>
        await db.ProcedureRuns.AsNoTracking().Include(r => r.To).Where(r => r.To.ProcessId == processId).OrderByDescending(r => r.Id).Take(50).ToListAsync(cancellation);

    /// <summary>Cases that a run left where they were, behind an id.</summary>
    public async Task<IReadOnlyList<LeftLine>> LeftAsync(long runId, long after, int most, CancellationToken cancellation) =>
        await (from l in db.CasesLeftByRuns
               join c in db.Cases on l.CaseId equals c.Id
               join p in db.Procedures on l.VersionId equals p.Id
               where l.RunId == runId && l.CaseId > after
               orderby l.CaseId
               select new LeftLine(l.CaseId, c.Number, c.Stage, p.Number, l.Why)).Take(most).ToListAsync(cancellation);

    private IQueryable<DraftLine> Drafts(string? processId) =>
        from d in db.Drafts
        join p in db.Procedures on d.BasedOnId equals p.Id
        where processId == null || d.ProcessId == processId
        select new DraftLine(d.ProcessId, p.Number, d.EditedByName, d.EditedAt, d.Revision);
}
