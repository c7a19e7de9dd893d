using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Application.Operations.Office;

/// <summary>签收 and 转办: takes a task, or hands it to a colleague who holds its role.</summary>
public sealed class AssignWork(CaseDesk desk, PeopleDirectory people)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>待办</summary>
        [Display(Name = "待办"), Asked]
        public long? WorkItemId { get; set; }

        /// <summary>转给谁；空着表示自己签收</summary>
        [Display(Name = "转给")]
        public string? AssigneeId { get; set; }
    }

    /// <summary>Assigns.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context, async step =>
        {
            var work = await step.Db.WorkItems.SingleOrDefaultAsync(w => w.Id == input.WorkItemId && w.CaseId == caseId, cancellation)
                ?? throw DeskRefusals.NotFound();
            // The decision on a reopening is taken while the case is archived.
            if (!work.IsBesideProcedure)
                Rule.Enforce(CaseMustBeOpen.Check(step.Case));
            if (work.State != WorkItemState.Open)
                throw DeskRefusals.WorkOver(work.Name);
            if (!MayAssign(work, context.Actor))
                throw DeskRefusals.NotYours(work.Name);
            var holder = (await people.HoldersAsync(work.Role, work.UnitId, cancellation))
                .FirstOrDefault(p => p.Id == (input.AssigneeId ?? Taker(work, context.Actor)))
                ?? throw new RefusedException("ASSIGNEE_UNKNOWN", $"“{work.Name}”只能交给有相应职责的人员，请重新选择。");
            work.AssignTo(holder.Id);
            if (work.Role == OfficeRoles.Handler && step.Case.UnitId is { } unitId)
                step.Case.Assign(unitId, holder.Id);
            step.Say($"“{work.Name}”由{holder.Name}办理");
        }, cancellation);

    /// <summary>Whether the person may hand the task on: colleagues who hold its role, also when another has signed for it, and the head of its unit.</summary>
    public static bool MayAssign(WorkItem work, Actor actor) =>
        WorkAccess.MayDo(null, work.Role, work.UnitId, actor) || work.AssigneeId == actor.Id || actor.For.Any(p => p.Id == work.AssigneeId) || actor.Leads(work.UnitId);

    // What a deputy signs for is the absent colleague's: it stays theirs when they are back.
    private static string Taker(WorkItem work, Actor actor) => WorkAccess.AbsentOf(null, work.Role, work.UnitId, actor)?.Id ?? actor.Id;
}
