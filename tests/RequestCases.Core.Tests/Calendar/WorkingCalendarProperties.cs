using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Tests.Calendar;

/// <summary>The index answers as a walk over the days does, whatever the notices say.</summary>
public class WorkingCalendarProperties
{
    private const int FirstYear = 2008;
    private const int LastYear = 2030;

    private static readonly Gen<HolidayNotice[]> Calendars =
        from years in Gen.Choose(FirstYear, LastYear).ListOf()
        from notices in Gen.CollectToList(years.Distinct(), NoticeOf)
        select notices.ToArray();

    // Half of the questions begin near a named day, where an index could go wrong.
    private static readonly Arbitrary<(HolidayNotice[] Notices, LocalDate Start, int N)> Questions = (
        from notices in Calendars
        from start in Gen.OneOf(DayOf(FirstYear, LastYear), NearOneOf(notices))
        from n in Gen.Choose(1, 300)
        select (notices, start, n)).ToArbitrary();

    [Test]
    public void Adding_working_days_equals_walking_day_by_day() =>
        Prop.ForAll(Questions, q => Of(q.Notices).AddWorkingDays(q.Start, q.N) == Walk(q.Notices, q.Start, q.N)).QuickCheckThrowOnFailure();

    [Test]
    public void Counting_takes_back_what_adding_added() =>
        Prop.ForAll(Questions, q => Of(q.Notices).CountWorkingDays(q.Start, Of(q.Notices).AddWorkingDays(q.Start, q.N)) == q.N)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Days_left_are_positive_before_the_due_day_and_negative_after_it() =>
        Prop.ForAll(Questions, q =>
        {
            var calendar = Of(q.Notices);
            var due = calendar.AddWorkingDays(q.Start, q.N);
            return calendar.WorkingDaysLeft(due.PlusDays(-1), due) == 1
                && calendar.WorkingDaysLeft(due, due) == 0
                && calendar.WorkingDaysLeft(due.PlusDays(1), due) == -1
                && calendar.WorkingDaysLeft(q.Start, due) == q.N;
        }).QuickCheckThrowOnFailure();

    [Test]
    public void Every_day_is_worked_or_not_as_the_notices_say() =>
        Prop.ForAll(Questions, q =>
        {
            var calendar = Of(q.Notices);
            return Enumerable.Range(0, q.N).Select(q.Start.PlusDays).All(date => calendar.IsWorkingDay(date) == IsWorked(q.Notices, date));
        }).QuickCheckThrowOnFailure();

    private static Gen<HolidayNotice> NoticeOf(int year) =>
        from holidays in DayOf(year, year).ListOf()
        from makeups in DayOf(year, year).ListOf()
        select new HolidayNotice
        {
            Year = year,
            Issued = new LocalDate(year - 1, 11, 4),
            Holidays = [.. holidays.Select(d => new Holiday("放假", d))],
            MakeupWorkdays = [.. makeups.Select(d => new MakeupWorkday(d, "放假"))],
        };

    private static Gen<LocalDate> DayOf(int firstYear, int lastYear)
    {
        var first = new LocalDate(firstYear, 1, 1);
        return Gen.Choose(0, Period.DaysBetween(first, new LocalDate(lastYear, 12, 31))).Select(first.PlusDays);
    }

    private static Gen<LocalDate> NearOneOf(HolidayNotice[] notices)
    {
        var named = notices.SelectMany(n => n.Holidays.Select(h => h.Date).Concat(n.MakeupWorkdays.Select(m => m.Date))).ToList();
        return named.Count == 0
            ? DayOf(FirstYear, LastYear)
            : from day in Gen.Elements(named.AsEnumerable())
              from before in Gen.Choose(0, 10)
              let near = day.PlusDays(-before)
              select near < WorkingCalendar.FirstDay ? day : near;
    }

    private static WorkingCalendar Of(HolidayNotice[] notices) => WorkingCalendar.AsKnownOn(notices, asOf: null);

    private static LocalDate Walk(HolidayNotice[] notices, LocalDate date, int n)
    {
        while (n > 0)
        {
            date = date.PlusDays(1);
            if (IsWorked(notices, date))
                n--;
        }

        return date;
    }

    private static bool IsWorked(HolidayNotice[] notices, LocalDate date) =>
        notices.Any(notice => notice.MakeupWorkdays.Any(m => m.Date == date))
        || (date.DayOfWeek < IsoDayOfWeek.Saturday && !notices.Any(notice => notice.Holidays.Any(h => h.Date == date)));
}
