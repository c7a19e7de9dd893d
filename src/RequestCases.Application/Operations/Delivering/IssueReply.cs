using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>编号制发: takes the next number of the year, makes the document and freezes it under its hash.</summary>
public sealed class IssueReply(CaseDesk desk, LetterDesk letters, StampedFiles stamped, ProcedureHost procedure)
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
            await EndExtensionAsync(step, cancellation);
        }, cancellation);
    }

    // 条例第三十三条第二款: an issued reply cannot be extended; what was asked for and not told yet is nobody's task any more.
    private async Task EndExtensionAsync(CaseStep step, CancellationToken cancellation)
    {
        if (step.Case.Extension is not { IsOpen: true })
            return;
        step.Case.DropExtension();
        step.Say("，还没有告知的延期不再办理");
        await step.Db.WorkItems.Where(w => w.CaseId == step.Case.Id && w.State == WorkItemState.Open).LoadAsync(cancellation);
        await EndAsync(step, ApproveExtension.Activity, "reject", cancellation);
        await EndAsync(step, NotifyExtension.Activity, "dropped", cancellation);
    }

    private async Task EndAsync(CaseStep step, string activity, string outcome, CancellationToken cancellation)
    {
        foreach (var work in step.Db.WorkItems.Local.Where(w => w.Case == step.Case && w.State == WorkItemState.Open && w.Activity == activity).ToList())
        {
            work.Cancel(step.Context.Actor.Id, step.Context.At);
            await procedure.AdvanceAsync(step, new WorkCompleted(work.WorkId, outcome), cancellation);
        }
    }
}
