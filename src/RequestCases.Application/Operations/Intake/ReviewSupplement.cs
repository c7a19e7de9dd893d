using System.ComponentModel.DataAnnotations;

namespace RequestCases.Application.Operations.Intake;

/// <summary>审查补正: a second supplement is not asked for (LAW D4); what is still unclear is answered as such.</summary>
public sealed class ReviewSupplement(CaseDesk desk)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.ReviewSupplement";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>补正后内容明确</summary>
        [Display(Name = "审查结果"), Asked]
        public bool? Clear { get; set; }

        /// <summary>审查意见</summary>
        [Display(Name = "审查意见"), Text(1000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            if (input.Clear!.Value)
            {
                step.Finish("accept", "审查补正：内容明确，转分办");
                return;
            }
            await AnswerInOffice.TakeAsync(step, cancellation);
            step.Finish("answerDirectly", "审查补正：仍不明确，不再要求补正，直接答复");
        }, cancellation);
}
