using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations.Intake;

/// <summary>登记补正材料: the reply period runs anew from the day of receipt (条例第三十条).</summary>
public sealed class RecordSupplement(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RecordSupplement";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>收到补正日期</summary>
        [Display(Name = "收到补正日期"), Asked]
        public LocalDate? ReceivedOn { get; set; }

        /// <summary>交邮日期</summary>
        [Display(Name = "交邮日期")]
        public LocalDate? PostedOn { get; set; }

        /// <summary>逾期的正当理由</summary>
        [Display(Name = "逾期的正当理由"), Text(500, Optional = true)]
        public string? GoodReason { get; set; }

        /// <summary>补正内容</summary>
        [Display(Name = "补正内容"), Text(20000)]
        public string? Content { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.GoodReason }, step =>
        {
            var restarts = step.Case.Clock == ClockState.AwaitingSupplement;
            step.Case.ReceiveSupplement(new SupplementReceived(input.ReceivedOn!.Value, input.PostedOn, input.GoodReason), input.Content!, step.Day);
            step.Finish("received", $"收到补正材料（{OfficeText.Date(input.ReceivedOn.Value)}），答复期限{(restarts ? "重新起算" : "不变：补正告知没有期限效力")}");
            return Task.CompletedTask;
        }, cancellation);
}
