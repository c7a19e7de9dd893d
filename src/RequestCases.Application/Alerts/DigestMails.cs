using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;
using RequestCases.Application.Operations;
using RequestCases.Application.Outbox;
using RequestCases.Application.People;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>每日提醒汇总: one mail a person a day for the notifications that wait for one, grouped and sorted by urgency; mail and mark in one transaction. What comes
/// up later in the day waits for the next morning, unless it is due by then; and what another day's mail would tell waits for that day.</summary>
public sealed class DigestMails(OfficeDb db, OfficeCalendar calendar, IOptions<MailOptions> mail)
{
    private const int MostLines = 200;
    private const int MostConflicts = 20;
    private const int Soon = 3;

    // Two sweeps of one morning write two mails rather than keep half of it for tomorrow.
    private static readonly Duration Morning = Duration.FromMinutes(30);

    /// <summary>Writes them; returns how many.</summary>
    internal async Task<int> WriteAsync(AlertPeople people, Instant now, Instant mailFrom, CancellationToken cancellation)
    {
        if (OfficeTime.DateAt(mailFrom) != OfficeTime.DateAt(now))
            return 0;
        var waiting = await db.Notifications.Where(n => n.WaitsForMail).Select(n => n.PersonId).Distinct().ToListAsync(cancellation);
        var written = 0;
        foreach (var id in waiting)
            written += await WriteAllAsync(id, people.Find(id), now, mailFrom, cancellation);
        return written;
    }

    private async Task<int> WriteAllAsync(string personId, PersonInfo? person, Instant now, Instant mailFrom, CancellationToken cancellation)
    {
        if (person?.Email is null)
        {
            // Who has left, or has no address any more, has it on the page.
            await db.Notifications.Where(n => n.WaitsForMail && n.PersonId == personId)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.WaitsForMail, false), cancellation);
            return 0;
        }
        var (written, conflicts) = (0, 0);
        while (true)
        {
            try
            {
                if (!await WriteOneAsync(person, now, mailFrom, cancellation))
                    return written;
                written++;
            }
            catch (Exception e) when (e.IsConflict() && ++conflicts < MostConflicts)
            {
                // Another node wrote a mail with some of these: what it took no longer waits.
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<bool> WriteOneAsync(PersonInfo person, Instant now, Instant mailFrom, CancellationToken cancellation)
    {
        var (today, prefix, earlier) = (OfficeTime.DateAt(now), Key(person, now), now - Morning);
        var hadOne = await db.Outbox.AnyAsync(m => m.Key.StartsWith(prefix) && m.CreatedAt < earlier, cancellation);
        var waiting = await db.Notifications.Include(n => n.Alert).Where(n => n.WaitsForMail && n.PersonId == person.Id && (!hadOne || n.Alert.DueOn <= today))
            .OrderBy(n => n.Id).Take(MostLines).ToListAsync(cancellation);
        if (waiting.Count == 0)
            return false;
        var digest = Digest(person, await LinesAsync(waiting, today, cancellation), now, mailFrom, waiting[^1].Id);
        db.Outbox.Add(digest);
        foreach (var notification in waiting)
            (notification.WaitsForMail, notification.Mail) = (false, digest);
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<List<AlertLine>> LinesAsync(List<Notification> waiting, LocalDate today, CancellationToken cancellation)
    {
        var ids = waiting.Select(n => n.Alert.CaseId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, Content = c.Content.Subject, c.Provisional }).ToDictionaryAsync(c => c.Id, cancellation);
        return
        [
            .. from n in waiting
               let about = cases[n.Alert.CaseId]
               let left = calendar.Calendar.WorkingDaysLeft(today, n.Alert.DueOn)
               orderby left, n.Alert.DueOn, about.Number
               select new AlertLine(
                   about.Id, about.Number, about.Content, n.Subject, n.Alert.DueOn, left, about.Provisional && calendar.Calendar.IsProvisional(n.Alert.DueOn), n.Alert.MissedSteps),
        ];
    }

    private OutboxMessage Digest(PersonInfo person, List<AlertLine> lines, Instant now, Instant mailFrom, long last)
    {
        var today = OfficeTime.DateAt(now);
        var sections = lines.GroupBy(Urgency).OrderBy(g => g.Key.Order).Select(g => (g.Key.Words, (IReadOnlyList<AlertLine>)[.. g])).ToList();
        var (plain, html) = AlertMailText.Write($"{person.Name}，您好：{OfficeText.Date(today)}有 {lines.Count} 件事提醒您留意。", sections, mail.Value.Address);
        return new OutboxMessage
        {
            Key = $"{Key(person, now)}{last.ToString(CultureInfo.InvariantCulture)}",
            To = person.Email!,
            Subject = $"【期限提醒】{today:MM-dd}：{string.Join("，", sections.Select(s => $"{s.Words} {s.Item2.Count} 件"))}",
            Body = plain,
            HtmlBody = html,
            CreatedAt = now,
            NextAttemptAt = mailFrom,
        };
    }

    private static string Key(PersonInfo person, Instant now) => string.Create(CultureInfo.InvariantCulture, $"digest:{person.Id}:{OfficeTime.DateAt(now):uuuuMMdd}:");

    private static (int Order, string Words) Urgency(AlertLine line) => line.WorkingDaysLeft switch
    {
        < 0 => (0, "已超期"),
        0 => (1, PlannedAlert.Words(0)),
        <= Soon => (2, $"{Soon} 个工作日内到期"),
        _ => (3, "以后到期"),
    };
}
