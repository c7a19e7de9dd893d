using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记征求意见书送达: the party's fifteen working days run from its receipt of the letter, which is often known only later.</summary>
public sealed class RecordConsultationDelivery(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>征求对象</summary>
        [Display(Name = "征求对象"), Asked]
        public string? ConsultationId { get; set; }

        /// <summary>对方收到日期</summary>
        [Display(Name = "对方收到日期"), Asked]
        public LocalDate? DeliveredOn { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            var consultation = step.Case.Consultations.SingleOrDefault(c => c.Id == input.ConsultationId)
                ?? throw new InputRefusedException([new FieldError(nameof(input.ConsultationId), "请选择征求对象。")]);
            step.Case.ConfirmConsultationDelivery(consultation.Id, input.DeliveredOn!.Value, step.Day);
            step.Say($"{consultation.Party}于 {OfficeText.Date(input.DeliveredOn.Value)} 收到征求意见书");
            return Task.CompletedTask;
        }, cancellation);
}
