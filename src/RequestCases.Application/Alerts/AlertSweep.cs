using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>
/// Finds the open cases whose reply is near due, due or overdue and whose alert of that step the ledger does not have, and writes
/// ledger and mails in one transaction a case. After missed days only the most serious step is sent. Silent while the clock waits
/// for the applicant, and once the case is closed without a reply.
/// </summary>
public sealed class AlertSweep(OfficeDb db, PeopleDirectory people, OfficeCalendar calendar, OutboxSignal outbox)
{
    /// <summary>Sweeps; returns how many alerts were written.</summary>
    public async Task<int> RunAsync(Instant now, CancellationToken cancellation)
    {
        await calendar.RefreshAsync(db, cancellation);
        var today = OfficeTime.DateAt(now);
        var horizon = calendar.Calendar.AddWorkingDays(today, AlertSteps.Earliest);
        var near = await db.Cases.AsNoTracking()
            .Where(c => c.Status == CaseStatus.Open && c.ReplyDue != null && c.ReplyDue <= horizon && c.Clock == ClockState.Running)
            .OrderBy(c => c.ReplyDue)
            .Select(c => new NearCase(c.Id, c.Number, c.Content.Subject, c.Stage, c.ReplyDue!.Value, c.UnitId, c.HandlerId))
            .ToListAsync(cancellation);
        var written = 0;
        foreach (var item in near)
            written += await AlertAsync(item, today, now, cancellation) ? 1 : 0;
        if (written > 0)
            outbox.Wake();
        return written;
    }

    private async Task<bool> AlertAsync(NearCase item, LocalDate today, Instant now, CancellationToken cancellation)
    {
        var left = calendar.Calendar.WorkingDaysLeft(today, item.ReplyDue);
        if (AlertSteps.Reached(left) is not { } step)
            return false;
        var sent = await db.Alerts.Where(a => a.CaseId == item.Id && a.DueOn == item.ReplyDue).Select(a => a.Step).ToListAsync(cancellation);
        if (sent.Contains(step))
            return false;
        var recipients = await RecipientsAsync(item, step, cancellation);
        if (recipients.Count == 0)
            return false;
        foreach (var passed in AlertSteps.All.Where(s => s > step && !sent.Contains(s)))
            db.Alerts.Add(Record(item, passed, now, recipients: 0));
        db.Alerts.Add(Record(item, step, now, recipients.Count));
        foreach (var address in recipients)
            db.Outbox.Add(Mail(item, step, left, address, now));
        return await SaveUnlessDoneElsewhereAsync(cancellation);
    }

    private async Task<bool> SaveUnlessDoneElsewhereAsync(CancellationToken cancellation)
    {
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException e) when (e.Entries.Any(entry => entry.Entity is AlertRecord or OutboxMessage))
        {
            // Another sweep wrote the same row of the ledger in this moment: its mail is the one that counts.
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<IReadOnlyList<string>> RecipientsAsync(NearCase item, int step, CancellationToken cancellation)
    {
        var found = new List<PersonInfo>();
        if (item.HandlerId is { } handler)
            found.AddRange(await db.Users.Where(p => p.Id == handler && p.IsActive)
                .Select(p => new PersonInfo(p.Id, p.DisplayName, p.Email)).ToListAsync(cancellation));
        else
            found.AddRange(await people.HoldersAsync(OfficeRoles.Clerk, null, cancellation));
        if (AlertSteps.Reaches(step, OfficeRoles.UnitHead) && item.UnitId is { } unit)
            found.AddRange(await people.HoldersAsync(OfficeRoles.UnitHead, unit, cancellation));
        if (AlertSteps.Reaches(step, OfficeRoles.Supervisor))
            found.AddRange(await people.HoldersAsync(OfficeRoles.Supervisor, null, cancellation));
        if (!found.Any(p => p.Email is not null))
            found.AddRange(await people.HoldersAsync(OfficeRoles.Clerk, null, cancellation));
        return [.. found.Select(p => p.Email).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static AlertRecord Record(NearCase item, int step, Instant now, int recipients) =>
        new() { CaseId = item.Id, Step = step, DueOn = item.ReplyDue, At = now, Recipients = recipients };

    private OutboxMessage Mail(NearCase item, int step, int left, string address, Instant now) => new()
    {
        Key = $"alert:{item.Id}:{item.ReplyDue:uuuuMMdd}:{step}:{address}",
        To = address,
        Subject = $"【{AlertSteps.Words(step, left)}】{item.Number} {item.Subject}",
        Body = $"""
            办件：{item.Number} {item.Subject}
            期限：{AlertSteps.Words(step, left)}，答复期限 {OfficeText.Date(item.ReplyDue)}{(calendar.Calendar.IsProvisional(item.ReplyDue) ? $"（暂定：{OfficeText.ProvisionalNote}）" : "")}
            当前环节：{item.Stage}

            请登录依申请公开办件系统办理或者督办。逾期不答复违反《政府信息公开条例》第三十三条。
            """,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    private sealed record NearCase(
        long Id, string Number, string Subject, string Stage, LocalDate ReplyDue, int? UnitId, string? HandlerId);
}
