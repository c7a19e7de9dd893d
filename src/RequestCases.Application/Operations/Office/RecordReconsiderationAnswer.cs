using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Office;

/// <summary>登记已提交行政复议答复: the answer and the evidence were handed in; nobody is alerted any more.</summary>
public sealed class RecordReconsiderationAnswer(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>提交日期</summary>
        [Display(Name = "提交答复和证据的日期"), Asked]
        public LocalDate? AnsweredOn { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context, async step =>
        {
            RecordReconsiderationNotice.Demand(step);
            var open = await RecordReconsiderationNotice.OpenAsync(step, cancellation)
                ?? throw new RefusedException("NO_RECONSIDERATION_OPEN", "本办件没有待答复的行政复议。请先登记收到行政复议答复通知书。");
            var (answeredOn, due) = (input.AnsweredOn!.Value, open.AnswerDue(step.Day.Calendar));
            open.Answer(answeredOn, step.Day);
            step.Say($"已提交行政复议答复，提交日期 {OfficeText.Date(answeredOn)}{(answeredOn > due ? $"，晚于答复截止 {OfficeText.Date(due)}" : "")}");
        }, cancellation);
}
