using NodaTime;
using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar;

public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.BuiltIn;

    [TestCase("2024-02-09", true, TestName = "New Year's Eve 2024 is only encouraged to be free and is worked")]
    [TestCase("2024-02-18", true, TestName = "A Sunday worked for Spring Festival is a working day")]
    [TestCase("2024-02-12", false, TestName = "A Monday of Spring Festival is a day off")]
    [TestCase("2018-12-31", false, TestName = "The notice for 2019 frees the last Monday of 2018")]
    [TestCase("2018-12-29", true, TestName = "The notice for 2019 makes a Saturday of 2018 a working day")]
    [TestCase("2020-02-03", true, TestName = "The first Monday after the prolonged Spring Festival 2020 is worked")]
    [TestCase("2026-10-10", true, TestName = "A Saturday worked for National Day 2026 is a working day")]
    public void Built_in_calendar_follows_the_notices(string date, bool isWorkingDay) =>
        Assert.That(Calendar.IsWorkingDay(On(date)), Is.EqualTo(isWorkingDay));

    [TestCase("2026-09-17", CalendarDayKind.Workday, "工作日")]
    [TestCase("2026-09-20", CalendarDayKind.MakeupWorkday, "调休上班（国庆节）")]
    [TestCase("2026-09-19", CalendarDayKind.Weekend, "周末")]
    [TestCase("2026-09-26", CalendarDayKind.Holiday, "中秋节放假")]
    public void Day_is_described_in_words(string date, CalendarDayKind kind, string text)
    {
        var day = Calendar.Describe(On(date));
        Assert.That((day.Kind, day.Text), Is.EqualTo((kind, text)));
    }

    [Test]
    public void Named_day_tells_the_document_that_names_it() =>
        Assert.That(Calendar.Describe(On("2024-02-12")).Source, Does.Contain("国办发明电〔2023〕7号"));

    [TestCase("2019-03-21", "2019-05-02", true)]
    [TestCase("2019-03-22", "2019-05-02", false)]
    [TestCase("2019-03-21", "2019-04-28", false)]
    [TestCase("2019-03-22", "2019-04-28", true)]
    [TestCase("2020-01-25", "2020-01-31", true)]
    [TestCase("2020-01-25", "2020-02-01", true)]
    [TestCase("2020-01-26", "2020-02-01", false)]
    [TestCase("2018-12-03", "2018-12-31", true)]
    public void Calendar_as_known_on_a_day_leaves_out_what_was_issued_later(string asOf, string date, bool isWorkingDay) =>
        Assert.That(WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, On(asOf)).IsWorkingDay(On(date)), Is.EqualTo(isWorkingDay));

    [Test]
    public void Unpublished_year_counts_with_its_statutory_holidays_and_is_provisional()
    {
        Assert.That(Calendar.Describe(On("2027-01-01")), Is.EqualTo(new CalendarDay(On("2027-01-01"), CalendarDayKind.Holiday, "元旦", null, IsProvisional: true)));
        Assert.That(Calendar.IsProvisional(On("2026-12-31")), Is.False);
        Assert.That(Calendar.IsProvisional(On("2035-06-01")), Is.True);
        Assert.That(Calendar.IsProvisional(On("2010-06-01")), Is.False, "nothing will be published about years long past");
    }

    [Test]
    public void Year_is_provisional_as_of_a_day_before_its_notice()
    {
        var calendar = WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, On("2025-11-03"));
        Assert.That(calendar.IsProvisional(On("2026-01-05")), Is.True);
        Assert.That(calendar.IsWorkingDay(On("2026-02-16")), Is.True, "only weekends are known");
    }

    [Test]
    public void Imported_notice_takes_the_place_of_the_unpublished_year()
    {
        var notice = new HolidayNotice
        {
            Year = 2027,
            Issued = On("2026-11-25"),
            Source = "国务院办公厅关于2027年部分节假日安排的通知",
            Status = NoticeStatus.Final,
            Holidays = [new Holiday("元旦", On("2027-01-01")), new Holiday("元旦", On("2027-01-04"))],
        };
        HolidayNotice[] notices = [notice, .. HolidayNotices.Embedded];
        Assert.That(WorkingCalendar.AsKnownOn(notices, asOf: null).IsWorkingDay(On("2027-01-04")), Is.False);
        Assert.That(WorkingCalendar.AsKnownOn(notices, asOf: null).IsProvisional(On("2027-01-04")), Is.False);
        Assert.That(WorkingCalendar.AsKnownOn(notices, On("2026-11-24")).IsWorkingDay(On("2027-01-04")), Is.True);
        Assert.That(WorkingCalendar.AsKnownOn(notices, On("2026-11-24")).Describe(On("2027-02-05")).Name, Is.EqualTo("春节"));
    }

    [Test]
    public void Local_override_wins_over_the_national_notice_from_the_day_it_is_issued()
    {
        NoticeAmendment[] local = [new() { Source = "示例市政府办公室〔2020〕1号", Issued = On("2020-01-28"), AddHolidays = [new Holiday("延长假期", On("2020-02-03"))] }];
        Assert.That(WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, null, local).Describe(On("2020-02-03")).Source, Is.EqualTo("示例市政府办公室〔2020〕1号"));
        Assert.That(WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, On("2020-01-27"), local).IsWorkingDay(On("2020-02-03")), Is.True);
    }

    [Test]
    public void Counting_leaves_out_the_first_day_and_includes_the_last()
    {
        Assert.That(Calendar.CountWorkingDays(On("2024-03-04"), On("2024-04-01")), Is.EqualTo(20));
        Assert.That(Calendar.CountWorkingDays(On("2024-03-04"), On("2024-03-04")), Is.Zero);
        Assert.That(Calendar.CountWorkingDays(On("2024-04-01"), On("2024-03-04")), Is.Zero);
        Assert.That(Calendar.NextWorkingDay(On("2024-09-30")), Is.EqualTo(On("2024-10-08")));
    }

    [TestCase("2024-03-29", "2024-04-01", 1)]
    [TestCase("2024-03-31", "2024-04-01", 1)]
    [TestCase("2024-04-01", "2024-04-01", 0)]
    [TestCase("2024-04-02", "2024-04-01", -1)]
    [TestCase("2024-03-30", "2024-03-29", -1, TestName = "A Saturday after a due Friday is already one day late")]
    [TestCase("2024-04-03", "2024-04-01", -2)]
    [TestCase("2024-09-28", "2024-09-29", 1)]
    [TestCase("2025-09-26", "2025-09-27", 1, TestName = "A due day that is a day off still lies ahead the day before")]
    public void Days_left_are_working_days_to_the_end_of_the_due_day(string today, string due, int left) =>
        Assert.That(Calendar.WorkingDaysLeft(On(today), On(due)), Is.EqualTo(left));

    [Test]
    public void Day_outside_the_range_is_refused()
    {
        var outside = new[] { "2007-12-31", "2041-01-01" }.Select(On);
        foreach (var date in outside)
            Assert.That(() => Calendar.IsWorkingDay(date), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("DATE_OUT_OF_CALENDAR"));
        Assert.That(() => Calendar.AddWorkingDays(On("2040-12-28"), 20), Throws.TypeOf<RefusedException>());
        Assert.That(() => Calendar.IsProvisional(LocalDate.MaxIsoValue), Throws.TypeOf<RefusedException>());
    }

    [Test]
    public void Number_of_working_days_to_add_is_positive() =>
        Assert.That(() => Calendar.AddWorkingDays(On("2024-01-01"), 0), Throws.TypeOf<ArgumentOutOfRangeException>());
}
