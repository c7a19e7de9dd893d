using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Outbox;
using RequestCases.Application.Procedures;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations;

/// <summary>Turns the interpreter's commands into work items and into operations run at once.</summary>
public sealed class ProcedureHost(OfficeDb db, ProcedureLibrary library)
{
    /// <summary>Plays an event; service tasks that it reaches run at once.</summary>
    public async Task AdvanceAsync(CaseStep step, ProcessEvent happened, CancellationToken cancellation)
    {
        var definition = await library.GetAsync(db, step.Case.DefinitionId, cancellation);
        var open = (await OpenItemsAsync(step.Case, cancellation)).FindAll(w => !w.IsBesideProcedure);
        var pending = new Queue<ProcessEvent>([happened]);
        while (pending.TryDequeue(out var next))
        {
            var result = Interpreter.Step(definition, step.Case.Process, next);
            step.Case.MoveTo(result.State, step.Case.Stage);
            foreach (var command in result.Commands)
                await CarryOutAsync(step, definition, command, open, pending, cancellation);
        }
        step.Case.MoveTo(step.Case.Process, WorkRoutes.StageOf(open));
    }

    /// <summary>Moves the days by which the open tasks should be done after the case's dates may have moved.</summary>
    public async Task MoveDueDatesAsync(CaseStep step, CancellationToken cancellation)
    {
        foreach (var item in await OpenItemsAsync(step.Case, cancellation))
            item.MoveDue(DueOf(step, item.Activity, item.OpenedAt));
    }

    /// <summary>Says who has the case now and by when it must be answered.</summary>
    public async Task<string> DescribeNextAsync(CaseStep step, CancellationToken cancellation)
    {
        var open = await OpenItemsAsync(step.Case, cancellation);
        // What is done beside a case that was finished long ago does not finish it.
        var next = open.Count == 0 ? step is { Outcome: null, Message: null } ? "" : "办件已办结。" : $"下一步：{string.Join("、", open.Select(w => w.Name))}。";
        return step.Case.Reply?.IssuedOn is null ? $"{next}{DueSentence(step)}" : next;
    }

    private async Task CarryOutAsync(
        CaseStep step, ProcessDefinition definition, ProcessCommand command, List<WorkItem> open, Queue<ProcessEvent> pending, CancellationToken cancellation)
    {
        switch (command)
        {
            case StartWork start when definition[start.ElementId].Kind == ElementKind.ServiceTask:
                RunService(step, definition[start.ElementId].Binding!);
                pending.Enqueue(new WorkCompleted(start.WorkId, null));
                break;
            case StartWork start:
                var item = await OpenWorkAsync(step, definition[start.ElementId], start.WorkId, cancellation);
                db.WorkItems.Add(item);
                open.Add(item);
                break;
            case CancelWork cancel:
                open.Single(w => w.WorkId == cancel.WorkId).Cancel(step.Context.Actor.Id, step.Context.At);
                break;
            case SendMessage message:
                throw new InvalidOperationException($"Nobody sends {message.Name}, thrown by {message.ElementId}.");
        }
        open.RemoveAll(w => w.State != WorkItemState.Open);
    }

    private static void RunService(CaseStep step, ActivityBinding binding)
    {
        if (binding.ActivityType != "RequestCases.CloseCase")
            throw new InvalidOperationException($"No operation runs {binding.ActivityType}.");
        var ground = Enum.Parse<ClosingGround>(binding.Input("ground")!, ignoreCase: true);
        step.Case.CloseWithout(ground);
        step.Say($"，{ClosingGrounds.Of(ground).Name}");
    }

    private async Task<WorkItem> OpenWorkAsync(CaseStep step, ProcessElement element, int workId, CancellationToken cancellation)
    {
        var route = await WorkRoutes.OfAsync(db, step.Case, element, cancellation);
        if (route.AssigneeId is { } assignee && assignee != step.Context.Actor.Id)
            await TellAsync(step, assignee, element.Name, cancellation);
        return WorkItem.Open(step.Case, workId, route, DueOf(step, route.Activity, step.Context.At), step.Context.At);
    }

    private async Task TellAsync(CaseStep step, string personId, string work, CancellationToken cancellation)
    {
        foreach (var person in (await Standing.ReachedAsync(db, personId, step.Context.Today, cancellation)).Where(p => p.Email is not null && p.Id != step.Context.Actor.Id))
        {
            var isOwn = person.Id == personId;
            db.Outbox.Add(new OutboxMessage
            {
                Key = $"work:{step.Context.OperationKey}:{work}{(isOwn ? "" : $":{person.Id}")}",
                To = person.Email!,
                Subject = $"待办：{step.Case.Number} {work}",
                Body = $"办件{step.Case.Number}（{step.Case.Content.Subject}）已转到您{(isOwn ? "" : "代理的同事")}处：{work}。\n{DueSentence(step)}\n请登录依申请公开办件系统办理。",
                CreatedAt = step.Context.At,
                NextAttemptAt = step.Context.At,
            });
        }
    }

    // Only a counted day in an unpublished year can still move; a day that the office fixed cannot.
    private static string DueSentence(CaseStep step) => step.Case.ReplyDue is not { } due ? ""
        : step.Case.Provisional && step.Day.Calendar.IsProvisional(due) ? $"答复期限 {OfficeText.Date(due)}（暂定：{OfficeText.ProvisionalNote}）。"
        : $"答复期限 {OfficeText.Date(due)}。";

    private async Task<List<WorkItem>> OpenItemsAsync(RequestCase requestCase, CancellationToken cancellation)
    {
        if (requestCase.Id != 0)
            await db.WorkItems.Where(w => w.CaseId == requestCase.Id && w.State == WorkItemState.Open).LoadAsync(cancellation);
        return [.. db.WorkItems.Local.Where(w => w.Case == requestCase && w.State == WorkItemState.Open)];
    }

    private static LocalDate DueOf(CaseStep step, string activity, Instant openedAt) =>
        WorkDues.Of(activity, openedAt, step.Case.Dates, step.Case.Reasons, step.Day.Calendar);
}
