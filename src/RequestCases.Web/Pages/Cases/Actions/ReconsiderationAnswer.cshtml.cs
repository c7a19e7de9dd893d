using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记已提交复议答复.</summary>
public sealed class ReconsiderationAnswerModel(RecordReconsiderationAnswer operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordReconsiderationAnswer.Input>(cases, db, calendar, clock)
{
    /// <summary>Answered, or not owed any more.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已提交答复", "不用答复了（撤回、终止、登记有误）");

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
