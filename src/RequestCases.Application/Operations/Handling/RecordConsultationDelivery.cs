using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>
/// 登记征求意见书送达, or that it cannot be delivered: the party's fifteen working days run from its receipt of the letter, which is often
/// known only later; a letter that never arrives is not waited for.
/// </summary>
public sealed class RecordConsultationDelivery(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>征求对象</summary>
        [Display(Name = "征求对象"), Asked]
        public string? ConsultationId { get; set; }

        /// <summary>送达结果</summary>
        [Display(Name = "送达结果"), Asked]
        public bool? Delivered { get; set; }

        /// <summary>对方收到日期</summary>
        [Display(Name = "对方收到日期")]
        public LocalDate? DeliveredOn { get; set; }

        /// <summary>送达方式</summary>
        [Display(Name = "送达方式"), EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
        public DeliveryMethod? Method { get; set; }

        /// <summary>送达凭证</summary>
        [Display(Name = "送达凭证"), Text(200, Optional = true)]
        public string? Proof { get; set; }

        /// <summary>确认无法送达日期</summary>
        [Display(Name = "确认无法送达日期")]
        public LocalDate? GivenUpOn { get; set; }

        /// <summary>无法送达的原因</summary>
        [Display(Name = "无法送达的原因"), Text(500, Optional = true)]
        public string? Reason { get; set; }
    }

    /// <summary>Records. When nothing is waited for any more, the waiting ends.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Delivered == false ? input.Reason : null }, async step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            var consultation = step.Case.Consultations.SingleOrDefault(c => c.Id == input.ConsultationId)
                ?? throw new InputRefusedException([new FieldError(nameof(input.ConsultationId), ConsultationWords.ChooseParty)]);
            Demand(input);
            if (input.Delivered!.Value)
            {
                step.Case.ConfirmConsultationDelivery(consultation.Id, input.DeliveredOn!.Value, input.Method, input.Proof!.Trim(), step.Day);
                step.Say($"{consultation.Party}于 {OfficeText.Date(input.DeliveredOn.Value)} 收到征求意见书（{input.Proof.Trim()}）");
                return;
            }
            step.Case.GiveUpConsultationDelivery(consultation.Id, input.GivenUpOn!.Value, input.Reason!.Trim(), step.Day);
            step.Say($"向{consultation.Party}发的征求意见书无法送达（{OfficeText.Date(input.GivenUpOn.Value)}）");
            await OpinionWaits.EndIfNothingIsAwaitedAsync(step, cancellation);
        }, cancellation);

    private static void Demand(Input input)
    {
        var missing = new List<FieldError>();
        if (input.Delivered!.Value)
        {
            if (input.DeliveredOn is null)
                missing.Add(new FieldError(nameof(input.DeliveredOn), "请填写对方收到日期。"));
            if (string.IsNullOrWhiteSpace(input.Proof))
                missing.Add(new FieldError(nameof(input.Proof), ConsultationWords.ProofMissing));
        }
        else
        {
            if (input.GivenUpOn is null)
                missing.Add(new FieldError(nameof(input.GivenUpOn), "请填写确认无法送达的日期，征求意见的时间到这一天为止。"));
            if (string.IsNullOrWhiteSpace(input.Reason))
                missing.Add(new FieldError(nameof(input.Reason), "请写明无法送达的原因和试过的办法，例如：两次邮寄退回，登记电话停机。"));
        }
        if (missing.Count > 0)
            throw new InputRefusedException(missing);
    }
}
