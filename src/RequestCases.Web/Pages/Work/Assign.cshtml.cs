using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>分办.</summary>
public sealed class AssignModel(
    Assign operation, OfficeDb db, PeopleDirectory people, ProcedureLibrary library, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<Assign.Input>(cases, calendar, clock)
{
    /// <summary>Units that may be given a case.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Handlers by unit, where the procedure leads straight to one; empty where the head of the unit names one.</summary>
    public IReadOnlyList<SelectListItem> Handlers { get; private set; } = [];

    /// <summary>Why it was handed back, the latest first.</summary>
    public IEnumerable<AuditEvent> HandedBack => View.Timeline.Where(e => e.Summary == "退回分办");

    /// <summary>What the triage said.</summary>
    public string? TriageOpinion => View.Timeline.FirstOrDefault(e => e.Kind == nameof(Triage))?.Reason;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [Assign.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var units = await db.Units.AsNoTracking().Where(u => u.IsActive).OrderBy(u => u.SortOrder).ToListAsync(cancellation);
        Units = units.ConvertAll(u => new SelectListItem(u.Name, u.Id.ToString(CultureInfo.InvariantCulture)));
        var definition = await library.GetAsync(db, Case.DefinitionId, cancellation);
        if (definition.RolesAfter(Work.ElementId, "assigned").Contains(OfficeRoles.Handler))
            Handlers = await HandlersAsync(units, cancellation);
    }

    private async Task<IReadOnlyList<SelectListItem>> HandlersAsync(List<Unit> units, CancellationToken cancellation)
    {
        var handlers = (await people.HoldersAsync(OfficeRoles.Handler, null, cancellation)).ToDictionary(p => p.Id);
        var unitOf = await db.Users.Where(p => handlers.Keys.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.UnitId, cancellation);
        return
        [
            .. from unit in units
               let option = new SelectListGroup { Name = unit.Name }
               from handler in handlers.Values
               where unitOf[handler.Id] == unit.Id
               select new SelectListItem { Text = handler.Name, Value = handler.Id, Group = option },
        ];
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
