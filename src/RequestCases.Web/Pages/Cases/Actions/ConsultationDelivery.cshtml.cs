using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记征求意见书送达.</summary>
public sealed class ConsultationDeliveryModel(
    RecordConsultationDelivery operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordConsultationDelivery.Input>(cases, db, calendar, clock)
{
    /// <summary>Delivered, or given up.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已经送达", "无法送达");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Delivered", "登记", (bool.TrueString, "登记送达"), (bool.FalseString, "登记无法送达"));

    /// <summary>Letters of which it is not known when they arrived.</summary>
    public IReadOnlyList<SelectListItem> Undelivered =>
        [.. Case.Consultations.Where(c => c is { OpinionOn: null, DeliveredOn: null }).Select(c => new SelectListItem(c.Undeliverable is null ? c.Party : $"{c.Party}（已登记无法送达）", c.Id))];

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
        Input.Delivered ??= true;
        Input.DeliveredOn ??= Today;
        Input.GivenUpOn ??= Today;
        return Task.CompletedTask;
    }
}
