using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Application.Procedures;

/// <summary>
/// Moves the open cases of a procedure to a new version, one transaction a case: the case, its tasks, a note on it, mails and the progress
/// together. A stop in between is taken up where it stood; a case that cannot be moved stays as it is and is listed.
/// </summary>
public sealed class CaseMover(OfficeDb db, ProcedureLibrary library, OutboxSignal outbox)
{
    private const int MostConflicts = 50;

    /// <summary>How the keys of a run's notes begin.</summary>
    internal static string KeyPrefix(long runId) => $"procedure-run:{runId}:";

    /// <summary>Brings every unfinished run to its end; returns how many cases were moved here.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        var moved = 0;
        while (await db.ProcedureRuns.AsNoTracking().Include(r => r.To).Where(r => r.FinishedAt == null).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation) is { } run)
            moved += await FinishAsync(run, now, cancellation);
        return moved;
    }

    private async Task<int> FinishAsync(ProcedureRun found, Instant now, CancellationToken cancellation)
    {
        var (moved, conflicts) = (0, 0);
        while (true)
        {
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var run = await db.ProcedureRuns.SingleAsync(r => r.Id == found.Id, cancellation);
                if (run.FinishedAt is not null)
                    return moved;
                var before = run.Moved;
                await StepAsync(run, found.To, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                (moved, conflicts) = (moved + run.Moved - before, 0);
            }
            catch (Exception e) when (e.IsConflict() && ++conflicts < MostConflicts)
            {
                // Somebody worked on this very case, or another node took this step: look again.
            }
        }
    }

    private async Task StepAsync(ProcedureRun run, ProcedureVersion to, Instant now, CancellationToken cancellation)
    {
        var cases = CaseOnOlderVersion.Among(db, to);
        var next = await cases.Where(c => c.Id > run.LastCaseId).OrderBy(c => c.Id).Select(c => new { c.Id, c.DefinitionId }).FirstOrDefaultAsync(cancellation);
        if (next is null)
        {
            run.FinishedAt = now;
            outbox.Wake();
            return;
        }
        (run.LastCaseId, run.Looked) = (next.Id, run.Looked + 1);
        var definition = await library.GetAsync(db, to.Id, cancellation);
        var (requestCase, result) = await TransferAsync(next.Id, definition, cancellation);
        if (result.State is null)
        {
            db.CasesLeftByRuns.Add(new CaseLeftByRun { RunId = run.Id, CaseId = next.Id, VersionId = next.DefinitionId, Why = result.Why });
            return;
        }
        run.Moved++;
        await MoveAsync(run, to, requestCase!, definition, result.State, now, cancellation);
    }

    // One case that cannot be read must not hold up the others.
    private async Task<(RequestCase? Case, TransferResult Result)> TransferAsync(long caseId, ProcessDefinition to, CancellationToken cancellation)
    {
        try
        {
            var requestCase = await db.Cases.SingleAsync(c => c.Id == caseId, cancellation);
            return (requestCase, PositionTransfer.Between(await library.GetAsync(db, requestCase.DefinitionId, cancellation), to, requestCase.Process));
        }
        catch (Exception e) when (e is JsonException or DefinitionException or KeyNotFoundException)
        {
            return (null, new TransferResult(null, [new TransferObstacle("", "办件的流程位置或者它的旧版本读不出来，请联系系统维护人员")]));
        }
    }

    private async Task MoveAsync(
        ProcedureRun run, ProcedureVersion to, RequestCase requestCase, ProcessDefinition definition, ProcessState state, Instant now, CancellationToken cancellation)
    {
        var from = await db.Procedures.Where(p => p.Id == requestCase.DefinitionId).Select(p => p.Number).SingleAsync(cancellation);
        var work = await db.WorkItems.Where(w => w.CaseId == requestCase.Id && w.State == WorkItemState.Open && w.WorkId > 0).OrderBy(w => w.Id).ToListAsync(cancellation);
        var key = $"{KeyPrefix(run.Id)}{requestCase.Id}";
        var changes = new List<string>();
        foreach (var item in work)
        {
            if (await RerouteAsync(item, requestCase, definition[item.ElementId], $"{key}:{item.WorkId}", now, cancellation) is { } change)
                changes.Add(change);
        }
        requestCase.MoveToVersion(to.Id, state, state.Completed ? requestCase.Stage : WorkRoutes.StageOf(work));
        requestCase.CountChange();
        var audit = new AuditEvent
        {
            At = now,
            ActorId = run.OrderedById,
            ActorName = run.OrderedByName,
            Kind = nameof(MoveCasesToVersion),
            Summary = $"流程由第 {from} 版改用第 {to.Number} 版{string.Concat(changes.Select(c => $"；{c}"))}",
            Reason = run.Reason,
            OperationKey = key,
        };
        await AuditTrail.AppendAsync(db, requestCase, audit, cancellation);
    }

    /// <summary>Sends a task to those whom the new version names; returns what changed, in Chinese, or null.</summary>
    private async Task<string?> RerouteAsync(
        WorkItem item, RequestCase requestCase, ProcessElement element, string key, Instant now, CancellationToken cancellation)
    {
        var (name, role, formerly) = (item.Name, item.Role, item.AssigneeId);
        var route = await WorkRoutes.OfAsync(db, requestCase, element, cancellation);
        var samePeople = (route.Role, route.UnitId) == (item.Role, item.UnitId);
        item.Reroute(samePeople ? route with { AssigneeId = formerly } : route);
        var changes = new List<string>();
        if (name != item.Name)
            changes.Add($"“{name}”改称“{item.Name}”");
        if (samePeople)
            return changes.Count == 0 ? null : changes[0];
        changes.Add($"“{item.Name}”由{RoleName(role)}改为{RoleName(item.Role)}办理");
        if (formerly != item.AssigneeId)
        {
            await TellAsync(formerly, $"{key}:-", $"不再由您办理：{requestCase.Number} {item.Name}", $"办件{requestCase.Number}（{requestCase.Content.Subject}）的流程改用了新版本，“{item.Name}”改由{RoleName(item.Role)}办理，您不需要再办。", now, cancellation);
            await TellAsync(item.AssigneeId, $"{key}:+", $"待办：{requestCase.Number} {item.Name}", $"办件{requestCase.Number}（{requestCase.Content.Subject}）的流程改用了新版本，已转到您处：{item.Name}。\n请登录依申请公开办件系统办理。", now, cancellation);
        }
        return string.Join("，", changes);
    }

    private async Task TellAsync(string? personId, string key, string subject, string body, Instant now, CancellationToken cancellation)
    {
        if (personId is null || await db.Users.Where(p => p.Id == personId && p.IsActive).Select(p => p.Email).SingleOrDefaultAsync(cancellation) is not { } address)
            return;
        db.Outbox.Add(new OutboxMessage { Key = key, To = address, Subject = subject, Body = body, CreatedAt = now, NextAttemptAt = now });
    }

    private static string RoleName(string role) => OfficeRoles.Names.GetValueOrDefault(role, role);
}
