using RequestCases.Core.Calendar;
using RequestCases.Core.Calendar.Reading;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>A notice that changes another one is read over what was known before it.</summary>
public class ChangingNoticeTests
{
    [Test]
    public void Change_names_what_it_adds_and_what_it_ends()
    {
        var read = Read(Change("一、2026年10月1日至6日放假调休，共6天。9月27日（周日）上班。", "调整2026年国庆节假期安排"));
        var change = read.Amendments.Single();
        Assert.Multiple(() =>
        {
            Assert.That(change.AddHolidays, Is.Empty);
            Assert.That(change.RemoveHolidays, Is.EqualTo(new[] { new Holiday("中秋节", On("2026-09-27")), new Holiday("国庆节", On("2026-10-07")) }), "a day worked is no holiday of another festival either");
            Assert.That(change.AddMakeupWorkdays, Is.EqualTo(new[] { new MakeupWorkday(On("2026-09-27"), "国庆节") }));
            Assert.That(change.RemoveMakeupWorkdays.Select(m => m.Date), Is.EqualTo(new[] { On("2026-09-20"), On("2026-10-10") }));
        });
    }

    [Test]
    public void Change_may_order_several_festivals()
    {
        var read = Read(Change("一、中秋节：9月25日放假。\n二、国庆节：10月1日至7日放假调休，共7天。9月27日（周日）、10月10日（周六）上班。", "调整2026年中秋节、国庆节假期安排"));
        Assert.That(read.Holidays.Where(h => h.Name == "中秋节").Select(h => h.Date), Is.EqualTo(new[] { On("2026-09-25") }));
        Assert.That(read.MakeupWorkdays.Where(m => m.For == "国庆节").Select(m => m.Date), Is.EqualTo(new[] { On("2026-09-27"), On("2026-10-10") }));
        Assert.That(read.AsKnownOn(On("2026-08-31")).Holidays, Is.EqualTo(Embedded(2026).Holidays), "taken back for a reader before it");
    }

    [Test]
    public void Change_without_its_usual_announcement_is_read_too()
    {
        var read = Read(Change("延长2026年春节假期至2月25日（周三）。", "延长2026年春节假期").Replace("经国务院批准，现将延长2026年春节假期通知如下。\n", "各省、自治区、直辖市人民政府：\n", StringComparison.Ordinal));
        Assert.That(read.Amendments.Single().AddHolidays.Select(h => h.Date), Is.EqualTo(new[] { On("2026-02-24"), On("2026-02-25") }));
    }

    [Test]
    public void Second_change_stands_on_the_first()
    {
        var first = Read(Change("2026年5月1日至6日放假调休，共6天。5月9日（周六）上班。", "调整2026年劳动节假期安排", "2026年3月2日", 1));
        var second = HolidayNotices.Read(Change("延长2026年劳动节假期至5月7日，5月8日起正常上班。", "延长2026年劳动节假期", "2026年5月4日", 2), [.. Known, first]);
        Assert.That(second.Amendments.Select(a => a.Issued), Is.EqualTo(new[] { On("2026-03-02"), On("2026-05-04") }));
        Assert.That(second.AsKnownOn(On("2026-05-03")).Holidays, Is.EqualTo(first.Holidays));
        Assert.That(second.AsKnownOn(On("2026-05-03")).Source, Is.EqualTo(first.Source));
        Assert.That(() => NoticeCheck.EnsureNew(second, [.. Known, first]), Throws.Nothing);
        Assert.That(() => NoticeCheck.EnsureNew(first, [.. Known, second]), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_YEAR_PUBLISHED"));
    }

    [TestCase("延长2026年春节假期至2月22日。", "延长2026年春节假期", "NOTICE_RANGE_REVERSED")]
    [TestCase("延长2026年春节假期至2月25日，2月27日起正常上班。", "延长2026年春节假期", "NOTICE_UNREADABLE")]
    [TestCase("延长2026年元旦假期至1月4日。", "延长2026年春节假期", "NOTICE_UNREADABLE")]
    [TestCase("2026年2月15日至23日放假。2月14日、2月28日上班。", "调整2026年春节假期安排", "NOTICE_UNCHANGED")]
    [TestCase("2027年2月15日放假。", "调整2027年春节假期安排", "NOTICE_NOT_KNOWN")]
    [TestCase("2026年9月3日放假。", "调整2026年部分假期安排", "NOTICE_UNREADABLE")]
    public void Change_that_does_not_fit_is_refused(string order, string title, string code) =>
        Assert.That(() => Read(Change(order, title)), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code));

    private static string Change(string orders, string title, string signed = "2026年9月1日", int number = 3) => $"""
        国务院办公厅关于{title}的通知
        国办发明电〔2026〕{number}号
        经国务院批准，现将{title}通知如下。
        {orders}
        国务院办公厅
        {signed}
        """;
}
