using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>审查理由.</summary>
public sealed class ReasonsReviewModel(ReviewReasons operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ReviewReasons.Input>(cases, calendar, clock)
{
    /// <summary>Reasonable or not.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("理由合理，转分办", "理由不合理，告知不予处理");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new(
        "Input.Reasonable", "提交审查结果", (bool.TrueString, "理由合理，送分办"), (bool.FalseString, "不合理，转拟不予处理"));

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ReviewReasons.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
