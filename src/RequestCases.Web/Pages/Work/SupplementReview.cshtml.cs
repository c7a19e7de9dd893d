using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>审查补正.</summary>
public sealed class SupplementReviewModel(ReviewSupplement operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ReviewSupplement.Input>(cases, calendar, clock)
{
    /// <summary>Clear or not.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("内容明确，转分办", "仍不明确，直接答复");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new(
        "Input.Clear", "提交审查结果", (bool.TrueString, "内容明确，送分办"), (bool.FalseString, "仍不明确，转拟答复"));

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ReviewSupplement.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
