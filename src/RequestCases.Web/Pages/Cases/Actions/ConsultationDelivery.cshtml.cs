using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记征求意见书送达.</summary>
public sealed class ConsultationDeliveryModel(
    RecordConsultationDelivery operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordConsultationDelivery.Input>(cases, db, calendar, clock)
{
    /// <summary>Letters of which it is not known when they arrived.</summary>
    public IReadOnlyList<SelectListItem> Undelivered =>
        [.. Case.Consultations.Where(c => c is { OpinionOn: null, DeliveredOn: null }).Select(c => new SelectListItem(c.Party, c.Id))];

    /// <inheritdoc />
    public override string Heading => "登记征求意见书送达";

    /// <inheritdoc />
    protected override string Path => "consultation-delivery";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Undelivered is [var only])
            Input.ConsultationId ??= only.Value;
        Input.DeliveredOn ??= Today;
        return Task.CompletedTask;
    }
}
