using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>要求说明理由.</summary>
public sealed class ReasonsRequestModel(
    RequestReasons operation, SimilarCasesQuery similar, LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : NoticePageModel<RequestReasons.Input>(letters, db, cases, calendar, clock)
{
    private const int SuggestedWorkdays = 5;

    /// <summary>The applicant's applications.</summary>
    public SimilarCases Earlier { get; private set; } = new([], 0);

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [RequestReasons.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await base.PrepareAsync(cancellation);
        var found = await similar.FindAsync(Case.Applicant.IdNumber, Case.Applicant.Name, null, Today, cancellation);
        Earlier = found with { Cases = [.. found.Cases.Where(c => c.Id != Case.Id)] };
    }

    /// <inheritdoc />
    protected override IEnumerable<LetterOrder> Orders() =>
        [LetterOrders.Reasons(Case, Input.Facts, Input.SentOn ?? Today, Input.AnswerBy)];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Facts = $"申请人{Today.Year}年1月1日至今向本机关提出政府信息公开申请{Earlier.ByApplicantThisYear}件。";
        (Input.SentOn, Input.AnswerBy) = (Today, Calendar.AddWorkingDays(Today, SuggestedWorkdays));
    }
}
