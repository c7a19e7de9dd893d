using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>送达, to one addressee at a time: post counts from the day it is posted, direct delivery from the signature (国办公开办函〔2016〕235号).</summary>
public sealed class DeliverReply(CaseDesk desk, CaseFiles files)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Deliver";

    /// <summary>The form.</summary>
    public class Input
    {
        /// <summary>送达对象; the first who is not served yet when left out.</summary>
        [Display(Name = "送达对象"), Text(100, Optional = true)]
        public string? Addressee { get; set; }

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

        /// <summary>The attempt as the case keeps it.</summary>
        public Delivery ToDelivery(string addressee) =>
            new(Method!.Value, SentOn!.Value, SignedOn, DeliveredOn, Proof, Delivered!.Value ? null : Failed) { Addressee = addressee };
    }

    /// <summary>Notes the delivery, or that it failed and has to be tried again. The task ends when every addressee is served.</summary>
    /// <param name="workItemId">The task.</param>
    /// <param name="input">The form.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="proofs">Scans of the proof.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task<CaseResult> ExecuteAsync(
        long workItemId, Input input, OperationContext context, IReadOnlyList<UploadedFile>? proofs = null, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        DeliveryDemands.Check(input);
        var kept = await files.KeepAsync(proofs ?? [], cancellation);
        return await desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            await DeliveryDemands.CheckOnlineAsync(step, input, cancellation);
            var delivery = input.ToDelivery(input.Addressee ?? (step.Case.NotYetServed is [var next, ..] ? next : step.Case.Applicant.Name));
            step.Case.DeliverReply(delivery, step.Day);
            foreach (var file in kept)
                CaseFiles.Add(step, AddDocument.DeliveryProof, file);
            Tell(step, delivery);
        }, cancellation);
    }

    private static void Tell(CaseStep step, Delivery delivery)
    {
        var to = step.Case.Addressees.Count > 1 ? $"（{delivery.Addressee}）" : "";
        if (delivery.Failed is { } failed)
            step.Finish("undeliverable", $"未能送达{to}：{failed}，需要再次送达");
        else if (step.Case.NotYetServed is { Count: > 0 } left)
            step.Say($"答复已送达{to}，还要送达{string.Join("、", left)}");
        else
            step.Finish("delivered", $"答复已送达{to}，{(step.Case.OnTime == true ? "按期" : "逾期")}（{OfficeText.Date(step.Case.ReplyEffectiveOn!.Value)}）");
    }
}

/// <summary>What every note of a delivery must state.</summary>
internal static class DeliveryDemands
{
    public static void Check(DeliverReply.Input input)
    {
        if (input.Delivered!.Value && string.IsNullOrWhiteSpace(input.Proof))
            throw new InputRefusedException([new FieldError(nameof(input.Proof), "请填写送达凭证（送达回证、邮件号或者发送记录），它证明送达日期。")]);
        if (!input.Delivered.Value && string.IsNullOrWhiteSpace(input.Failed))
            throw new InputRefusedException([new FieldError(nameof(input.Failed), "请写明未送达原因。")]);
    }

    public static async Task CheckOnlineAsync(CaseStep step, DeliverReply.Input input, CancellationToken cancellation)
    {
        if (input is { Delivered: true, Method: DeliveryMethod.ElectronicMail or DeliveryMethod.OnlineAccount })
            Rule.Enforce(ReplyServedOnlineMustNameOnlineReconsideration.Check(await AgencyInUse.ReadAsync(step.Db, cancellation), servedOnline: true));
    }
}
