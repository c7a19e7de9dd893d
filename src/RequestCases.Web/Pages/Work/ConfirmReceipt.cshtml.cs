using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>登记: confirming receipt with the applicant.</summary>
public sealed class ConfirmReceiptModel(ConfirmReceipt operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ConfirmReceipt.Input>(cases, calendar, clock)
{
    /// <summary>What the dates will be when receipt is confirmed today.</summary>
    public ClockReading IfConfirmedToday => ReadAfter(new ApplicationReceived(Today, Case.Channel));

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ConfirmReceipt.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.ConfirmedOn = Today;
}
