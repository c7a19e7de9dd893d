using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记意见: of a party that was consulted; when all have answered the case goes on.</summary>
public sealed class RecordOpinion(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RecordOpinion";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>再征求其他人的意见</summary>
        [Display(Name = "还要征求其他对象的意见")]
        public bool ConsultMore { get; set; }

        /// <summary>征求对象</summary>
        [Display(Name = "征求对象")]
        public string? ConsultationId { get; set; }

        /// <summary>收到意见日期</summary>
        [Display(Name = "收到意见日期")]
        public LocalDate? ReceivedOn { get; set; }

        /// <summary>意见</summary>
        [Display(Name = "意见")]
        public ConsultationOpinion? Opinion { get; set; }

        /// <summary>理由和依据</summary>
        [Display(Name = "理由和依据"), Text(4000, Optional = true)]
        public string? Reasons { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            if (input.ConsultMore)
            {
                step.Finish("consultMore", "还要征求其他对象的意见");
                return Task.CompletedTask;
            }
            Demand(input);
            step.Case.ReceiveOpinion(input.ConsultationId!, input.ReceivedOn!.Value, input.Opinion!.Value, input.Reasons, step.Day);
            var party = step.Case.Consultations.Single(c => c.Id == input.ConsultationId).Party;
            if (step.Case.Consultations.All(c => c.OpinionOn is not null))
                step.Finish("settled", $"收到{party}的意见，征求意见结束");
            else
                step.Finish("outstanding", $"收到{party}的意见，其余意见尚未收到");
            return Task.CompletedTask;
        }, cancellation);

    private static void Demand(Input input)
    {
        var missing = new List<FieldError>();
        if (string.IsNullOrEmpty(input.ConsultationId))
            missing.Add(new FieldError(nameof(input.ConsultationId), "请选择征求对象。"));
        if (input.ReceivedOn is null)
            missing.Add(new FieldError(nameof(input.ReceivedOn), "请填写收到意见日期。"));
        if (input.Opinion is null || !Enum.IsDefined(input.Opinion.Value))
            missing.Add(new FieldError(nameof(input.Opinion), "请选择对方的意见。"));
        else if (input.Opinion == ConsultationOpinion.Refuses && string.IsNullOrWhiteSpace(input.Reasons))
            missing.Add(new FieldError(nameof(input.Reasons), "对方不同意公开的，请记明理由；没有合理理由的，由本机关依法决定（《政府信息公开条例》第三十二条）。"));
        if (missing.Count > 0)
            throw new InputRefusedException(missing);
    }
}
