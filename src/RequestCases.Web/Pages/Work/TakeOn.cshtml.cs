using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.People;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>接办.</summary>
public sealed class TakeOnModel(TakeOn operation, PeopleDirectory people, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<TakeOn.Input>(cases, calendar, clock)
{
    /// <summary>Take on or hand back.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("接办", "退回分办");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Accept", "提交", (bool.TrueString, "接办，交承办人"), (bool.FalseString, "退回分办"));

    /// <summary>Handlers of the unit.</summary>
    public IReadOnlyList<SelectListItem> Handlers { get; private set; } = [];

    /// <summary>What the assignment said.</summary>
    public string? AssignOpinion => View.Timeline.FirstOrDefault(e => e.Kind == nameof(Assign))?.Reason;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [TakeOn.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        Handlers = [.. (await people.HoldersAsync(OfficeRoles.Handler, Case.UnitId, cancellation)).Select(p => new SelectListItem(p.Name, p.Id))];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Accept = true;
        Input.HandlerId = Handlers is [var only] ? only.Value : null;
    }
}
