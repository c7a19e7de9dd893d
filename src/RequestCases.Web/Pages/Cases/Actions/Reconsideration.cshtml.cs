using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记复议答复通知.</summary>
public sealed class ReconsiderationModel(RecordReconsiderationNotice operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordReconsiderationNotice.Input>(cases, db, calendar, clock)
{
    /// <summary>Whether a notice waits for its answer already.</summary>
    public bool IsOpen => View.OpenReconsideration is not null;

    /// <inheritdoc />
    public override string Heading => "登记复议答复通知";

    /// <inheritdoc />
    protected override string Path => "reconsideration";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Input.ReceivedOn ??= Today;
        return Task.CompletedTask;
    }
}
