using RequestCases.Application.Data;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Procedures;

/// <summary>An open case on an older version of a procedure, as far as moving it needs to know; read in one statement for many cases.</summary>
internal sealed record CaseOnOlderVersion(
    long Id, string Number, string Stage, string VersionId, int VersionNumber, ProcessState Process)
{
    /// <summary>Open cases on versions of the same procedure before the given one.</summary>
    public static IQueryable<RequestCase> Among(OfficeDb db, ProcedureVersion to)
    {
        var (processId, number) = (to.ProcessId, to.Number);
        return db.Cases.Where(c => c.Status == CaseStatus.Open
            && db.Procedures.Any(p => p.Id == c.DefinitionId && p.ProcessId == processId && p.Number < number));
    }

    /// <summary>Reads them in the order of their ids.</summary>
    public static IQueryable<CaseOnOlderVersion> In(OfficeDb db, ProcedureVersion to) =>
        from c in Among(db, to)
        join p in db.Procedures on c.DefinitionId equals p.Id
        orderby c.Id
        select new CaseOnOlderVersion(c.Id, c.Number, c.Stage, p.Id, p.Number, c.Process);
}
