using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Application.Operations.Office;

/// <summary>不发了: a letter that is not, or no longer lawfully, to be sent leads back to where it was decided.</summary>
public sealed class StepBack(CaseDesk desk)
{
    /// <summary>Activities that can be left unsent.</summary>
    public static IReadOnlyCollection<string> Activities { get; } =
        [SendSupplementNotice.Activity, RequestReasons.Activity, SendConsultation.Activity, SendFeeNotice.Activity];

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>理由</summary>
        [Display(Name = "理由"), Text(1000)]
        public string? Reason { get; set; }
    }

    /// <summary>Steps back.</summary>
    /// <param name="workItemId">The task.</param>
    /// <param name="activity">Which of <see cref="Activities"/>.</param>
    /// <param name="input">Why.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<CaseResult> ExecuteAsync(
        long workItemId, string activity, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, activity, input, context with { Reason = input.Reason }, step =>
        {
            if (!Activities.Contains(activity))
                throw DeskRefusals.WrongForm(step.Work!.Name);
            step.Finish("back", $"不{step.Work!.Name}，退回上一环节");
            return Task.CompletedTask;
        }, cancellation);
}
