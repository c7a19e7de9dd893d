using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>发收费通知.</summary>
public sealed class FeeNoticeModel(
    SendFeeNotice operation, SimilarCasesQuery similar, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<SendFeeNotice.Input>(cases, calendar, clock)
{
    /// <summary>The last day to pay when the notice is received today.</summary>
    public LocalDate FeeDueIfReceivedToday => Calendar.AddWorkingDays(Today, StatutoryPeriods.FeeWorkdays);

    /// <summary>The applicant's applications this year.</summary>
    public int ByApplicantThisYear { get; private set; }

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [SendFeeNotice.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation) =>
        ByApplicantThisYear = (await similar.FindAsync(Case.Applicant.IdNumber, Case.Applicant.Name, null, Today, cancellation)).ByApplicantThisYear;

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => (Input.SentOn, Input.NoticeReceivedOn) = (Today, Today);
}
