using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;

namespace RequestCases.Application.Operations.Intake;

/// <summary>要求说明理由 (条例第三十五条); the clock runs on unless the office reads the law otherwise (D5).</summary>
public sealed class RequestReasons(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.RequestReasons";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>数量、频次事实</summary>
        [Display(Name = "数量、频次事实"), Text(2000)]
        public string? Facts { get; set; }

        /// <summary>告知日期</summary>
        [Display(Name = "告知日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>说明理由期限</summary>
        [Display(Name = "说明理由期限"), Asked]
        public LocalDate? AnswerBy { get; set; }
    }

    /// <summary>Sends.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            step.Case.RequestReasons(input.Facts!, input.SentOn!.Value, input.AnswerBy!.Value, step.Day);
            var letter = await letters.IssueAsync(step, LetterOrders.Reasons(step.Case, input.Facts, input.SentOn.Value, input.AnswerBy), cancellation);
            step.Finish("sent", $"要求申请人在 {OfficeText.Date(input.AnswerBy.Value)} 前说明理由（{letter.Number}），{(step.Case.Policy.ReasonsRequestStopsClock ? "等理由期间的工作日不计入答复期限" : "期限不停")}");
        }, cancellation);
}
