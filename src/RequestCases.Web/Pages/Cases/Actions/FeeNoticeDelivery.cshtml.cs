using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记收费通知送达.</summary>
public sealed class FeeNoticeDeliveryModel(RecordFeeNoticeDelivery operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordFeeNoticeDelivery.Input>(cases, db, calendar, clock)
{
    /// <inheritdoc />
    public override string Heading => "登记收费通知送达";

    /// <inheritdoc />
    protected override string Path => "fee-notice-delivery";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        Input.ReceivedOn ??= Today;
        return Task.CompletedTask;
    }
}
