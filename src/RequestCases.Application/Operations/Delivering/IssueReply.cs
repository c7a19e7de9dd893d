using System.ComponentModel.DataAnnotations;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>编号制发: takes the next number of the year, makes the document and freezes it under its hash.</summary>
public sealed class IssueReply(CaseDesk desk, LetterDesk letters, StampedFiles stamped)
{
    /// <summary>Activity this operation carries out.</summary>
    public const string Activity = "RequestCases.Issue";

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>成文日期</summary>
        [Display(Name = "成文日期"), Asked]
        public LocalDate? IssuedOn { get; set; }
    }

    /// <summary>Issues.</summary>
    public async Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default)
    {
        var copies = await stamped.MakeAsync(workItemId, cancellation);
        return await desk.FinishWorkAsync(workItemId, Activity, input, context, async step =>
        {
            var issuedOn = input.IssuedOn!.Value;
            Rule.Enforce(DateMustNotBeInTheFuture.Check(issuedOn, context.Today));
            step.Case.CheckIssue(issuedOn);
            var letter = await letters.IssueReplyAsync(step, issuedOn, cancellation);
            step.Case.IssueReply(letter.Number, issuedOn, letter.Document!.Sha256, step.Day);
            await ReleasedFiles.MarkAsync(step, copies, cancellation);
            step.Finish("issued", $"答复编号制发：{letter.Number}");
        }, cancellation);
    }
}
