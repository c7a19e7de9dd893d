using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Procedures;
using RequestCases.Application.Queries;
using RequestCases.Core;

namespace RequestCases.Web.Pages.Work;

/// <summary>不发了, 退回重拟: back to where the letter was decided, or the reply drafted.</summary>
public sealed class BackModel(StepBack operation, ProcedureLibrary library, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<StepBack.Input>(cases, calendar, clock)
{
    /// <summary>The task as the page was opened for.</summary>
    [Microsoft.AspNetCore.Mvc.BindProperty]
    public string? Activity { get; set; }

    /// <summary>Whether the case goes on waiting for those who were asked before.</summary>
    public bool WaitsOn { get; private set; }

    /// <summary>Why the task cannot be left on this version of the procedure; null when it can.</summary>
    public RefusedException? WithoutLine { get; private set; }

    /// <summary>Whether an approved reply goes back to its draft.</summary>
    public bool RedraftsReply => Work.Activity == IssueReply.Activity;

    /// <inheritdoc />
    public override string Heading => WaitsOn ? "继续等意见" : RedraftsReply ? "退回重拟" : "退回上一环节";

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities => StepBack.Activities;

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Activity ?? "", Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        WaitsOn = StepBack.WaitsOn(Case, Work.Activity, Day) && await library.HasLineAsync(db, Case, Work, "wait", cancellation);
        WithoutLine = WaitsOn || await library.HasLineAsync(db, Case, Work, StepBack.OutcomeOf(Work.Activity), cancellation) ? null : StepBack.WithoutLine(Work.Name);
    }

    /// <inheritdoc />
    protected override void Fill() => Activity = Work.Activity;
}
