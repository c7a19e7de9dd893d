using NUnit.Framework.Constraints;
using RequestCases.Core.Calendar;
using RequestCases.Core.Calendar.Reading;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>What may be brought in over what is known, and what a place may order for itself.</summary>
public class NoticeCheckTests
{
    private static readonly NoticeDocument Document = new("国务院办公厅关于2027年部分节假日安排的通知", "国办发明电[2026]9号", On("2026-11-05"));

    private static readonly NoticeDocument Local = new("示例市人民政府办公室关于台风期间放假的通知", "示政办发明电〔2026〕3号", On("2026-09-16"));

    [Test]
    public void Notice_of_a_new_year_may_be_brought_in() =>
        Assert.That(() => NoticeCheck.EnsureNew(Picked(new PickedFestival("元旦", On("2027-01-01"), On("2027-01-03"), [])), Known), Throws.Nothing);

    [Test]
    public void Notice_of_a_published_year_is_refused_and_the_same_one_changes_nothing()
    {
        var other = Read(Of("2026").Replace("2月28日（周六）上班", "3月1日（周日）上班", StringComparison.Ordinal));
        Assert.That(() => NoticeCheck.EnsureNew(other, Known), Refused("NOTICE_YEAR_PUBLISHED", "已经公布"));
        Assert.That(() => NoticeCheck.EnsureNew(Read(Of("2026")), Known), Refused("NOTICE_UNCHANGED", "完全相同"));
        Assert.That(() => NoticeCheck.EnsureNew(Read(Of("2020-prolonged")), Known), Refused("NOTICE_UNCHANGED", "完全相同"));
        Assert.That(() => NoticeCheck.EnsureNew(Read(Of("2020")), Known), Refused("NOTICE_YEAR_PUBLISHED", "已经公布"));
    }

    [Test]
    public void Change_of_a_published_year_may_be_brought_in_over_the_original()
    {
        var original = Embedded(2019).AsKnownOn(On("2019-03-21"));
        Assert.That(() => NoticeCheck.EnsureNew(Read(Of("2019-adjusted")), [original]), Throws.Nothing);
    }

    [Test]
    public void Document_of_a_later_day_than_today_is_refused()
    {
        Assert.That(() => NoticeCheck.EnsureIssued(On("2026-11-22"), On("2026-11-22")), Throws.Nothing);
        Assert.That(() => NoticeCheck.EnsureIssued(On("2026-11-23"), On("2026-11-22")), Refused("NOTICE_ISSUE_DATE", "今天之后"));
        Assert.That(Embedded(2020).LatestIssued, Is.EqualTo(On("2020-01-26")));
    }

    [Test]
    public void Year_that_is_not_published_cannot_be_brought_in() =>
        Assert.That(() => NoticeCheck.EnsureNew(Embedded(2027), Known), Refused("NOTICE_NOT_PUBLISHED", "还没有公布"));

    [Test]
    public void Festivals_that_are_not_named_are_a_doubt_and_no_error()
    {
        var notice = Picked(new PickedFestival("国庆节、中秋节", On("2027-10-01"), On("2027-10-07"), [On("2027-09-26")]));
        Assert.That(NoticeCheck.Doubts(notice), Is.EqualTo(new[] { "没有元旦、春节、清明节、劳动节、端午节的安排，请对照原文核对是否漏了。" }));
        Assert.That(NoticeCheck.Doubts(Read(Of("2026"))), Is.Empty);
    }

    [Test]
    public void Picked_days_make_the_same_notice_as_the_text()
    {
        var text = Read(Of("2026"));
        var festivals = text.Holidays.GroupBy(h => h.Name).Select(g => new PickedFestival(
            g.Key, g.Min(h => h.Date), g.Max(h => h.Date), [.. text.MakeupWorkdays.Where(m => m.For == g.Key).Select(m => m.Date)]));
        var picked = PickedDays.ToNotice(2026, new("国务院办公厅关于2026年部分节假日安排的通知", "国办发明电（2025）7号", On("2025-11-04")), [.. festivals]);
        Assert.That(HolidayNotices.ToJson(picked), Is.EqualTo(HolidayNotices.ToJson(text with { DocNoVerified = false })));
    }

