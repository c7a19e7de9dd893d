using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>发征求意见书 (条例第十一、三十二、三十四条); the time it takes is not counted (第三十三条第三款).</summary>
public sealed class SendConsultation(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.SendConsultation";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>征求对象类别</summary>
        [Display(Name = "征求对象类别"), Asked, EnumDataType(typeof(ConsultationKind), ErrorMessage = "征求对象类别不在可选范围内，请重新选择。")]
        public ConsultationKind? Kind { get; set; }

        /// <summary>征求对象</summary>
        [Display(Name = "征求对象"), Text(200)]
        public string? Party { get; set; }

        /// <summary>涉及的信息</summary>
        [Display(Name = "涉及的信息"), Text(2000)]
        public string? Matter { get; set; }

        /// <summary>发函日期</summary>
        [Display(Name = "发函日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>对方收到日期</summary>
        [Display(Name = "对方收到日期")]
        public LocalDate? DeliveredOn { get; set; }
    }

    /// <summary>Sends.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            step.Case.SendConsultation(input.Kind!.Value, input.Party!, input.Matter!, input.SentOn!.Value, input.DeliveredOn, step.Day);
            step.Finish("sent", $"向{input.Party}发征求意见书，征求意见所需时间不计入答复期限");
            return Task.CompletedTask;
        }, cancellation);
}
