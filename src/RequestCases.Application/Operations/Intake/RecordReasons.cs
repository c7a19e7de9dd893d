using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace RequestCases.Application.Operations.Intake;

/// <summary>登记申请人说明的理由 (条例第三十五条).</summary>
public sealed class RecordReasons(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RecordReasons";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>收到日期</summary>
        [Display(Name = "收到日期"), Asked]
        public LocalDate? ReceivedOn { get; set; }

        /// <summary>申请人的理由</summary>
        [Display(Name = "申请人的理由"), Text(10000)]
        public string? Reasons { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, step =>
        {
            step.Case.ReceiveReasons(input.ReceivedOn!.Value, input.Reasons!, step.Day);
            step.Finish("received", "收到申请人说明的理由");
            return Task.CompletedTask;
        }, cancellation);
}
