using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记告知第三方: the letter on the decision to disclose reached the third party, or was made known otherwise (条例第三十二条).</summary>
public sealed class TellThirdParty(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>第三方</summary>
        [Display(Name = "第三方"), Asked]
        public string? ConsultationId { get; set; }

        /// <summary>送达结果</summary>
        [Display(Name = "送达结果"), Asked]
        public bool? Delivered { get; set; }

        /// <summary>送达日期</summary>
        [Display(Name = "第三方收到（公告）日期"), Asked]
        public LocalDate? ToldOn { get; set; }

        /// <summary>送达方式</summary>
        [Display(Name = "送达方式"), EnumDataType(typeof(DeliveryMethod), ErrorMessage = "送达方式不在可选范围内，请重新选择。")]
        public DeliveryMethod? Method { get; set; }

        /// <summary>送达凭证</summary>
        [Display(Name = "送达凭证"), Text(200, Optional = true)]
        public string? Proof { get; set; }

        /// <summary>无法送达的原因和采取的办法</summary>
        [Display(Name = "无法送达的原因和采取的办法"), Text(500, Optional = true)]
        public string? Reason { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Delivered == false ? input.Reason : null }, step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            var asked = step.Case.Consultations.SingleOrDefault(c => c.Id == input.ConsultationId)
                ?? throw new InputRefusedException([new FieldError(nameof(input.ConsultationId), "请选择第三方。")]);
            Demand(input);
            step.Case.TellThirdParty(asked.Id, decision => Told(decision, input), input.ToldOn!.Value, step.Day);
            step.Say(input.Delivered!.Value
                ? $"已将公开的内容和理由书面告知{asked.Party}（{OfficeText.Date(input.ToldOn.Value)}，{input.Proof!.Trim()}）"
                : $"告知{asked.Party}的文书无法送达，以其他办法告知（{OfficeText.Date(input.ToldOn.Value)}）");
            return Task.CompletedTask;
        }, cancellation);

    private static PublicInterestDecision Told(PublicInterestDecision decision, Input input) => input.Delivered!.Value
        ? decision with { ToldOn = input.ToldOn, Method = input.Method, Proof = input.Proof!.Trim(), Undeliverable = null }
        : decision with { Undeliverable = new UndeliverableLetter(input.ToldOn!.Value, input.Reason!.Trim()) };

    private static void Demand(Input input)
    {
        if (input.Delivered!.Value && string.IsNullOrWhiteSpace(input.Proof))
            throw new InputRefusedException([new FieldError(nameof(input.Proof), "请填写送达凭证（送达回证、邮件号），它证明答复制发之前已经告知第三方。")]);
        if (!input.Delivered.Value && string.IsNullOrWhiteSpace(input.Reason))
            throw new InputRefusedException([new FieldError(nameof(input.Reason), "请写明无法送达的原因和采取的办法，例如：两次邮寄退回，已在政府网站公告。")]);
    }
}
