using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Procedures;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Operations.Office;

/// <summary>
/// 不发了: a letter that is not, or no longer lawfully, to be sent leads back to where it was decided; an approved reply leads back to its draft.
/// </summary>
public sealed class StepBack(CaseDesk desk, ProcedureLibrary library)
{
    /// <summary>Activities that can be left unsent.</summary>
    public static IReadOnlyCollection<string> Activities { get; } =
        [SendSupplementNotice.Activity, RequestReasons.Activity, SendConsultation.Activity, SendFeeNotice.Activity, IssueReply.Activity];

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>理由</summary>
        [Display(Name = "理由"), Text(1000, Optional = true)]
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
        desk.FinishWorkAsync(workItemId, activity, input, context with { Reason = input.Reason }, async step =>
        {
            if (!Activities.Contains(activity))
                throw DeskRefusals.WrongForm(step.Work!.Name);
            if (WaitsOn(step.Case, activity, step.Day) && await HasLineAsync(step, "wait", cancellation))
            {
                step.Finish("wait", "不再发征求意见书，继续等意见");
                return;
            }
            var outcome = OutcomeOf(activity);
            if (!await HasLineAsync(step, outcome, cancellation))
                throw WithoutLine(step.Work!.Name);
            if (string.IsNullOrWhiteSpace(input.Reason))
                throw new InputRefusedException([new FieldError(nameof(input.Reason), "请填写理由。")]);
            if (activity == IssueReply.Activity)
            {
                step.Case.SendApprovedReplyBack(new ReplyReview(
                    ReviewKind.Issue, step.Case.Reply!.Revision, false, input.Reason.Trim(), context.Actor.Id, context.Actor.Name, context.At, context.Today));
                step.Finish(outcome, "编号制发：退回重拟，签发和各项审核作废");
                return;
            }
            step.Finish(outcome, $"不{step.Work!.Name}，退回上一环节");
        }, cancellation);

    /// <summary>Whether the case goes on waiting, since somebody who was asked before may still answer (条例第三十二、三十四条).</summary>
    public static bool WaitsOn(RequestCase requestCase, string activity, OfficeDay day) =>
        activity == SendConsultation.Activity && requestCase.AwaitedConsultations(day).Count > 0;

    /// <summary>Outcome by which a task is left.</summary>
    public static string OutcomeOf(string activity) => activity == IssueReply.Activity ? "sendBack" : "back";

    /// <summary>The task has no line back.</summary>
    public static RefusedException WithoutLine(string work) => new(
        "PROCEDURE_WITHOUT_LINE", $"本件所用的流程版本里，“{work}”没有退回的线，不能退回。请管理员在“流程”里让在办件改用有这条线的新版本，再退回。");

    // A version drawn before there was such a line leads back, where Core holds the draft.
    private Task<bool> HasLineAsync(CaseStep step, string outcome, CancellationToken cancellation) =>
        library.HasLineAsync(step.Db, step.Case, step.Work!, outcome, cancellation);
}
