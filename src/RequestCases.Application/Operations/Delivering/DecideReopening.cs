using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>决定重新打开: approved by an approver who did not ask; the case is put right and archived again, or handled anew.</summary>
public sealed class DecideReopening(CaseDesk desk, ProcedureHost procedure)
{
    /// <summary>Activity this operation carries out; it stands beside the procedure.</summary>
    public const string Activity = "RequestCases.DecideReopening";

    /// <summary>To whom the decision goes.</summary>
    public static WorkItemRoute Route { get; } = new("DecideReopening", "决定重新打开", Activity, "重新打开", OfficeRoles.Approver, null, null);

    private static readonly WorkItemRoute ArchiveAgain = new("ArchiveAgain", "重新归档", ArchiveCase.Activity, "归档", OfficeRoles.Archivist, null, null);

    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>决定</summary>
        [Display(Name = "决定"), Asked]
        public bool? Approved { get; set; }

        /// <summary>意见</summary>
        [Display(Name = "意见"), Text(1000)]
        public string? Opinion { get; set; }
    }

    /// <summary>Decides.</summary>
    public Task<CaseResult> ExecuteAsync(long workItemId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.FinishWorkAsync(workItemId, Activity, input, context with { Reason = input.Opinion }, async step =>
        {
            var resumes = step.Case.PendingReopening?.Resume == true;
            step.Case.DecideReopening(input.Approved!.Value, context.Actor.Id, context.Actor.Name, step.Day);
            step.Finish(input.Approved.Value ? "approved" : "refused", input.Approved.Value ? "同意重新打开" : "不同意重新打开");
            if (!input.Approved.Value)
                return;
            if (resumes)
            {
                await VoidClosingLettersAsync(step, cancellation);
                await StartAnewAsync(step, cancellation);
            }
            else
                await BesideWork.OpenAsync(step, ArchiveAgain, cancellation);
        }, cancellation);

    // What told the applicant that the case was closed no longer holds; should it be closed again, that is told anew.
    private static async Task VoidClosingLettersAsync(CaseStep step, CancellationToken cancellation)
    {
        var reason = $"重新打开，恢复办理：{step.Case.Reopenings[^1].Reason}";
        foreach (var letter in await step.Db.Letters.Where(l => l.CaseId == step.Case.Id && l.VoidedOn == null && IssueLetter.TellClosing.Contains(l.Kind)).ToListAsync(cancellation))
        {
            letter.Void(step.Context.Today, reason, step.Context.Actor.Name);
            step.Say($"，{letter.Title} {letter.Number} 作废");
        }
    }

    // The case goes on where a registered one does: at 受理审核, or at 登记 while its receipt is not confirmed.
    private async Task StartAnewAsync(CaseStep step, CancellationToken cancellation)
    {
        await procedure.AdvanceAsync(step, new ProcessStarted(), cancellation);
        step.Say("，恢复办理");
        if (step.Case.ReceivedOn is null)
            return;
        var registration = step.Db.WorkItems.Local.Single(w => w.Case == step.Case && w.State == WorkItemState.Open && !w.IsBesideProcedure);
        registration.Finish("registered", step.Context.Actor.Id, step.Context.At);
        await procedure.AdvanceAsync(step, new WorkCompleted(registration.WorkId, "registered"), cancellation);
    }
}
