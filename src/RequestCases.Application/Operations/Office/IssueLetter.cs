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
/// 出具文书: a letter that no task of the procedure asks for — 登记回执 once the application is registered, and, where the case was closed without
/// a reply, the note that says so, which the law does not demand but applicants ask for.
/// </summary>
public sealed class IssueLetter(CaseDesk desk, LetterDesk letters)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>成文日期</summary>
        [Display(Name = "成文日期"), Asked]
        public LocalDate? DatedOn { get; set; }
    }

    /// <summary>Issues.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActAsync(caseId, input, context, async step =>
        {
            CaseAccess.DemandHandlerOrOffice(step);
            Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            var issued = await step.Db.Letters.Where(l => l.CaseId == caseId && l.VoidedOn == null).Select(l => l.Kind).ToListAsync(cancellation);
            var kind = KindFor(step.Case, issued)
                ?? throw new RefusedException("LETTER_NOT_DUE", "本办件现在没有要出具的登记回执或者办结告知书，或者已经出具。已出具的在“材料”里下载。");
            var letter = await letters.IssueAsync(step, OrderFor(step.Case, kind, input.DatedOn!.Value, step.Day), cancellation);
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

    /// <summary>The letter.</summary>
    public static LetterOrder OrderFor(RequestCase requestCase, string kind, LocalDate datedOn, OfficeDay day) => kind switch
    {
        LetterKinds.AbandonmentNotice => LetterOrders.Abandonment(requestCase, datedOn),
        LetterKinds.FeeUnpaidNotice => LetterOrders.FeeUnpaid(requestCase, requestCase.ReadClock(day).FeeDue, datedOn),
        LetterKinds.WithdrawalNote => LetterOrders.Withdrawal(requestCase, datedOn),
        _ => LetterOrders.RegistrationReceipt(requestCase, datedOn),
    };
}
