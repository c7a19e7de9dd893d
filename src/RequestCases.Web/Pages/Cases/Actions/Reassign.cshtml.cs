using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>转办: hands an open task to a colleague.</summary>
public sealed class ReassignModel(
    AssignWork operation, PeopleDirectory people, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<AssignWork.Input>(cases, db, calendar, clock)
{
    /// <summary>The task asked for in the address.</summary>
    [BindProperty(SupportsGet = true, Name = "work")]
    public long? WorkItemId { get; set; }

    /// <summary>Tasks the person may hand on.</summary>
    public IReadOnlyList<WorkItem> Choices { get; private set; } = [];

    /// <summary>Name of the task that is handed on.</summary>
    public string WorkName { get; private set; } = "";

    /// <summary>Whose it is now.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Who else could do it.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <inheritdoc />
    public override string Heading => "转办";

    /// <inheritdoc />
    protected override string Path => "reassign";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        string.IsNullOrEmpty(Input.AssigneeId)
            ? throw new InputRefusedException([new FieldError(nameof(Input.AssigneeId), "请选择转给谁。")])
            : operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        Choices = [.. View.Open.Select(task => task.Item).Where(work => AssignWork.MayAssign(work, Actor))];
        if (Choices.Count == 0)
            return;
        var chosen = Choices.FirstOrDefault(work => work.Id == (Input.WorkItemId ?? WorkItemId)) ?? Choices[0];
        Input.WorkItemId = chosen.Id;
        (WorkName, Holder) = (chosen.Name, CaseModel.Whose(View.Open.Single(task => task.Item.Id == chosen.Id)));
        var holders = await people.HoldersAsync(chosen.Role, chosen.UnitId, cancellation);
        People = [.. holders.Where(person => person.Id != chosen.AssigneeId).Select(person => new SelectListItem(person.Name, person.Id))];
    }
}
