using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>作废: a number is given up and keeps its reason; a reply is issued again under a new one (作废重发), a notice is not.</summary>
public sealed class VoidLetter(CaseDesk desk, LetterDesk letters)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>作废的文书</summary>
        [Display(Name = "作废的文书"), Asked]
        public long? LetterId { get; set; }

        /// <summary>作废理由</summary>
        [Display(Name = "作废理由"), Text(500)]
        public string? Reason { get; set; }

        /// <summary>重发的成文日期, for a reply; today when left out.</summary>
        [Display(Name = "重发的成文日期")]
        public LocalDate? IssuedOn { get; set; }
    }

    /// <summary>Gives the number up.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reason }, async step =>
        {
            CaseAccess.DemandClerk(step);
            var letter = await step.Db.Letters.SingleOrDefaultAsync(l => l.Id == input.LetterId && l.CaseId == caseId, cancellation)
                ?? throw new InputRefusedException([new FieldError(nameof(input.LetterId), "请选择作废哪一份文书。")]);
            Rule.Enforce(LetterCanBeVoidOnlyOnce.Check(letter.Number, letter.VoidedOn is not null));
            (letter.VoidedOn, letter.VoidReason, letter.VoidedBy) = (context.Today, input.Reason, context.Actor.Name);
            if (letter.Number == step.Case.Reply?.Number)
                await IssueAgainAsync(step, letter, input.IssuedOn ?? context.Today, cancellation);
            else
                step.Say($"{letter.Title} {letter.Number} 作废");
        }, cancellation);

    private async Task IssueAgainAsync(CaseStep step, IssuedLetter letter, LocalDate on, CancellationToken cancellation)
    {
        step.Case.Reply!.CheckIssueAgain(on);
        var again = await letters.IssueReplyAsync(step, on, cancellation);
        step.Case.IssueReplyAgain(again.Number, on, again.Document!.Sha256, step.Day);
        step.Say($"答复 {letter.Number} 作废，重新编号制发：{again.Number}");
    }
}
