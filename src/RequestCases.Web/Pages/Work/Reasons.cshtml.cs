using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>登记申请人说明的理由.</summary>
public sealed class ReasonsModel(RecordReasons operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<RecordReasons.Input>(cases, calendar, clock)
{
    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [RecordReasons.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.ReceivedOn = Today;
}
