using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Calendars;

/// <summary>
/// Works out the dates of all open cases anew after a calendar document, some hundred cases a transaction: cases, their tasks, a note on
/// each case and the progress together. A stop in the middle is taken up where it stood; what is right already is left alone.
/// </summary>
public sealed class Recomputation(OfficeDb db, OfficeCalendar calendar, RecomputationMails mails, OutboxSignal outbox)
{
    /// <summary>Cases in one transaction.</summary>
    public int BatchSize { get; init; } = 500;

    private const int MostConflicts = 20;

    /// <summary>Brings every unfinished run to its end; returns how many cases moved.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        var moved = 0;
        while (await db.CalendarRuns.AsNoTracking().Where(r => r.FinishedAt == null).OrderBy(r => r.Id).Select(r => (long?)r.Id).FirstOrDefaultAsync(cancellation) is { } runId)
        {
            await calendar.RefreshAsync(db, cancellation);
            moved += await FinishAsync(runId, now, cancellation);
        }
        return moved;
    }

    private async Task<int> FinishAsync(long runId, Instant now, CancellationToken cancellation)
    {
        var (moved, conflicts) = (0, 0);
        while (true)
        {
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var run = await db.CalendarRuns.Include(r => r.Document).SingleAsync(r => r.Id == runId, cancellation);
                if (run.FinishedAt is not null)
                    return moved;
                moved += await StepAsync(run, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
            }
            catch (DbUpdateConcurrencyException) when (++conflicts < MostConflicts)
            {
                // Somebody worked on one of these cases, or another node took this step: look again.
            }
        }
    }

    private async Task<int> StepAsync(CalendarRun run, Instant now, CancellationToken cancellation)
    {
        var cases = await OpenCase.In(db, run.LastCaseId).AsNoTracking().Take(BatchSize).ToListAsync(cancellation);
        if (cases.Count == 0)
        {
            await mails.WriteAsync(run, now, cancellation);
            run.FinishedAt = now;
            outbox.Wake();
            return 0;
        }
        var moves = cases.ConvertAll(c => c.By(calendar.Calendars));
        await MoveCasesAsync(cases, moves, cancellation);
        await MoveWorkAsync(cases, moves, cancellation);
        var noted = moves.FindAll(m => DateMoves.Differ(m.Before, m.After));
        await NoteAsync(run, noted, now, cancellation);
        (run.LastCaseId, run.Looked, run.Moved) = (cases[^1].Id, run.Looked + cases.Count, run.Moved + noted.Count);
        return noted.Count;
    }

    private async Task MoveCasesAsync(List<OpenCase> cases, List<CaseMove> moves, CancellationToken cancellation)
    {
        await using var update = RowStatement.Update<RequestCase>(
            db,
            [nameof(RequestCase.ReceivedOn), nameof(RequestCase.ReplyDue), nameof(RequestCase.SupplementNoticeDue), nameof(RequestCase.WaitsUntil),
                nameof(RequestCase.Clock), nameof(RequestCase.Provisional), nameof(RequestCase.OnTime), nameof(RequestCase.Version)],
            [nameof(RequestCase.Id), nameof(RequestCase.Version)]);
        for (var i = 0; i < cases.Count; i++)
        {
            var (before, after, seen) = (moves[i].Before, moves[i].After, cases[i].Version);
            if (before == after)
                continue;
            var met = await update.ExecuteAsync(
                cancellation, after.ReceivedOn, after.ReplyDue, after.SupplementNoticeDue, after.WaitsUntil, after.Clock, after.Provisional, after.OnTime,
                seen + 1, cases[i].Id, seen);
            if (met != 1)
                throw new DbUpdateConcurrencyException($"Case {cases[i].Id} changed.");
        }
    }

    private async Task MoveWorkAsync(List<OpenCase> cases, List<CaseMove> moves, CancellationToken cancellation)
    {
        var (first, last) = (cases[0].Id, cases[^1].Id);
        var open = await db.WorkItems.AsNoTracking()
            .Where(w => w.CaseId >= first && w.CaseId <= last && w.State == WorkItemState.Open)
            .Select(w => new { w.Id, w.CaseId, w.Activity, w.OpenedAt, w.DueOn })
            .ToListAsync(cancellation);
        var places = Enumerable.Range(0, cases.Count).ToDictionary(i => cases[i].Id);
        await using var update = RowStatement.Update<WorkItem>(db, [nameof(WorkItem.DueOn)], [nameof(WorkItem.Id)]);
        foreach (var work in open)
        {
            if (!places.TryGetValue(work.CaseId, out var place))
                continue;
            var due = WorkDues.Of(work.Activity, work.OpenedAt, moves[place].After, cases[place].Reasons, calendar.Calendar);
            if (due != work.DueOn)
                await update.ExecuteAsync(cancellation, due, work.Id);
        }
    }

    private async Task NoteAsync(CalendarRun run, List<CaseMove> moves, Instant now, CancellationToken cancellation)
    {
        if (moves.Count == 0)
            return;
        var hashes = await AuditTrail.LastHashesAsync(db, moves.ConvertAll(m => m.CaseId), cancellation);
        await using var insert = RowStatement.Insert<AuditEvent>(
            db,
            [nameof(AuditEvent.CaseId), nameof(AuditEvent.At), nameof(AuditEvent.ActorId), nameof(AuditEvent.ActorName), nameof(AuditEvent.Kind),
                nameof(AuditEvent.Summary), nameof(AuditEvent.OperationKey), nameof(AuditEvent.Hash)]);
        foreach (var move in moves)
        {
            var note = new AuditEvent
            {
                At = now,
                ActorId = run.Document.AddedById,
                ActorName = run.Document.AddedByName,
                Kind = nameof(Recomputation),
                Summary = $"按《{run.Document.Source}》重新计算期限：{move.Text}",
                OperationKey = $"{RecomputationMails.KeyPrefix(run.Id)}{move.CaseId}",
            };
            note.Seal(hashes.GetValueOrDefault(move.CaseId));
            await insert.ExecuteAsync(cancellation, move.CaseId, note.At, note.ActorId, note.ActorName, note.Kind, note.Summary, note.OperationKey, note.Hash);
        }
    }
}
