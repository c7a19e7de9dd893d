using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>
/// Which days are worked, 2008-01-01 to 2040-12-31, as the notices known on a day say. Immutable. Every question is answered from
/// arrays made once: how many working days there are up to each day, and which day is the n-th.
/// </summary>
/// <remarks>Days outside the range are refused with DATE_OUT_OF_CALENDAR.</remarks>
public sealed class WorkingCalendar
{
    /// <summary>The first day any calendar knows (the year in which the first regulation came into force).</summary>
    public static readonly LocalDate FirstDay = CalendarRange.Days[0];

    /// <summary>The last day any calendar knows.</summary>
    public static readonly LocalDate LastDay = CalendarRange.Days[^1];

    private static readonly Lazy<WorkingCalendar> LazyBuiltIn = new(() => AsKnownOn(HolidayNotices.Embedded, asOf: null));

    private readonly Dictionary<LocalDate, CalendarDay> _named;
    private readonly bool[] _provisionalYears;
    private readonly int[] _workingDaysThrough;
    private readonly LocalDate[] _workingDays;

    private WorkingCalendar(Dictionary<LocalDate, CalendarDay> named, bool[] provisionalYears)
    {
        _named = named;
        _provisionalYears = provisionalYears;
        (_workingDaysThrough, _workingDays) = Index(named);
    }

    /// <summary>All embedded notices, as amended.</summary>
    public static WorkingCalendar BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// The calendar as it was known on a day (null: all that the notices say). Of several notices for a year the latest one known is used;
    /// a year whose notice is not known counts with weekends and the statutory holidays that its file lists.
    /// </summary>
    /// <param name="notices">Notices by year, in any order.</param>
    /// <param name="asOf">The day of knowledge; documents issued later are left out.</param>
    /// <param name="localOverrides">Changes ordered for one place by its own document; they win over the national notices.</param>
    public static WorkingCalendar AsKnownOn(
        IEnumerable<HolidayNotice> notices, LocalDate? asOf, IEnumerable<NoticeAmendment>? localOverrides = null)
    {
        var byYear = notices.GroupBy(n => n.Year).Select(year => LatestKnown(year, asOf)).OrderBy(n => n.Year).ToList();
        var provisional = ProvisionalYears(byYear, asOf);
        var days = new NamedDays(provisional);
        foreach (var notice in byYear)
            days.Add(notice.AsKnownOn(asOf));
        foreach (var local in (localOverrides ?? []).Where(o => asOf is null || o.Issued <= asOf).OrderBy(o => o.Issued))
            days.Change(local);
        return new WorkingCalendar(days.ByDate, provisional);
    }

    /// <summary>Whether the day is worked: make-up days are, holidays and other weekends are not.</summary>
    public bool IsWorkingDay(LocalDate date)
    {
        var index = CalendarRange.IndexOf(date);
        return _workingDaysThrough[index + 1] > _workingDaysThrough[index];
    }

    /// <summary>What kind of day it is and by which document.</summary>
    public CalendarDay Describe(LocalDate date)
    {
        if (_named.TryGetValue(date, out var named))
            return named;
        var kind = CalendarRange.IsWeekend[CalendarRange.IndexOf(date)] ? CalendarDayKind.Weekend : CalendarDayKind.Workday;
        return new CalendarDay(date, kind, Name: null, Source: null, IsProvisional(date));
    }

    /// <summary>The n-th working day strictly after a day; that day itself never counts.</summary>
    /// <param name="after">The day from which is counted.</param>
    /// <param name="n">1 or more.</param>
    public LocalDate AddWorkingDays(LocalDate after, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return WorkingDayNumber(WorkingDaysThrough(after) + n);
    }

    /// <summary>The first working day strictly after a day.</summary>
    public LocalDate NextWorkingDay(LocalDate after) => AddWorkingDays(after, 1);

    /// <summary>The day itself when it is worked, otherwise the next working day.</summary>
    public LocalDate SameOrNextWorkingDay(LocalDate date) => IsWorkingDay(date) ? date : NextWorkingDay(date);

    /// <summary>How many working days lie after one day, up to and including another; 0 when the second is not later.</summary>
    public int CountWorkingDays(LocalDate after, LocalDate through) =>
        Math.Max(0, WorkingDaysThrough(through) - WorkingDaysThrough(after));

    /// <summary>
    /// Working days left until the end of the due day: 0 on the day itself, at least 1 on every day before it, and after it the negative
    /// number of working days that have passed since, at least -1 from the very next day on (also when that is a weekend).
    /// </summary>
    public int WorkingDaysLeft(LocalDate today, LocalDate due)
    {
        if (today == due)
            return 0;
        return today < due
            ? Math.Max(1, CountWorkingDays(today, due))
            : -Math.Max(1, CountWorkingDays(due, today));
    }

    /// <summary>Whether a date rests on a year whose notice is not published (as of the calendar's day) and may still move.</summary>
    public bool IsProvisional(LocalDate date) =>
        CalendarRange.Contains(date) ? _provisionalYears[date.Year - CalendarRange.FirstYear] : throw CalendarRange.Outside(date.WithWeekday());

    /// <summary>How many working days of the calendar lie on or before a day.</summary>
    internal int WorkingDaysThrough(LocalDate date) => _workingDaysThrough[CalendarRange.IndexOf(date) + 1];

    /// <summary>The working day with a number as <see cref="WorkingDaysThrough"/> gives it.</summary>
    internal LocalDate WorkingDayNumber(int number) =>
        number >= 1 && number <= _workingDays.Length ? _workingDays[number - 1] : throw CalendarRange.Outside("推算出的日期");

    /// <summary>Of the notices for one year the one that counts for a reader on a day (null: today's knowledge).</summary>
    internal static HolidayNotice LatestKnown(IEnumerable<HolidayNotice> sameYear, LocalDate? asOf) =>
        sameYear.OrderBy(n => n.IsKnownOn(asOf))
            .ThenBy(n => n.IsKnownOn(asOf) ? n.Issued : null)
            .ThenBy(n => n.Amendments.Count)
            .ThenBy(n => n.StatutoryHolidays.Count)
            .Last();

    private static bool[] ProvisionalYears(List<HolidayNotice> byYear, LocalDate? asOf)
    {
        // Years before the first notice at hand are long past: nothing about them will be published any more.
        var first = byYear.Count == 0 ? CalendarRange.FirstYear : byYear[0].Year;
        var known = byYear.Where(n => n.IsKnownOn(asOf)).Select(n => n.Year).ToHashSet();
        return [.. Enumerable.Range(CalendarRange.FirstYear, CalendarRange.LastYear - CalendarRange.FirstYear + 1)
            .Select(year => year >= first && !known.Contains(year))];
    }

    private static (int[] Through, LocalDate[] Days) Index(Dictionary<LocalDate, CalendarDay> named)
    {
        var isOff = (bool[])CalendarRange.IsWeekend.Clone();
        foreach (var day in named.Values)
            isOff[CalendarRange.IndexOf(day.Date)] = !day.IsWorkingDay;

        var through = new int[isOff.Length + 1];
        var days = new List<LocalDate>(isOff.Length);
        for (var i = 0; i < isOff.Length; i++)
        {
            if (!isOff[i])
                days.Add(CalendarRange.Days[i]);
            through[i + 1] = days.Count;
        }

        return (through, [.. days]);
    }
}