    [Test]
    public void Picked_change_makes_the_same_notice_as_the_text()
    {
        var picked = PickedDays.ToChangedNotice(
            2019,
            new("国务院办公厅关于调整2019年劳动节假期安排的通知", "国办发明电〔2019〕3号", On("2019-03-22")),
            [new PickedFestival("劳动节", On("2019-05-01"), On("2019-05-04"), [On("2019-04-28"), On("2019-05-05")])],
            Known);
        Assert.That(HolidayNotices.ToJson(picked), Is.EqualTo(HolidayNotices.ToJson(Embedded(2019))));
    }

    [Test]
    public void Picked_days_are_checked_as_a_text_is()
    {
        Assert.That(() => Picked(new PickedFestival("元旦", On("2027-01-03"), On("2027-01-01"), [])), Refused("NOTICE_RANGE_REVERSED", "元旦：最后一天2027-01-01（周五）早于"));
        Assert.That(() => Picked(new PickedFestival("元旦", On("2027-01-01"), On("2027-03-01"), [])), Refused("NOTICE_RANGE_TOO_LONG", "连续60天"));
        Assert.That(() => Picked(new PickedFestival("元旦", On("2027-01-01"), On("2027-01-03"), [On("2027-01-04")])), Refused("NOTICE_MAKEUP_NOT_WEEKEND", "2027-01-04（周一）"));
        Assert.That(() => Picked(new PickedFestival("元旦", On("2028-02-01"), On("2028-02-01"), [])), Refused("NOTICE_DAY_OUT_OF_YEAR", "2028-02-01"));
        Assert.That(() => PickedDays.EnsureSound(99999, new PickedFestival("元旦", On("2027-01-01"), On("2027-01-01"), [])), Refused("NOTICE_YEAR_OUT_OF_RANGE", "99999年"));
        Assert.That(() => Picked(), Refused("NOTICE_EMPTY", "一个放假日也没有"));
        Assert.That(() => PickedDays.ToNotice(2027, Document with { Number = "9号" }, []), Refused("NOTICE_SOURCE_MISSING", "“9号”不完整"));
        Assert.That(() => PickedDays.ToNotice(2027, Document with { Title = " " }, []), Refused("NOTICE_SOURCE_MISSING", "文件名称"));
    }

    [Test]
    public void Local_day_off_and_local_working_day_may_be_ordered()
    {
        var off = Change(WorkingCalendars.BuiltIn, "2026-09-17", "2026-09-18", LocalDayKind.Off);
        var changed = WorkingCalendars.BuiltIn.With(off);
        changed = changed.With(Change(changed, "2026-10-24", "2026-10-24", LocalDayKind.Worked));
        Assert.That(off.Source, Is.EqualTo("示例市人民政府办公室关于台风期间放假的通知 示政办发明电〔2026〕3号"));
        Assert.That((changed.Current.Describe(On("2026-09-18")).Text, changed.Current.Describe(On("2026-10-24")).Text), Is.EqualTo(("台风停工放假", "调休上班（台风停工）")));
        Assert.That(() => changed.With(off), Refused("NOTICE_UNCHANGED", "本来就不上班"), "ordered twice");
    }

