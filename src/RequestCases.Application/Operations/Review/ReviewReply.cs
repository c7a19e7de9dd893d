using System.ComponentModel.DataAnnotations;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Review;

/// <summary>处室审核, 保密审查, 法制审核, 签发: signs the draft, or sends it back to be redrafted.</summary>
public sealed class ReviewReply(CaseDesk desk)
{
    /// <summary>Activities this operation carries out, with the signature each stands for.</summary>
    public static IReadOnlyDictionary<string, ReviewKind> Activities { get; } = new Dictionary<string, ReviewKind>
    {
        ["RequestCases.UnitReview"] = ReviewKind.Unit,
        ["RequestCases.SecrecyReview"] = ReviewKind.Secrecy,
        ["RequestCases.LegalReview"] = ReviewKind.Legal,
        ["RequestCases.Approve"] = ReviewKind.Approval,
    };

    /// <summary>What each signature is called.</summary>
    public static IReadOnlyDictionary<ReviewKind, string> Names { get; } = new Dictionary<ReviewKind, string>
    {
        [ReviewKind.Unit] = "处室审核",
        [ReviewKind.Secrecy] = "保密审查",
        [ReviewKind.Legal] = "法制审核",
        [ReviewKind.Approval] = "签发",
    };

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>通过或退回</summary>
        [Display(Name = "审核结果"), Asked]
        public bool? Approved { get; set; }

        /// <summary>意见</summary>
        [Display(Name = "意见"), Text(2000, Optional = true)]
        public string? Opinion { get; set; }
    }

    /// <summary>Signs.</summary>
    /// <param name="workItemId">The task.</param>
    /// <param name="activity">Which of <see cref="Activities"/>.</param>
    /// <param name="input">What the reviewer says.</param>
    /// <param name="context">Who, when.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<CaseResult> ExecuteAsync(
        long workItemId, string activity, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, activity, input, context with { Reason = input.Opinion }, step =>
        {
            if (!Activities.TryGetValue(activity, out var kind))
                throw DeskRefusals.WrongForm(step.Work!.Name);
            var approved = input.Approved!.Value;
            if (!approved && string.IsNullOrWhiteSpace(input.Opinion))
                throw new InputRefusedException([new FieldError(nameof(input.Opinion), "退回重拟要写明意见，让承办人知道改什么。")]);
            step.Case.SignReply(new ReplyReview(
                kind, step.Case.Reply!.Revision, approved, input.Opinion ?? "", context.Actor.Id, context.Actor.Name, context.At, context.Today));
            if (approved)
                step.Finish("approve", $"{Names[kind]}：同意");
            else
                step.Finish("sendBack", $"{Names[kind]}：退回重拟");
            return Task.CompletedTask;
        }, cancellation);
}
