using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Sample;

/// <summary>What the steps of the sample look up: people, units, the task that is open.</summary>
internal sealed class SampleDesk(OfficeDb db)
{
    public OfficeDb Db => db;

    /// <summary>Somebody of the sample office acts.</summary>
    public async Task<OperationContext> AsAsync(string userName, SampleVisit visit, CancellationToken cancellation)
    {
        var person = await db.Users.AsNoTracking().SingleAsync(p => p.UserName == userName, cancellation);
        var roles = SampleOffice.People.Single(p => p.UserName == userName).Roles.ToFrozenSet();
        return new OperationContext(new Actor(person.Id, person.DisplayName, person.UnitId, roles), visit.At, visit.Key);
    }

    /// <summary>The holder of a role in the unit of the case.</summary>
    public static string HolderOf(string role, SampleVisit visit) =>
        SampleOffice.People.First(p => p.Unit == visit.Plan.Unit && p.Roles.Contains(role)).UserName;

    /// <summary>The open task of a case.</summary>
    public Task<long> WorkAsync(SampleVisit visit, string elementId, CancellationToken cancellation) =>
        db.WorkItems.Where(w => w.CaseId == visit.CaseId && w.State == WorkItemState.Open && w.ElementId == elementId).Select(w => w.Id).SingleAsync(cancellation);

    /// <summary>The case as it stands.</summary>
    public Task<RequestCase> CaseAsync(long caseId, CancellationToken cancellation) =>
        db.Cases.AsNoTracking().Include(c => c.Reply).SingleAsync(c => c.Id == caseId, cancellation);
}
