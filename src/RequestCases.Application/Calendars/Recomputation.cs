using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Calendars;

/// <summary>
/// Works out the dates of all open cases anew after a calendar document, some hundred cases a transaction: cases, their tasks, a note on
/// each case and the progress together. A stop in the middle is taken up where it stood; what is right already is left alone.
/// </summary>
public sealed class Recomputation(
    OfficeDb db, DbContextOptions<OfficeDb> readerOptions, OfficeCalendar calendar, RecomputationMails mails, OutboxSignal outbox)
{
    private const int MostConflicts = 20;

    /// <summary>Cases in one transaction.</summary>
    public int BatchSize { get; init; } = 500;

    /// <summary>Brings every unfinished run to its end; returns how many cases moved.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        var moved = 0;
        while (await db.CalendarRuns.AsNoTracking().Where(r => r.FinishedAt == null).OrderBy(r => r.Id).FirstOrDefaultAsync(cancellation) is { } run)
        {
            await calendar.RefreshAsync(db, cancellation);
            moved += await FinishAsync(run, now, cancellation);
        }
        return moved;
    }

    // While one batch is written, the next is read on a connection of its own; the version of each case tells when that came too early.
    private async Task<int> FinishAsync(CalendarRun found, Instant now, CancellationToken cancellation)
    {
        var (moved, conflicts) = (0, 0);
        var after = found.LastCaseId;
        var reading = ReadAsync(after, cancellation);
        while (true)
        {
            var cases = await reading;
            reading = cases.Count == 0 ? Task.FromResult(cases) : ReadAsync(cases[^1].Id, cancellation);
            db.ChangeTracker.Clear();
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                var run = await db.CalendarRuns.Include(r => r.Document).SingleAsync(r => r.Id == found.Id, cancellation);
                if (run.FinishedAt is not null)
                    return moved;
                if (run.LastCaseId != after)
                    throw new DbUpdateConcurrencyException("Another node took this step.");
                var noted = await StepAsync(run, cases, now, cancellation);
                await db.SaveChangesAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                (after, moved) = (run.LastCaseId, moved + noted);
            }
            catch (Exception e) when (e.IsConflict() && ++conflicts < MostConflicts)
            {
                // Somebody worked on one of these cases, or another node took this step: look again.
                await reading;
                after = await db.CalendarRuns.AsNoTracking().Where(r => r.Id == found.Id).Select(r => r.LastCaseId).SingleAsync(cancellation);
                reading = ReadAsync(after, cancellation);
            }
        }
    }

    private Task<List<OpenCase>> ReadAsync(long after, CancellationToken cancellation) => Task.Run(async () =>
    {
        await using var reader = new OfficeDb(readerOptions);
        return await OpenCase.In(reader, after, BatchSize).ToListAsync(cancellation);
    }, cancellation);

    private async Task<int> StepAsync(CalendarRun run, List<OpenCase> cases, Instant now, CancellationToken cancellation)
    {
        if (cases.Count == 0)
        {
            await mails.WriteAsync(run, now, cancellation);
            run.FinishedAt = now;
            outbox.Wake();
            return 0;
        }
        (run.LastCaseId, run.Looked) = (cases[^1].Id, run.Looked + cases.Count);
        var calendars = calendar.Calendars;
        var moves = new List<CaseMove>(cases.Count);
        cases.RemoveAll(c => !TryMove(c, calendars, run, moves));
        await MoveCasesAsync(cases, moves, cancellation);
        await MoveWorkAsync(cases, moves, calendars, cancellation);
        await SettledAlerts.MarkAsync(db, calendar, moves.FindAll(m => m.Before != m.After).ConvertAll(m => m.CaseId), now, cancellation);
        var noted = await NoteAsync(run, cases, moves, now, cancellation);
        run.Moved += noted;
        return noted;
    }

    private static bool TryMove(OpenCase open, WorkingCalendars calendars, CalendarRun run, List<CaseMove> moves)
    {
        if (open.TryMove(calendars, out var why) is { } move)
            moves.Add(move);
        else
            run.Failures = $"{run.Failures}{open.Number}：{why!.Message}\n";
        return why is null;
    }

    private async Task MoveCasesAsync(List<OpenCase> cases, List<CaseMove> moves, CancellationToken cancellation)
    {
        await using var update = RowStatement.Update<RequestCase>(
            db,
            [nameof(RequestCase.ReceivedOn), nameof(RequestCase.ReplyDue), nameof(RequestCase.SupplementNoticeDue), nameof(RequestCase.WaitsUntil),
                nameof(RequestCase.Clock), nameof(RequestCase.Provisional), nameof(RequestCase.OnTime), nameof(RequestCase.Version)],
            [nameof(RequestCase.Id), nameof(RequestCase.Version)]);
        var changed = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var (before, after, seen) = (moves[i].Before, moves[i].After, cases[i].Version);
            if (before == after)
                continue;
            changed++;
            await update.AddAsync(
                [after.ReceivedOn, after.ReplyDue, after.SupplementNoticeDue, after.WaitsUntil, after.Clock, after.Provisional, after.OnTime, seen + 1, cases[i].Id, seen],
                cancellation);
        }
        if (await update.FinishAsync(cancellation) != changed)
            throw new DbUpdateConcurrencyException("Somebody changed one of these cases meanwhile.");
    }

    private async Task MoveWorkAsync(List<OpenCase> cases, List<CaseMove> moves, WorkingCalendars calendars, CancellationToken cancellation)
    {
        await using var update = RowStatement.Update<WorkItem>(
            db, [nameof(WorkItem.DueOn)], [nameof(WorkItem.Id), nameof(WorkItem.DueOn), nameof(WorkItem.State)]);
        var changed = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            foreach (var task in cases[i].Tasks)
            {
                var due = WorkDues.Of(task.Activity, task.OpenedAt, moves[i].After, cases[i].Reasons, calendars.Current);
                if (due == task.DueOn)
                    continue;
                changed++;
                await update.AddAsync([due, task.Id, task.DueOn, WorkItemState.Open], cancellation);
            }
        }
        if (await update.FinishAsync(cancellation) != changed)
            throw new DbUpdateConcurrencyException("Somebody finished one of these tasks meanwhile.");
    }

    private async Task<int> NoteAsync(CalendarRun run, List<OpenCase> cases, List<CaseMove> moves, Instant now, CancellationToken cancellation)
    {
        await using var insert = RowStatement.Insert<AuditEvent>(
            db,
            [nameof(AuditEvent.CaseId), nameof(AuditEvent.At), nameof(AuditEvent.ActorId), nameof(AuditEvent.ActorName), nameof(AuditEvent.Kind),
                nameof(AuditEvent.Summary), nameof(AuditEvent.OperationKey), nameof(AuditEvent.Hash)]);
        for (var i = 0; i < cases.Count; i++)
        {
            if (!DateMoves.Differ(moves[i].Before, moves[i].After))
                continue;
            var note = Note(run, moves[i], now);
            note.Seal(cases[i].LastHash);
            await insert.AddAsync([moves[i].CaseId, note.At, note.ActorId, note.ActorName, note.Kind, note.Summary, note.OperationKey, note.Hash], cancellation);
        }
        return await insert.FinishAsync(cancellation);
    }

    private static AuditEvent Note(CalendarRun run, CaseMove move, Instant now) => new()
    {
        At = now,
        ActorId = run.Document.AddedById,
        ActorName = run.Document.AddedByName,
        Kind = nameof(Recomputation),
        Summary = RecomputationMails.Note(run.Document, move.Text),
        OperationKey = $"{RecomputationMails.KeyPrefix(run.Id)}{move.CaseId}",
    };
}
