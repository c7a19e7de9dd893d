using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>登记补正材料.</summary>
public sealed class SupplementModel(RecordSupplement operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<RecordSupplement.Input>(cases, calendar, clock)
{
    /// <summary>Whether the applicant's time is over, so that a supplement needs a good reason or an earlier posting day.</summary>
    public bool IsLate => Today > Case.Supplement?.SupplementBy;

    /// <summary>The due day if the supplement is received today.</summary>
    public LocalDate? DueIfReceivedToday => ReadAfter(new SupplementReceived(Today, GoodReason: "—")).ReplyDue;

    /// <summary>Whether the notice stops the clock; not when a correction has shown that it was sent late.</summary>
    public bool HasEffect => Case.Clock == ClockState.AwaitingSupplement;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [RecordSupplement.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.ReceivedOn = Today;
}
