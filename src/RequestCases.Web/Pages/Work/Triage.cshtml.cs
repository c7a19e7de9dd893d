using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>受理审核.</summary>
public sealed class TriageModel(Triage operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<Triage.Input>(cases, calendar, clock)
{
    /// <summary>What may be decided.</summary>
    public static IReadOnlyList<SelectListItem> Decisions { get; } =
    [
        new("受理，转分办", nameof(TriageDecision.Accept)),
        new("内容不明确，告知补正", nameof(TriageDecision.Supplement)),
        new("数量频次明显过多，要求说明理由", nameof(TriageDecision.Reasons)),
        new("由本工作机构直接答复", nameof(TriageDecision.AnswerDirectly)),
    ];

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [Triage.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
