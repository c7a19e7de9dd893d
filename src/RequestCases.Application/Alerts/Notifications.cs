using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>A notification as its owner sees it.</summary>
public sealed record NotificationRow(
    long Id, long CaseId, string Number, string Content, string Subject, LocalDate DueOn, int Step, Instant At, Instant? ReadAt, Instant? SettledAt);

/// <summary>An alert of a case as one person got it: to whom, when, and whether the mail arrived at the server.</summary>
public sealed record GivenAlert(
    Milestone Milestone, string Subject, LocalDate DueOn, int Step, string? Missed, Instant At, string PersonName, Instant? ReadAt, Instant? SettledAt, bool WaitsForMail, MailState? Mail);

/// <summary>Where a mail stands.</summary>
public sealed record MailState(Instant NextAttemptAt, Instant? SentAt, Instant? DeadAt);

/// <summary>提醒 of a person and of a case.</summary>
public sealed class Notifications(OfficeDb db)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private const int MostOfCase = 500;

    /// <summary>How many the person has not read and still has to see to.</summary>
    public Task<int> UnreadAsync(string personId, CancellationToken cancellation) => Unread(personId).CountAsync(cancellation);

    /// <summary>One page of a person's notifications, the newest first, and where the next one starts.</summary>
    public async Task<(IReadOnlyList<NotificationRow> Rows, long? Next)> ReadAsync(string personId, bool unreadOnly, long? before, CancellationToken cancellation)
    {
        var mine = unreadOnly ? Unread(personId) : db.Notifications.Where(n => n.PersonId == personId);
        if (before is { } last)
            mine = mine.Where(n => n.Id < last);
        var rows = await mine.OrderByDescending(n => n.Id).Take(PageSize + 1)
            .Select(n => new NotificationRow(
                n.Id, n.Alert.CaseId, n.Alert.Case.Number, n.Alert.Case.Content.Subject, n.Subject, n.Alert.DueOn, n.Alert.Step, n.At, n.ReadAt, n.SettledAt))
            .ToListAsync(cancellation);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>Marks one of the person's notifications as read; returns its case, or null when the person has no such one.</summary>
    public async Task<long?> MarkAsync(long id, string personId, Instant now, CancellationToken cancellation)
    {
        var mine = db.Notifications.Where(n => n.Id == id && n.PersonId == personId);
        await mine.Where(n => n.ReadAt == null).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancellation);
        return await mine.Select(n => (long?)n.Alert.CaseId).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Marks all of the person's notifications up to the newest one seen; returns how many.</summary>
    public Task<int> MarkAllAsync(string personId, long through, Instant now, CancellationToken cancellation) =>
        Unread(personId).Where(n => n.Id <= through)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, now), cancellation);

    /// <summary>The alerts of a case, the newest first.</summary>
    public async Task<IReadOnlyList<GivenAlert>> OfCaseAsync(long caseId, CancellationToken cancellation) =>
        await (from n in db.Notifications.AsNoTracking()
               where n.Alert.CaseId == caseId
               join person in db.Users on n.PersonId equals person.Id into people
               from person in people.DefaultIfEmpty()
               orderby n.Id descending
               select new GivenAlert(
                   n.Alert.Milestone, n.Subject, n.Alert.DueOn, n.Alert.Step, n.Alert.Missed, n.At, person == null ? "" : person.DisplayName, n.ReadAt, n.SettledAt, n.WaitsForMail,
                   n.Mail == null ? null : new MailState(n.Mail.NextAttemptAt, n.Mail.SentAt, n.Mail.DeadAt)))
            .Take(MostOfCase).ToListAsync(cancellation);

    private IQueryable<Notification> Unread(string personId) => db.Notifications.Where(n => n.PersonId == personId && n.SettledAt == null && n.ReadAt == null);
}
