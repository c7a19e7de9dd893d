using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Web.Pages.Work;

/// <summary>告知补正.</summary>
public sealed class SupplementNoticeModel(SendSupplementNotice operation, LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : NoticePageModel<SendSupplementNotice.Input>(letters, db, cases, calendar, clock)
{
    private const int SuggestedWorkdays = 15;

    /// <summary>Why it is too late to ask; null while it is not.</summary>
    public Rule? NoLonger => SupplementNoticeMustStillBePossible.Check(Case, Today);

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [SendSupplementNotice.Activity];

    /// <inheritdoc />
    protected override IEnumerable<LetterOrder> Orders() =>
        [LetterOrders.Supplement(Case, Input.Items, Input.Clarification, Input.SentOn ?? Today, Input.SupplementBy)];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => (Input.SentOn, Input.SupplementBy) = (Today, Calendar.AddWorkingDays(Today, SuggestedWorkdays));
}
