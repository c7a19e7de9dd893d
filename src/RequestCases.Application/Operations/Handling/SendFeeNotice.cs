using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace RequestCases.Application.Operations.Handling;

/// <summary>发收费通知 (国办函〔2020〕109号): within the period; twenty working days to pay; the clock waits.</summary>
public sealed class SendFeeNotice(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.SendFeeNotice";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>金额（元）</summary>
        [Display(Name = "金额（元）"), Asked, Range(0.01, 10_000_000, ErrorMessage = "金额应当大于 0。不收费的，不用发收费通知。")]
        public decimal? Amount { get; set; }

        /// <summary>依据、标准和计算明细</summary>
        [Display(Name = "依据、标准和计算明细"), Text(2000)]
        public string? Calculation { get; set; }

        /// <summary>发出通知日期</summary>
        [Display(Name = "发出通知日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>申请人收到通知日期</summary>
        [Display(Name = "申请人收到通知日期"), Asked]
        public LocalDate? NoticeReceivedOn { get; set; }
    }

    /// <summary>Sends.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            step.Case.SendFeeNotice(input.Amount!.Value, input.Calculation!, input.SentOn!.Value, input.NoticeReceivedOn!.Value, step.Day);
            step.Finish("sent", $"通知缴纳信息处理费 {input.Amount:0.##} 元，缴费期限 {OfficeText.Date(step.Case.WaitsUntil!.Value)}，停表等申请人缴费");
            return Task.CompletedTask;
        }, cancellation);
}
