using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>作废: a number is given up and keeps its reason; a reply, and a notice on which the case rests, is issued again under a new one (作废重发).</summary>
public sealed class VoidLetter(CaseDesk desk, LetterDesk letters)
{
    private static readonly string[] CaseRestsOn =
    [
        LetterKinds.SupplementNotice, LetterKinds.ReasonsNotice, LetterKinds.ExtensionNotice, LetterKinds.FeeNotice, LetterKinds.ThirdPartyConsultation,
        LetterKinds.JointAgencyConsultation, LetterKinds.OtherAgencyConsultation, LetterKinds.ConsultationTold, LetterKinds.ThirdPartyDecision,
    ];

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
            var letter = await step.Db.Letters.Include(l => l.Document).SingleOrDefaultAsync(l => l.Id == input.LetterId && l.CaseId == caseId, cancellation)
                ?? throw new InputRefusedException([new FieldError(nameof(input.LetterId), "请选择作废哪一份文书。")]);
            Rule.Enforce(LetterCanBeVoidOnlyOnce.Check(letter.Number, letter.VoidedOn is not null));
            letter.Void(context.Today, input.Reason!, context.Actor.Name);
            if (letter.Number == step.Case.Reply?.Number)
                await IssueAgainAsync(step, letter, input.IssuedOn ?? context.Today, cancellation);
            else if (IsIssuedAgain(step.Case, letter.Kind))
                await SendAgainAsync(step, letter, cancellation);
            else
                step.Say($"{letter.Title} {letter.Number} 作废");
        }, cancellation);

    /// <summary>Whether a notice of this kind is issued again when it is void: the time limits of the case run by it.</summary>
    public static bool IsIssuedAgain(RequestCase requestCase, string kind) => requestCase.ClosedWithout is null && CaseRestsOn.Contains(kind);

    private async Task SendAgainAsync(CaseStep step, IssuedLetter letter, CancellationToken cancellation)
    {
        var again = await letters.IssueAgainAsync(step, letter, cancellation);
        step.Case.RenumberLetter(letter.Number, again.Number);
        step.Say($"{letter.Title} {letter.Number} 作废，内容不变重新编号制发：{again.Number}");
    }

    private async Task IssueAgainAsync(CaseStep step, IssuedLetter letter, LocalDate on, CancellationToken cancellation)
    {
        step.Case.Reply!.CheckIssueAgain(on);
        var again = await letters.IssueReplyAsync(step, on, cancellation);
        step.Case.IssueReplyAgain(again.Number, on, again.Document!.Sha256, step.Day);
        step.Say($"答复 {letter.Number} 作废，重新编号制发：{again.Number}");
    }
}
