using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar;

/// <summary>The index answers as a walk over the days does, whatever the notices say.</summary>
public class WorkingCalendarProperties
{
    private static readonly LocalDate NewYear = On("2026-01-01");

    private static readonly Gen<LocalDate> DayOf2026 = Gen.Choose(0, 364).Select(NewYear.PlusDays);

    private static readonly Gen<HolidayNotice> Notices =
        from holidays in DayOf2026.ListOf()
        from makeups in DayOf2026.ListOf()
        select new HolidayNotice
        {
            Year = 2026,
            Issued = On("2025-11-04"),
            Holidays = [.. holidays.Select(d => new Holiday("放假", d))],
            MakeupWorkdays = [.. makeups.Select(d => new MakeupWorkday(d, "放假"))],
        };

    private static readonly Arbitrary<(HolidayNotice Notice, LocalDate Start, int N)> Questions = (
        from notice in Notices
        from start in DayOf2026
        from n in Gen.Choose(1, 60)
        select (notice, start, n)).ToArbitrary();

    [Test]
    public void Adding_working_days_equals_walking_day_by_day() =>
        Prop.ForAll(Questions, q => Of(q.Notice).AddWorkingDays(q.Start, q.N) == Walk(q.Notice, q.Start, q.N)).QuickCheckThrowOnFailure();

    [Test]
    public void Counting_takes_back_what_adding_added() =>
        Prop.ForAll(Questions, q => Of(q.Notice).CountWorkingDays(q.Start, Of(q.Notice).AddWorkingDays(q.Start, q.N)) == q.N)
            .QuickCheckThrowOnFailure();

    [Test]
    public void Days_left_are_positive_before_the_due_day_and_negative_after_it() =>
        Prop.ForAll(Questions, q =>
        {
            var calendar = Of(q.Notice);
            var due = calendar.AddWorkingDays(q.Start, q.N);
            return calendar.WorkingDaysLeft(due.PlusDays(-1), due) == 1
                && calendar.WorkingDaysLeft(due, due) == 0
                && calendar.WorkingDaysLeft(due.PlusDays(1), due) == -1
                && calendar.WorkingDaysLeft(q.Start, due) == q.N;
        }).QuickCheckThrowOnFailure();

    private static WorkingCalendar Of(HolidayNotice notice) => WorkingCalendar.AsKnownOn([notice], asOf: null);

    private static LocalDate Walk(HolidayNotice notice, LocalDate date, int n)
    {
        while (n > 0)
        {
            date = date.PlusDays(1);
            if (IsWorked(notice, date))
                n--;
        }

        return date;
    }

    private static bool IsWorked(HolidayNotice notice, LocalDate date) =>
        notice.MakeupWorkdays.Any(m => m.Date == date)
        || (date.DayOfWeek < IsoDayOfWeek.Saturday && notice.Holidays.All(h => h.Date != date));
}
