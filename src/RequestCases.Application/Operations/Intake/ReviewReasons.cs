using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace RequestCases.Application.Operations.Intake;

/// <summary>审查理由 (条例第三十五条): unreasonable is answered as not processed; reasonable goes on, if need be with a later day told to the applicant.</summary>
public sealed class ReviewReasons(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.ReviewReasons";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>理由合理</summary>
        [Display(Name = "审查结果"), Asked]
        public bool? Reasonable { get; set; }

        /// <summary>延迟答复至 (第三十五条第二款)</summary>
        [Display(Name = "延迟答复至")]
        public LocalDate? DelayUntil { get; set; }

        /// <summary>审查意见</summary>
        [Display(Name = "审查意见"), Text(1000)]
        public string? Opinion { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            if (!input.Reasonable!.Value)
            {
                await AnswerInOffice.TakeAsync(step, cancellation);
                step.Finish("unreasonable", "审查理由：不合理，告知不予处理");
                return;
            }
            if (input.DelayUntil is { } until)
                step.Case.DetermineDelay(context.Today, until, step.Day);
            step.Finish("reasonable", "审查理由：合理，转分办");
        }, cancellation);
}
