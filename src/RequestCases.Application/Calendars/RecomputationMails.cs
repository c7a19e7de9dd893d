using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;

namespace RequestCases.Application.Calendars;

/// <summary>Tells those who have the moved cases: one mail a person with all of theirs, written once with the end of the run.</summary>
public sealed class RecomputationMails(OfficeDb db, PeopleDirectory people)
{
    private const int MostListed = 200;
    private const string Recomputed = "重新计算期限：";

    /// <summary>How the keys of a run's notes begin.</summary>
    internal static string KeyPrefix(long runId) => $"calendar:{runId}:";

    /// <summary>The notes of a run on its cases, those due earliest first.</summary>
    internal static IQueryable<AuditEvent> NotesOf(OfficeDb db, long runId)
    {
        var prefix = KeyPrefix(runId);
        return db.AuditEvents.AsNoTracking().Where(e => e.OperationKey.StartsWith(prefix)).OrderBy(e => e.Case!.ReplyDue).ThenBy(e => e.CaseId);
    }

    /// <summary>Writes the mails of a run into the outbox; saved by the caller.</summary>
    internal async Task WriteAsync(CalendarRun run, Instant now, CancellationToken cancellation)
    {
        var moved = await NotesOf(db, run.Id)
            .Select(e => new MovedCase(e.Case!.Number, e.Case.Content.Subject, e.Summary, e.Case.HandlerId))
            .ToListAsync(cancellation);
        if (moved.Count == 0)
            return;
        var handlers = moved.Select(m => m.HandlerId).OfType<string>().Distinct().ToList();
        var addresses = await db.Users.Where(p => handlers.Contains(p.Id) && p.IsActive && p.Email != null)
            .ToDictionaryAsync(p => p.Id, p => p.Email!, cancellation);
        var clerks = (await people.HoldersAsync(OfficeRoles.Clerk, null, cancellation)).Select(p => p.Email).OfType<string>().ToList();
        // A case that nobody handles, or whose handler cannot be reached, is the disclosure office's.
        var told = moved
            .SelectMany(m => m.HandlerId is { } id && addresses.TryGetValue(id, out var handler) ? [(To: handler, Case: m)] : clerks.Select(clerk => (To: clerk, Case: m)))
            .GroupBy(t => t.To, t => t.Case, StringComparer.OrdinalIgnoreCase);
        foreach (var mine in told)
            Add(run, mine.Key, [.. mine], now);
    }

    private void Add(CalendarRun run, string address, List<MovedCase> cases, Instant now) => db.Outbox.Add(new OutboxMessage
    {
        Key = $"{KeyPrefix(run.Id)}{db.Outbox.Local.Count}:{address}",
        To = address,
        Subject = $"期限变动：{cases.Count} 件办件按新的放假安排重新计算",
        Body = $"""
            根据《{run.Document.Source}》，以下办件的期限已经重新计算，请以新的日期为准：

            {string.Join("\n", cases.Take(MostListed).Select(Line))}{(cases.Count > MostListed ? $"\n另有 {cases.Count - MostListed} 件，请在系统中查看。" : "")}

            此前已经告知申请人的日期如有变动，请告知新的日期。请登录依申请公开办件系统查看逐日台账。
            """,
        CreatedAt = now,
        NextAttemptAt = now,
    });

    /// <summary>The note on a case: by which document, and what moved.</summary>
    internal static string Note(CalendarDocument document, string moved) => $"按《{document.Source}》{Recomputed}{moved}";

    /// <summary>What moved, out of such a note.</summary>
    internal static string MoveOf(string note) => note[(note.IndexOf(Recomputed, StringComparison.Ordinal) + Recomputed.Length)..];

    private static string Line(MovedCase moved) => $"{moved.Number} {moved.Subject}\n  {MoveOf(moved.Summary)}";

    private sealed record MovedCase(string Number, string Subject, string Summary, string? HandlerId);
}
