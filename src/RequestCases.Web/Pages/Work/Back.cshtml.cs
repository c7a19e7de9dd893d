using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>不发了, 退回重拟: back to where the letter was decided, or the reply drafted.</summary>
public sealed class BackModel(StepBack operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<StepBack.Input>(cases, calendar, clock)
{
    /// <summary>The task as the page was opened for.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public string? Activity { get; set; }

    /// <summary>Whether the case goes on waiting for those who were asked before.</summary>
    public bool WaitsOn => StepBack.WaitsOn(Case, Work.Activity, Day);

    /// <summary>Whether an approved reply goes back to its draft.</summary>
    public bool RedraftsReply => Work.Activity == IssueReply.Activity;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities => StepBack.Activities;

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Activity ?? "", Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Activity = Work.Activity;
}
