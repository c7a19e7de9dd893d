using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Procedures;

/// <summary>The published procedures. A version never changes, so each is read once; which one is live is asked of the data every time.</summary>
public sealed class ProcedureLibrary
{
    /// <summary>Process id of the standard procedure.</summary>
    public const string Standard = "disclosure-request";

    private readonly ConcurrentDictionary<string, ProcessDefinition> read = new();

    /// <summary>The live version of every procedure.</summary>
    public static IQueryable<ProcedureVersion> Live(OfficeDb db) =>
        db.Procedures.Where(p => !db.Procedures.Any(later => later.ProcessId == p.ProcessId && later.Number > p.Number));

    /// <summary>The version that new cases start on: the live one of the procedure that the agency chose.</summary>
    public static async Task<string> StartingVersionAsync(OfficeDb db, CancellationToken cancellation)
    {
        var chosen = await db.Agency.Select(a => a.ProcedureId).SingleOrDefaultAsync(cancellation) ?? Standard;
        return await Live(db).Where(p => p.ProcessId == chosen).Select(p => p.Id).SingleAsync(cancellation);
    }

    /// <summary>
    /// Whether a task has a line of its own for an outcome in the version that its case runs on. Where it has none, a line without a condition
    /// would be taken and lead elsewhere.
    /// </summary>
    public async Task<bool> HasLineAsync(OfficeDb db, RequestCase requestCase, WorkItem work, string outcome, CancellationToken cancellation) =>
        (await GetAsync(db, requestCase.DefinitionId, cancellation))[work.ElementId].Outcomes.Contains(outcome);

    /// <summary>The definition of a version.</summary>
    public async Task<ProcessDefinition> GetAsync(OfficeDb db, string versionId, CancellationToken cancellation)
    {
        if (read.TryGetValue(versionId, out var definition))
            return definition;
        var xml = await db.Procedures.Where(p => p.Id == versionId).Select(p => p.Xml).SingleAsync(cancellation);
        return read[versionId] = BpmnReader.Read(xml);
    }
}
