using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记已提交复议答复.</summary>
public sealed class ReconsiderationAnswerModel(RecordReconsiderationAnswer operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordReconsiderationAnswer.Input>(cases, db, calendar, clock)
{
    /// <inheritdoc />
    public override string Heading => "登记已提交复议答复";

    /// <inheritdoc />
    protected override string Path => "reconsideration-answer";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Input.AnsweredOn ??= Today;
        return Task.CompletedTask;
    }
}
