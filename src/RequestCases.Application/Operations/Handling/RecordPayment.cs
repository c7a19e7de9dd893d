using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Handling;

/// <summary>登记缴费, or waives the fee; the reply period runs anew from then.</summary>
public sealed class RecordPayment(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RecordPayment";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>缴费或减免日期</summary>
        [Display(Name = "缴费（免收决定）日期"), Asked]
        public LocalDate? PaidOn { get; set; }

        /// <summary>缴款凭证</summary>
        [Display(Name = "缴款凭证"), Text(200, Optional = true)]
        public string? Proof { get; set; }

        /// <summary>免收理由</summary>
        [Display(Name = "免收理由"), Text(1000, Optional = true)]
        public string? WaivedReason { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.WaivedReason }, step =>
        {
            var period = step.Case.Clock == ClockState.AwaitingPayment ? "答复期限重新起算" : "答复期限不变：收费通知没有期限效力";
            if (string.IsNullOrWhiteSpace(input.WaivedReason))
            {
                if (string.IsNullOrWhiteSpace(input.Proof))
                    throw new InputRefusedException([new FieldError(nameof(input.Proof), "请填写缴款凭证（非税收入票据号、银行回单号），它证明缴费日期。")]);
                step.Case.ReceivePayment(input.PaidOn!.Value, input.Proof.Trim(), step.Day);
                step.Finish("paid", $"申请人已缴费（{OfficeText.Date(input.PaidOn.Value)}），{period}");
            }
            else
            {
                step.Case.WaiveFee(input.PaidOn!.Value, input.WaivedReason, step.Day);
                step.Finish("waived", $"免收信息处理费，{period}");
            }
            return Task.CompletedTask;
        }, cancellation);
}
