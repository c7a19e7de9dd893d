using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Web.Pages.Work;

/// <summary>受理审核.</summary>
public sealed class TriageModel(Triage operation, SimilarCasesQuery similar, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<Triage.Input>(cases, calendar, clock)
{
    /// <summary>What the button says for each decision.</summary>
    public static ButtonText Button { get; } = new(
        "Input.Decision", "提交审核结果",
        (nameof(TriageDecision.Accept), "受理，送分办"), (nameof(TriageDecision.Supplement), "去拟补正告知"),
        (nameof(TriageDecision.Reasons), "去拟说明理由告知"), (nameof(TriageDecision.AnswerDirectly), "受理，由本机构拟稿"));

    /// <summary>Why a supplement cannot be asked for any more; null while it can.</summary>
    public Rule? NoSupplement => SupplementNoticeMustStillBePossible.Check(Case, Today);

    /// <summary>Applications that look like this one.</summary>
    public SimilarCases Similar { get; private set; } = new([], 0);

    /// <summary>What may be decided.</summary>
    public IReadOnlyList<SelectListItem> Decisions =>
    [
        new("受理，转分办", nameof(TriageDecision.Accept)),
        new("内容不明确，告知补正", nameof(TriageDecision.Supplement), selected: false, disabled: NoSupplement is not null),
        new("数量频次明显过多，要求说明理由", nameof(TriageDecision.Reasons)),
        new("由本工作机构直接答复", nameof(TriageDecision.AnswerDirectly)),
    ];

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [Triage.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var found = await similar.FindAsync(Case.Applicant.IdNumber, Case.Applicant.Name, Case.Content.Subject, Today, cancellation);
        Similar = found with { Cases = [.. found.Cases.Where(c => c.Id != Case.Id)] };
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
