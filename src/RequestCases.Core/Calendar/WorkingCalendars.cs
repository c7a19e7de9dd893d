using System.Collections.Concurrent;
using NodaTime;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Core.Calendar;

/// <summary>The calendars that the known documents make: the one of today, and those by which a case may keep counting. Immutable.</summary>
public sealed class WorkingCalendars
{
    private readonly IReadOnlyList<HolidayNotice> _notices;
    private readonly ConcurrentDictionary<LocalDate, WorkingCalendar> _published = new();

    /// <summary>Makes the calendars.</summary>
    /// <param name="notices">Notices by year; of several for a year the latest issued is used, of the same issue the last in order.</param>
    /// <param name="localChanges">Changes ordered for one place by its own document; they win over the national notices.</param>
    public WorkingCalendars(IReadOnlyList<HolidayNotice> notices, IReadOnlyList<NoticeAmendment> localChanges)
    {
        _notices = notices;
        LocalChanges = localChanges;
        Current = WorkingCalendar.AsKnownOn(notices, asOf: null, localChanges);
    }

    /// <summary>The embedded notices, no local changes.</summary>
    public static WorkingCalendars BuiltIn { get; } = new(HolidayNotices.Embedded, []);

    /// <summary>All that the documents say.</summary>
    public WorkingCalendar Current { get; }

    /// <summary>The notices that count now, one a year, oldest first.</summary>
    public IReadOnlyList<HolidayNotice> Notices =>
        [.. _notices.GroupBy(n => n.Year).Select(year => WorkingCalendar.LatestKnown(year, asOf: null)).OrderBy(n => n.Year)];

    /// <summary>The local documents.</summary>
    public IReadOnlyList<NoticeAmendment> LocalChanges { get; }

    /// <summary>The calendar as it was known on a day.</summary>
    public WorkingCalendar AsKnownOn(LocalDate asOf) => WorkingCalendar.AsKnownOn(_notices, asOf, LocalChanges);

    /// <summary>The calendars when a notice becomes known.</summary>
    /// <exception cref="RefusedException">It is not sound, or does not follow what is known: see <see cref="NoticeCheck.EnsureNew"/>.</exception>
    public WorkingCalendars With(HolidayNotice notice)
    {
        NoticeCheck.EnsureNew(notice, _notices);
        return new WorkingCalendars([.. _notices, notice], LocalChanges);
    }

    /// <summary>The calendars when a local document becomes known.</summary>
    /// <exception cref="RefusedException">It is not sound, or changes nothing: see <see cref="NoticeCheck.EnsureLocal"/>.</exception>
    public WorkingCalendars With(NoticeAmendment localChange)
    {
        NoticeCheck.EnsureLocal(localChange, this);
        return new WorkingCalendars(_notices, [.. LocalChanges, localChange]);
    }

    /// <summary>
    /// The calendar of a case that keeps to what was published at its receipt (D8): years published by then as they were known then, other
    /// years as the documents say now.
    /// </summary>
    public WorkingCalendar PublishedAt(LocalDate receivedOn) => _published.GetOrAdd(receivedOn, Keep);

    private WorkingCalendar Keep(LocalDate receivedOn)
    {
        var kept = _notices.GroupBy(n => n.Year).Select(year => WorkingCalendar.LatestKnown(year, receivedOn) is { } known && known.IsKnownOn(receivedOn)
            ? known.AsKnownOn(receivedOn)
            : WorkingCalendar.LatestKnown(year, asOf: null));
        return WorkingCalendar.AsKnownOn(kept, asOf: null, LocalChanges.Where(c => c.Issued <= receivedOn));
    }
}
