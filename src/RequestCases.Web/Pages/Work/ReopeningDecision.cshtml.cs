using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>决定重新打开.</summary>
public sealed class ReopeningDecisionModel(DecideReopening operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<DecideReopening.Input>(cases, calendar, clock)
{
    /// <summary>Yes or no.</summary>
    public static IReadOnlyList<SelectListItem> Decisions { get; } = WorkOptions.YesNo("同意", "不同意");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Approved", "决定", (bool.TrueString, "同意重新打开"), (bool.FalseString, "不同意，保持归档"));

    /// <summary>Whether the answer that the case lacked is the supplement, not the payment.</summary>
    public bool LacksSupplement => Case.ClosedWithout == ClosingGround.SupplementAbandoned;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [DecideReopening.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
