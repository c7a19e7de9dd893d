using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Operations;

/// <summary>The calendar and settings by which acts are judged, as last read from the office's data.</summary>
public sealed class OfficeCalendar
{
    private volatile Known known = new(0, WorkingCalendars.BuiltIn, DeadlinePolicy.Default);

    /// <summary>Counts the changes of policy and documents.</summary>
    public int Revision => known.Revision;

    /// <summary>Working days as all documents say now.</summary>
    public WorkingCalendar Calendar => known.Calendars.Current;

    /// <summary>The documents and the calendars they make.</summary>
    public WorkingCalendars Calendars => known.Calendars;

    /// <summary>The office's answers to the questions the law leaves open, for new cases.</summary>
    public DeadlinePolicy Policy => known.Policy;

    /// <summary>What acts of a business date are judged by.</summary>
    public OfficeDay On(LocalDate today)
    {
        var now = known;
        return new OfficeDay(today, now.Calendars, now.Policy);
    }

    /// <summary>Whether nothing was changed since the last reading, also by another node.</summary>
    public async Task<bool> IsCurrentAsync(OfficeDb db, CancellationToken cancellation) =>
        await db.Rules.AsNoTracking().Select(r => r.Revision).SingleOrDefaultAsync(cancellation) == known.Revision;

    /// <summary>Takes over what was changed since.</summary>
    public async Task RefreshAsync(OfficeDb db, CancellationToken cancellation)
    {
        if (await IsCurrentAsync(db, cancellation))
            return;
        var rules = await db.Rules.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new OfficeRules();
        var documents = await db.CalendarDocuments.AsNoTracking().OrderBy(d => d.Id).ToListAsync(cancellation);
        var calendars = new WorkingCalendars(
            [.. HolidayNotices.Embedded, .. documents.Select(d => d.Notice).OfType<HolidayNotice>()],
            [.. documents.Select(d => d.LocalChange).OfType<NoticeAmendment>()]);
        known = new Known(rules.Revision, calendars, rules.Policy);
    }

    private sealed record Known(int Revision, WorkingCalendars Calendars, DeadlinePolicy Policy);
}