    [Test]
    public void Local_day_that_is_taken_back_is_again_what_the_national_notice_says()
    {
        var changed = WorkingCalendars.BuiltIn.With(Change(WorkingCalendars.BuiltIn, "2026-09-18", "2026-09-18", LocalDayKind.Off));
        changed = changed.With(Change(changed, "2026-09-20", "2026-09-20", LocalDayKind.Off));
        changed = changed.With(Change(changed, "2026-09-18", "2026-09-20", LocalDayKind.Restored));
        Assert.That(
            new[] { "2026-09-18", "2026-09-20" }.Select(d => changed.Current.Describe(On(d))),
            Is.EqualTo(new[] { "2026-09-18", "2026-09-20" }.Select(d => WorkingCalendar.BuiltIn.Describe(On(d)))));
        Assert.That(() => Change(changed, "2026-09-17", "2026-09-17", LocalDayKind.Restored), Refused("NOTICE_EMPTY", "一天也没有"));
    }

    [TestCase("2026-10-01", "2026-10-01", LocalDayKind.Off, "NOTICE_UNCHANGED", TestName = "A holiday is off already")]
    [TestCase("2026-09-19", "2026-09-19", LocalDayKind.Off, "NOTICE_UNCHANGED", TestName = "A Saturday is off already")]
    [TestCase("2026-09-20", "2026-09-20", LocalDayKind.Worked, "NOTICE_UNCHANGED", TestName = "A make-up day is worked already")]
    [TestCase("2026-09-21", "2026-09-21", LocalDayKind.Worked, "NOTICE_MAKEUP_NOT_WEEKEND", TestName = "A Monday is worked already")]
    [TestCase("2026-10-03", "2026-10-03", LocalDayKind.Worked, "NOTICE_LOCAL_REMOVES", TestName = "A national holiday is not worked by local order")]
    [TestCase("2026-09-18", "2026-09-17", LocalDayKind.Off, "NOTICE_RANGE_REVERSED", TestName = "A range that ends before it starts")]
    [TestCase("2026-09-18", "2026-12-17", LocalDayKind.Off, "NOTICE_RANGE_TOO_LONG", TestName = "A range of three months")]
    [TestCase("2028-09-18", "2028-09-18", LocalDayKind.Off, "NOTICE_DAY_OUT_OF_YEAR", TestName = "A day two years after the document")]
    [TestCase("2041-09-18", "2041-09-18", LocalDayKind.Off, "DATE_OUT_OF_CALENDAR", TestName = "A day after the last known year")]
    public void Local_change_that_changes_nothing_or_too_much_is_refused(string first, string last, LocalDayKind kind, string code) =>
        Assert.That(() => Change(WorkingCalendars.BuiltIn, first, last, kind), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code));

    [Test]
    public void National_day_is_not_taken_back_by_local_order()
    {
        var change = new NoticeAmendment { Source = Local.Source, Issued = Local.Issued, RemoveHolidays = [new Holiday("国庆节", On("2026-10-01"))] };
        Assert.That(() => WorkingCalendars.BuiltIn.With(change), Refused("NOTICE_LOCAL_REMOVES", "没有本地另行安排"));
    }

    [Test]
    public void Local_change_needs_its_document_and_a_reason()
    {
        var change = Change(WorkingCalendars.BuiltIn, "2026-09-17", "2026-09-17", LocalDayKind.Off);
        Assert.That(() => WorkingCalendars.BuiltIn.With(change with { Source = "口头通知" }), Refused("NOTICE_SOURCE_MISSING", "口头通知"));
        Assert.That(() => WorkingCalendars.BuiltIn.With(change with { AddHolidays = [] }), Refused("NOTICE_EMPTY", "一天也没有"));
        Assert.That(() => WorkingCalendars.BuiltIn.With(change with { AddHolidays = [new Holiday("", On("2026-09-17"))] }), Refused("NOTICE_NAME_MISSING", "名称"));
    }

    private static NoticeAmendment Change(WorkingCalendars known, string first, string last, LocalDayKind kind) =>
        PickedDays.ToLocalChange(Local, "台风停工", On(first), On(last), kind, known);

    private static HolidayNotice Picked(params PickedFestival[] festivals) => PickedDays.ToNotice(2027, Document, festivals);

    private static ContainsConstraint Refused(string code, string reason) =>
        Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code).And.Message.Contains(reason);
}
