using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Alerts;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Application.Procedures;
using RequestCases.Application.Telemetry;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations;

/// <summary>
/// Carries an operation out: loads the case, lets the operation act, moves the procedure, and saves case, process state, work
/// items, audit event and mail in one transaction. A repeated submission does nothing; one made on an old page is refused.
/// </summary>
public sealed class CaseDesk(OfficeDb db, ProcedureHost procedure, OfficeCalendar calendar, OutboxSignal outbox)
{
    private const int MostAttempts = 100;

    /// <summary>Finishes a task of the procedure.</summary>
    /// <param name="workItemId">The task.</param>
    /// <param name="activity">Activity of the form that was sent, e.g. RequestCases.Triage.</param>
    /// <param name="input">What the person typed; checked first.</param>
    /// <param name="context">Who, when, why.</param>
    /// <param name="act">Changes the case and names the outcome.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public Task<CaseResult> FinishWorkAsync(
        long workItemId, string activity, object input, OperationContext context, Func<CaseStep, Task> act, CancellationToken cancellation) =>
        TransactAsync(context, input, async () =>
        {
            var work = await db.WorkItems.Include(w => w.Case).ThenInclude(c => c.Reply)
                .SingleOrDefaultAsync(w => w.Id == workItemId, cancellation) ?? throw DeskRefusals.NotFound();
            CheckWork(work, activity, context);
            if (activity != DecideReopening.Activity)
                Rule.Enforce(CaseMustBeOpen.Check(work.Case));
            var step = new CaseStep(db, work.Case, work, context, calendar.On(context.Today));
            await act(step);
            if (step.Outcome is { } outcome)
            {
                work.Finish(outcome, context.Actor.Id, context.At);
                KeepHandler(step, work);
                if (!work.IsBesideProcedure)
                    await procedure.AdvanceAsync(step, new WorkCompleted(work.WorkId, outcome), cancellation);
            }
            return step;
        }, cancellation);

    /// <summary>Acts on an open case beside its tasks, e.g. a withdrawal; may throw a message to the procedure.</summary>
    /// <exception cref="RuleBrokenException">CASE_CLOSED: an archived case is read-only.</exception>
    public Task<CaseResult> ActAsync(
        long caseId, object input, OperationContext context, Func<CaseStep, Task> act, CancellationToken cancellation) =>
        ActAsync(caseId, input, context, act, isReopening: false, cancellation);

    /// <summary>Acts on a case whether it is archived or not: what leads to its reopening, or stands beside it as a reconsideration; the caller guards everything else.</summary>
    public Task<CaseResult> ActOnArchivedAsync(
        long caseId, object input, OperationContext context, Func<CaseStep, Task> act, CancellationToken cancellation) =>
        ActAsync(caseId, input, context, act, isReopening: true, cancellation);

    private Task<CaseResult> ActAsync(
        long caseId, object input, OperationContext context, Func<CaseStep, Task> act, bool isReopening, CancellationToken cancellation) =>
        TransactAsync(context, input, async () =>
        {
            var requestCase = await db.Cases.Include(c => c.Reply).SingleOrDefaultAsync(c => c.Id == caseId, cancellation)
                ?? throw DeskRefusals.NotFound();
            CheckVersion(requestCase, context);
            if (!isReopening)
                Rule.Enforce(CaseMustBeOpen.Check(requestCase));
            var step = new CaseStep(db, requestCase, null, context, calendar.On(context.Today));
            await act(step);
            if (step.Message is { } message)
                await procedure.AdvanceAsync(step, new MessageReceived(message), cancellation);
            return step;
        }, cancellation);

    /// <summary>Opens a case and starts its procedure.</summary>
    public Task<CaseResult> OpenAsync(
        object input, OperationContext context, Func<OfficeDay, string, Task<RequestCase>> register, Func<CaseStep, Task> act, CancellationToken cancellation) =>
        TransactAsync(context, input, async () =>
        {
            var day = calendar.On(context.Today);
            var requestCase = await register(day, await ProcedureLibrary.StartingVersionAsync(db, cancellation));
            db.Cases.Add(requestCase);
            var step = new CaseStep(db, requestCase, null, context, day);
            await procedure.AdvanceAsync(step, new ProcessStarted(), cancellation);
            await act(step);
            if (step.Outcome is { } outcome)
            {
                var work = db.WorkItems.Local.Single(w => w.Case == requestCase && w.State == WorkItemState.Open);
                work.Finish(outcome, context.Actor.Id, context.At);
                await procedure.AdvanceAsync(step, new WorkCompleted(work.WorkId, outcome), cancellation);
            }
            return step;
        }, cancellation);

    private Task<CaseResult> TransactAsync(OperationContext context, object input, Func<Task<CaseStep>> prepare, CancellationToken cancellation) =>
        OfficeMetrics.MeasureAsync(KindOf(input), () => TryTransactAsync(context, input, prepare, cancellation));

    private static string KindOf(object input) => input.GetType().DeclaringType?.Name ?? input.GetType().Name;

    private async Task<CaseResult> TryTransactAsync(
        OperationContext context, object input, Func<Task<CaseStep>> prepare, CancellationToken cancellation)
    {
        InputRefusedException.ThrowIfInvalid(input);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            await calendar.RefreshAsync(db, cancellation);
            if (await FindRepeatedAsync(context.OperationKey, cancellation) is { } repeated)
                return repeated;
            try
            {
                var step = await prepare();
                await PrepareToSaveAsync(step, input, cancellation);
                if (!await SaveAsync(step, cancellation))
                    continue;
                outbox.Wake();
                return new CaseResult(step.Case.Id, $"{step.Summary}。{await procedure.DescribeNextAsync(step, cancellation)}");
            }
            catch (DbUpdateConcurrencyException e) when (e.Entries.FirstOrDefault(entry => entry.Entity is RequestCase or WorkItem) is { } changed)
            {
                // Somebody finished the same task in this very moment; or this very submission arrived twice.
                var number = (changed.Entity as RequestCase ?? ((WorkItem)changed.Entity).Case).Number;
                db.ChangeTracker.Clear();
                return await FindRepeatedAsync(context.OperationKey, cancellation) ?? throw DeskRefusals.Changed(number);
            }
            catch (RefusedException)
            {
                // This very submission may have arrived twice and the other one won while this one was being prepared.
                db.ChangeTracker.Clear();
                if (await FindRepeatedAsync(context.OperationKey, cancellation) is { } winner)
                    return winner;
                throw;
            }
            catch (Exception e) when (attempt < MostAttempts && e.IsConflict())
            {
                // A number was taken by another operation, or this submission arrived twice, or two steps waited for each other: all is rolled back, look again.
                OfficeMetrics.NoteConflict();
            }
        }
    }

    // Where nobody was named, who does the handler's work first goes on with it.
    private static void KeepHandler(CaseStep step, WorkItem work)
    {
        if (work.Role == OfficeRoles.Handler && step.Case is { Status: CaseStatus.Open, HandlerId: null, UnitId: { } unitId } && !step.Context.Actor.IsSystem)
            step.Case.Assign(unitId, step.Absent?.Id ?? step.Context.Actor.Id);
    }

    // Dates are never kept by a calendar that was replaced meanwhile: then nothing is saved.
    private async Task<bool> SaveAsync(CaseStep step, CancellationToken cancellation)
    {
        await using var transaction = await RulesLock.BeginAsync(db, cancellation);
        if (!await calendar.IsCurrentAsync(db, cancellation))
            return false;
        await db.SaveChangesAsync(cancellation);
        await SettledAlerts.MarkAsync(db, calendar, [step.Case.Id], step.Context.At, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task PrepareToSaveAsync(CaseStep step, object input, CancellationToken cancellation)
    {
        await procedure.MoveDueDatesAsync(step, cancellation);
        step.Case.CountChange();
        var audit = new AuditEvent
        {
            At = step.Context.At,
            ActorId = step.Context.Actor.Id,
            ActorName = step.Absent is { } absent ? $"{step.Context.Actor.Name}（代{absent.Name}）" : step.Context.Actor.Name,
            Kind = KindOf(input),
            Summary = step.Summary,
            Reason = step.Context.Reason,
            OperationKey = step.Context.OperationKey,
        };
        await AuditTrail.AppendAsync(db, step.Case, audit, cancellation);
    }

    private async Task<CaseResult?> FindRepeatedAsync(string operationKey, CancellationToken cancellation)
    {
        var earlier = await db.AuditEvents.AsNoTracking()
            .Where(e => e.OperationKey == operationKey)
            .Select(e => new { e.CaseId, e.Summary })
            .SingleOrDefaultAsync(cancellation);
        return earlier?.CaseId is { } caseId ? new CaseResult(caseId, $"{earlier.Summary}。", Repeated: true) : null;
    }

    private static void CheckWork(WorkItem work, string activity, OperationContext context)
    {
        if (work.State != WorkItemState.Open)
            throw DeskRefusals.WorkOver(work.Name);
        if (work.Activity != activity)
            throw DeskRefusals.WrongForm(work.Name);
        if (!WorkAccess.MayDo(work, context.Actor))
            throw DeskRefusals.NotYours(work.Name);
        CheckVersion(work.Case, context);
    }

    private static void CheckVersion(RequestCase requestCase, OperationContext context)
    {
        if (context.SeenVersion is { } seen && seen != requestCase.Version)
            throw DeskRefusals.Changed(requestCase.Number);
    }
}
