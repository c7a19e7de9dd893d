using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Operations.Office;

/// <summary>
/// 出具文书: a letter that no task of the procedure asks for — 登记回执 once the application is registered; where the case was closed without a
/// reply, the note that says so, which the law does not demand but applicants ask for, and 办结说明 for the file; 更正告知 and 更正转送告知 (条例第四十一条).
/// </summary>
public sealed class IssueLetter(CaseDesk desk, LetterDesk letters)
{
    /// <summary>Kinds of letters that tell that a case was closed without a reply; they fall when it goes on.</summary>
    public static IReadOnlyCollection<string> TellClosing { get; } =
        [LetterKinds.AbandonmentNotice, LetterKinds.FeeUnpaidNotice, LetterKinds.WithdrawalNote, LetterKinds.ClosingNote];

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>成文日期</summary>
        [Display(Name = "成文日期"), Asked]
        public LocalDate? DatedOn { get; set; }

        /// <summary>文书种类; the one that is due when left out.</summary>
        [Display(Name = "文书种类")]
        public string? Kind { get; set; }

        /// <summary>文书写明的事实, by the keys of the kind's fields.</summary>
        [Display(Name = "文书写明的事实")]
        public Dictionary<string, string?> Values { get; set; } = [];
    }

    /// <summary>Issues.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, async step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            var issued = await step.Db.Letters.Where(l => l.CaseId == caseId && l.VoidedOn == null).Select(l => l.Kind).ToListAsync(cancellation);
            var kind = (input.Kind is null ? KindFor(step.Case, issued) : KindsFor(step.Case, issued).FirstOrDefault(k => k == input.Kind))
                ?? throw new RefusedException("LETTER_NOT_DUE", "本办件现在不能出具这种文书，或者已经出具。已出具的在“材料”里下载。");
            CheckValues(kind, input);
            var letter = await letters.IssueAsync(step, OrderFor(step.Case, kind, input, input.DatedOn!.Value, step.Day), cancellation);
            step.Say($"出具{letter.Title}（{letter.Number}）");
        }, cancellation);

    /// <summary>Which letter may be issued now; null for none.</summary>
    /// <param name="requestCase">The case.</param>
    /// <param name="issued">Kinds of letters that were issued and stand.</param>
    public static string? KindFor(RequestCase requestCase, IReadOnlyCollection<string> issued)
    {
        var kind = requestCase switch
        {
            { ClosedWithout: ClosingGround.SupplementAbandoned } => LetterKinds.AbandonmentNotice,
            { ClosedWithout: ClosingGround.FeeUnpaid } => LetterKinds.FeeUnpaidNotice,
            { ClosedWithout: ClosingGround.Withdrawn } => LetterKinds.WithdrawalNote,
            { ReceivedOn: not null, ReplyDue: not null, Reply: null or { IssuedOn: null } } => LetterKinds.RegistrationReceipt,
            _ => null,
        };
        return kind is null || issued.Contains(kind) ? null : kind;
    }

    /// <summary>All letters that may be issued now, the one that is due first.</summary>
    /// <param name="requestCase">The case.</param>
    /// <param name="issued">Kinds of letters that were issued and stand.</param>
    public static IReadOnlyList<string> KindsFor(RequestCase requestCase, IReadOnlyCollection<string> issued)
    {
        string[] others = requestCase.ClosedWithout is null ? [LetterKinds.CorrectionNotice, LetterKinds.CorrectionTransfer] : [LetterKinds.ClosingNote];
        string[] due = KindFor(requestCase, issued) is { } kind ? [kind] : [];
        return [.. due, .. others.Where(other => !issued.Contains(other))];
    }

    /// <summary>What is typed for a letter of a kind; nothing where the case knows it all.</summary>
    public static IReadOnlyList<LetterField> FieldsOf(string kind) =>
        kind is LetterKinds.CorrectionNotice or LetterKinds.CorrectionTransfer or LetterKinds.ClosingNote ? LetterKinds.Of(kind).Fields : [];

    /// <summary>The letter.</summary>
    public static LetterOrder OrderFor(RequestCase requestCase, string kind, Input input, LocalDate datedOn, OfficeDay day) => kind switch
    {
        _ when FieldsOf(kind).Count > 0 => LetterOrders.Typed(requestCase, kind, datedOn, input.Values),
        LetterKinds.AbandonmentNotice => LetterOrders.Abandonment(requestCase, datedOn),
        LetterKinds.FeeUnpaidNotice => LetterOrders.FeeUnpaid(requestCase, requestCase.ReadClock(day).FeeDue, datedOn),
        LetterKinds.WithdrawalNote => LetterOrders.Withdrawal(requestCase, datedOn),
        _ => LetterOrders.RegistrationReceipt(requestCase, datedOn),
    };

    private static void CheckValues(string kind, Input input)
    {
        var errors = FieldsOf(kind)
            .Select(field => (field.Key, Result: new TextAttribute(4000) { Optional = !field.Required }.GetValidationResult(
                input.Values.GetValueOrDefault(field.Key), new ValidationContext(input) { DisplayName = field.Label })))
            .Where(f => f.Result is not null)
            .Select(f => new FieldError($"Values[{f.Key}]", f.Result!.ErrorMessage!))
            .ToList();
        if (errors.Count > 0)
            throw new InputRefusedException(errors);
    }
}
