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

        /// <summary>重发的成文日期; when left out, today for a reply, and that of the void letter for a notice.</summary>
        [Display(Name = "重发的成文日期")]
        public LocalDate? IssuedOn { get; set; }

        /// <summary>改正的文字, for a notice; a row left blank is none.</summary>
        [Display(Name = "改正的文字")]
        public List<Correction> Wording { get; set; } = [];
    }

    /// <summary>Words of a notice that were wrong.</summary>
    public sealed class Correction
    {
        /// <summary>原文</summary>
        [Display(Name = "原文"), Text(500, Optional = true)]
        public string? Before { get; set; }

        /// <summary>改为; blank takes the words out.</summary>
        [Display(Name = "改为"), Text(500, Optional = true)]
        public string? After { get; set; }
    }

    /// <summary>Gives the number up.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context with { Reason = input.Reason }, async step =>
        {
            CaseAccess.DemandClerk(step);
            var letter = await step.Db.Letters.Include(l => l.Document).SingleOrDefaultAsync(l => l.Id == input.LetterId && l.CaseId == caseId, cancellation)
                ?? throw new InputRefusedException([new FieldError(nameof(input.LetterId), "请选择作废哪一份文书。")]);
            Rule.Enforce(LetterCanBeVoidOnlyOnce.Check(letter.Number, letter.VoidedOn is not null));
            var wording = WordingOf(input);
            (letter.VoidedOn, letter.VoidReason, letter.VoidedBy) = (context.Today, input.Reason, context.Actor.Name);
            if (wording.Count > 0 && (letter.Number == step.Case.Reply?.Number || !IsIssuedAgain(step.Case, letter.Kind)))
                throw new InputRefusedException([new FieldError("Wording[0].Before", "答复按签发的文稿重发，登记回执和办结告知书不重发，都不能在这里改文字。请清空改正的文字。")]);
            if (letter.Number == step.Case.Reply?.Number)
                await IssueAgainAsync(step, letter, input.IssuedOn ?? context.Today, cancellation);
            else if (IsIssuedAgain(step.Case, letter.Kind))
                await SendAgainAsync(step, letter, input.IssuedOn ?? letter.DatedOn, wording, cancellation);
            else
                step.Say($"{letter.Title} {letter.Number} 作废");
        }, cancellation);

    /// <summary>Whether a notice of this kind is issued again when it is void: the time limits of the case run by it.</summary>
    public static bool IsIssuedAgain(RequestCase requestCase, string kind) => requestCase.ClosedWithout is null && CaseRestsOn.Contains(kind);

    private static List<(string Before, string After)> WordingOf(Input input)
    {
        var errors = new List<FieldError>();
        foreach (var (index, row) in input.Wording.Index())
        {
            errors.AddRange(InputRefusedException.ErrorsOf(row).Select(error => error with { Field = $"Wording[{index}].{error.Field}" }));
            if (string.IsNullOrWhiteSpace(row.Before) && !string.IsNullOrWhiteSpace(row.After))
                errors.Add(new FieldError($"Wording[{index}].{nameof(row.Before)}", "请照原文填写要改的文字。"));
        }
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
        return [.. input.Wording.Where(row => !string.IsNullOrWhiteSpace(row.Before)).Select(row => (row.Before!.Trim(), row.After?.Trim() ?? ""))];
    }

    private async Task SendAgainAsync(
        CaseStep step, IssuedLetter letter, LocalDate on, IReadOnlyList<(string Before, string After)> wording, CancellationToken cancellation)
    {
        var again = await letters.IssueAgainAsync(step, letter, on, wording, cancellation);
        step.Case.RenumberLetter(letter.Number, again.Number);
        string[] changes =
        [
            .. on == letter.DatedOn ? Array.Empty<string>() : [$"成文日期改为 {OfficeText.Date(on)}"],
            .. wording.Select(change => change.After.Length == 0 ? $"删去“{change.Before}”" : $"“{change.Before}”改为“{change.After}”"),
        ];
        step.Say($"{letter.Title} {letter.Number} 作废，{(changes.Length == 0 ? "内容不变" : string.Join("，", changes))}，重新编号制发：{again.Number}");
    }

    private async Task IssueAgainAsync(CaseStep step, IssuedLetter letter, LocalDate on, CancellationToken cancellation)
    {
        step.Case.Reply!.CheckIssueAgain(on);
        var again = await letters.IssueReplyAsync(step, on, cancellation);
        step.Case.IssueReplyAgain(again.Number, on, again.Document!.Sha256, step.Day);
        step.Say($"答复 {letter.Number} 作废，重新编号制发：{again.Number}");
    }
}
