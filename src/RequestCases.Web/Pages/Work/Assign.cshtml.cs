using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>分办.</summary>
public sealed class AssignModel(Assign operation, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<Assign.Input>(cases, calendar, clock)
{
    /// <summary>Units that may be given a case.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Why it was handed back, the latest first.</summary>
    public IEnumerable<AuditEvent> HandedBack => View.Timeline.Where(e => e.Summary == "退回分办");

    /// <summary>What the triage said.</summary>
    public string? TriageOpinion => View.Timeline.FirstOrDefault(e => e.Kind == nameof(Triage))?.Reason;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [Assign.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        Units = await db.Units.AsNoTracking().Where(u => u.IsActive).OrderBy(u => u.SortOrder)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString())).ToListAsync(cancellation);

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
