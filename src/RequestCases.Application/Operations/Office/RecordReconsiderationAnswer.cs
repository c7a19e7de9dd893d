using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations.Office;

/// <summary>登记已提交行政复议答复: the answer and the evidence were handed in, or none is owed any more; nobody is alerted any more.</summary>
public sealed class RecordReconsiderationAnswer(CaseDesk desk)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>Which one; asked only where several wait for their answer.</summary>
        [Display(Name = "哪一件行政复议")]
        public long? About { get; set; }

        /// <summary>情况</summary>
        [Display(Name = "情况")]
        public bool Answered { get; set; } = true;

        /// <summary>提交日期</summary>
        [Display(Name = "提交答复和证据的日期")]
        public LocalDate? AnsweredOn { get; set; }

        /// <summary>不用答复的理由</summary>
        [Display(Name = "不用答复的理由"), Text(500, Optional = true)]
        public string? Reason { get; set; }
    }

    /// <summary>Records.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context, async step =>
        {
            RecordReconsiderationNotice.Demand(step);
            var owed = await RecordReconsiderationNotice.OpenAsync(step, cancellation);
            if (owed.Count == 0)
                throw new RefusedException("NO_RECONSIDERATION_OPEN", "本办件没有待答复的行政复议。请先登记收到行政复议答复通知书。");
            var open = owed is [var only] ? only : RecordReconsiderationNotice.OneOf(owed, input.About, "有几件行政复议待答复，请选明是哪一件。");
            if (input.Answered)
                HandIn(step, open, input.AnsweredOn);
            else
                DropIt(step, open, input.Reason);
        }, cancellation);

    private static void HandIn(CaseStep step, Reconsideration open, LocalDate? on)
    {
        if (on is not { } answeredOn)
            throw new InputRefusedException([new FieldError(nameof(Input.AnsweredOn), "请填写提交答复和证据的日期。")]);
        var due = open.AnswerDue(step.Day.Calendar);
        open.Answer(answeredOn, step.Day);
        step.Say($"已提交{open.Number}行政复议答复，提交日期 {OfficeText.Date(answeredOn)}{(answeredOn > due ? $"，晚于答复截止 {OfficeText.Date(due)}" : "")}");
    }

    // The events of the case keep what was noted and why it no longer holds.
    private static void DropIt(CaseStep step, Reconsideration open, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new InputRefusedException([new FieldError(nameof(Input.Reason), "请写明理由，例如申请人撤回了复议申请，或者登记到了别的办件上。")]);
        step.Db.Reconsiderations.Remove(open);
        step.Say($"{OfficeText.Date(open.NoticeOn)} 收到的{open.Number}行政复议答复通知不用再答复：{reason}");
    }
}
