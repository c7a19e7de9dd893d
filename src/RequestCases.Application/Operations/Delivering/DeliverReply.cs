using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>送达: post counts from the day it is posted, direct delivery from the signature (国办公开办函〔2016〕235号).</summary>
public sealed class DeliverReply(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Deliver";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>送达结果</summary>
        [Display(Name = "送达结果"), Asked]
        public bool? Delivered { get; set; }

        /// <summary>送达方式</summary>
        [Display(Name = "送达方式"), Asked, EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
        public DeliveryMethod? Method { get; set; }

        /// <summary>送出（交邮）日期</summary>
        [Display(Name = "送出（交邮）日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>签收日期</summary>
        [Display(Name = "签收日期")]
        public LocalDate? SignedOn { get; set; }

        /// <summary>到达日期</summary>
        [Display(Name = "到达日期")]
        public LocalDate? DeliveredOn { get; set; }

        /// <summary>送达凭证</summary>
        [Display(Name = "送达凭证"), Text(200, Optional = true)]
        public string? Proof { get; set; }

        /// <summary>未送达原因</summary>
        [Display(Name = "未送达原因"), Text(500, Optional = true)]
        public string? Failed { get; set; }
    }

    /// <summary>Notes the delivery, or that it failed and has to be tried again.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            Demand(input);
            if (input is { Delivered: true, Method: DeliveryMethod.ElectronicMail or DeliveryMethod.OnlineAccount })
                Rule.Enforce(ReplyServedOnlineMustNameOnlineReconsideration.Check(await AgencyInUse.ReadAsync(step.Db, cancellation), servedOnline: true));
            var failed = input.Delivered!.Value ? null : input.Failed;
            step.Case.DeliverReply(
                new Delivery(input.Method!.Value, input.SentOn!.Value, input.SignedOn, input.DeliveredOn, input.Proof, failed), step.Day);
            if (failed is null)
                step.Finish("delivered", $"答复已送达，{(step.Case.OnTime == true ? "按期" : "逾期")}（{OfficeText.Date(step.Case.ReplyEffectiveOn!.Value)}）");
            else
                step.Finish("undeliverable", $"未能送达：{failed}，需要再次送达");
        }, cancellation);

    private static void Demand(Input input)
    {
        if (input.Delivered!.Value && string.IsNullOrWhiteSpace(input.Proof))
            throw new InputRefusedException([new FieldError(nameof(input.Proof), "请填写送达凭证（送达回证、邮件号或者发送记录），它证明送达日期。")]);
        if (!input.Delivered.Value && string.IsNullOrWhiteSpace(input.Failed))
            throw new InputRefusedException([new FieldError(nameof(input.Failed), "请写明未送达原因。")]);
    }
}
