using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记收费通知送达: the applicant's twenty working days to pay run from the receipt of the notice, which is often known only later.</summary>
public sealed class RecordFeeNoticeDelivery(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>申请人收到日期</summary>
        [Display(Name = "申请人收到日期"), Asked]
        public LocalDate? ReceivedOn { get; set; }

        /// <summary>送达方式</summary>
        [Display(Name = "送达方式"), EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
        public DeliveryMethod? Method { get; set; }

        /// <summary>送达凭证</summary>
        [Display(Name = "送达凭证"), Text(200)]
        public string? Proof { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            step.Case.ConfirmFeeNoticeDelivery(input.ReceivedOn!.Value, input.Method, input.Proof!.Trim(), step.Day);
            step.Say($"申请人于 {OfficeText.Date(input.ReceivedOn.Value)} 收到收费通知（{input.Proof.Trim()}）{(step.Case.WaitsUntil is { } until && step.Case.Clock == ClockState.AwaitingPayment ? $"，缴费期限 {OfficeText.Date(until)}" : "")}");
            return Task.CompletedTask;
        }, cancellation);
}
