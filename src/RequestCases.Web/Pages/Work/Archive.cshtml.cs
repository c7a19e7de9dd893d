using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Archiving;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Archiving;

namespace RequestCases.Web.Pages.Work;

/// <summary>归档.</summary>
public sealed class ArchiveModel(ArchiveCase operation, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ArchiveCase.Input>(cases, calendar, clock)
{
    /// <summary>保管期限.</summary>
    public static IReadOnlyList<SelectListItem> Retentions { get; } = [.. RetentionPeriods.All.Select(period => new SelectListItem(period, period))];

    /// <summary>What should be in the volume, and what is.</summary>
    public IReadOnlyList<ChecklistEntry> Checklist { get; private set; } = [];

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ArchiveCase.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var letters = await db.Letters.AsNoTracking().Where(l => l.CaseId == Case.Id).ToListAsync(cancellation);
        Checklist = Case.ClosingChecklist(VolumeMaker.HoldingsOf(View.Documents, letters), Day);
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.Retention = RetentionPeriods.Default;
}
