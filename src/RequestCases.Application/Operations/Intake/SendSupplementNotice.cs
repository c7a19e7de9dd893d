using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;

namespace RequestCases.Application.Operations.Intake;

/// <summary>告知补正 (条例第三十条): within seven working days, everything in one go, with a reasonable time to answer.</summary>
public sealed class SendSupplementNotice(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.SendSupplementNotice";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>需要补正的事项</summary>
        [Display(Name = "需要补正的事项"), Text(4000)]
        public string? Items { get; set; }

        /// <summary>指导和释明</summary>
        [Display(Name = "指导和释明"), Text(2000, Optional = true)]
        public string? Clarification { get; set; }

        /// <summary>告知日期</summary>
        [Display(Name = "告知日期"), Asked]
        public LocalDate? SentOn { get; set; }

        /// <summary>补正期限</summary>
        [Display(Name = "补正期限"), Asked]
        public LocalDate? SupplementBy { get; set; }
    }

    /// <summary>Sends; the clock waits for the applicant.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            step.Case.SendSupplementNotice(input.Items!, input.SentOn!.Value, input.SupplementBy!.Value, step.Day);
            var letter = await letters.IssueAsync(
                step, LetterOrders.Supplement(step.Case, input.Items, input.Clarification, input.SentOn.Value, input.SupplementBy), cancellation);
            step.Finish("sent", $"告知补正（{letter.Number}），补正期限 {OfficeText.Date(input.SupplementBy.Value)}，停表等申请人补正");
        }, cancellation);
}
