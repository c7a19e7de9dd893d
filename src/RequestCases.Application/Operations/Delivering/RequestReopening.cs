using System.ComponentModel.DataAnnotations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>申请重新打开 an archived case; an approver decides.</summary>
public sealed class RequestReopening(CaseDesk desk, PeopleDirectory people)
{
    /// <summary>The form.</summary>
    public sealed class Input
    {
        /// <summary>打开以后</summary>
        [Display(Name = "打开以后"), Asked]
        public bool? Resume { get; set; }

        /// <summary>理由</summary>
        [Display(Name = "理由"), Text(1000)]
        public string? Reason { get; set; }
    }

    /// <summary>Whether the person may ask.</summary>
    public static bool MayAsk(Actor actor) => actor.Has(OfficeRoles.Clerk) || actor.Has(OfficeRoles.Archivist);

    /// <summary>Asks.</summary>
    public Task<CaseResult> ExecuteAsync(long caseId, Input input, OperationContext context, CancellationToken cancellation = default) =>
        desk.ActOnArchivedAsync(caseId, input, context with { Reason = input.Reason }, async step =>
        {
            if (!MayAsk(context.Actor))
                throw new RefusedException("REOPENING_BY_OTHERS", "重新打开由登记员或者档案员申请。");
            step.Case.RequestReopening(new Reopening(input.Reason!, context.Actor.Id, context.Actor.Name, context.Today, input.Resume!.Value));
            await BesideWork.OpenAsync(step, DecideReopening.Route, cancellation);
            foreach (var approver in (await people.HoldersAsync(OfficeRoles.Approver, null, cancellation)).Where(p => p.Id != context.Actor.Id))
                Tell(step, approver);
            step.Say($"申请重新打开（{(input.Resume.Value ? "恢复办理" : "补正卷宗后重新归档")}），等签发人决定");
        }, cancellation);

    private static void Tell(CaseStep step, PersonInfo approver)
    {
        if (approver.Email is null)
            return;
        step.Db.Outbox.Add(new OutboxMessage
        {
            Key = $"reopening:{step.Case.Id}:{step.Case.Reopenings.Count}:{approver.Id}",
            To = approver.Email,
            Subject = $"待办：{step.Case.Number} {DecideReopening.Route.Name}",
            Body = $"{step.Context.Actor.Name}申请重新打开已归档的办件{step.Case.Number}（{step.Case.Content.Subject}）。\n请登录依申请公开办件系统决定。",
            CreatedAt = step.Context.At,
            NextAttemptAt = step.Context.At,
        });
    }
}
