using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar;

public class HolidayNoticeTests
{
    [Test]
    public void Notices_of_2017_to_2027_come_with_the_product() =>
        Assert.That(HolidayNotices.Embedded.Select(n => n.Year), Is.EqualTo(Enumerable.Range(2017, 11)));

    [Test]
    public void Every_published_notice_names_all_seven_festivals_and_only_weekends_as_makeup_days()
    {
        foreach (var notice in HolidayNotices.Embedded.Where(n => n.Status != NoticeStatus.Unpublished))
        {
            var names = notice.Holidays.SelectMany(h => h.Name.Split('、')).Distinct();
            Assert.That(names, Is.EquivalentTo(new[] { "元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节" }), $"{notice.Year}");
            Assert.That(notice.MakeupWorkdays.Select(m => (int)m.Date.DayOfWeek), Is.All.GreaterThanOrEqualTo(6), $"{notice.Year}");
        }
    }

    [Test]
    public void Amendment_is_taken_back_for_a_reader_before_it()
    {
        var original = HolidayNotices.Embedded.Single(n => n.Year == 2019).AsKnownOn(On("2019-03-21"));
        Assert.That(original.Holidays.Where(h => h.Name == "劳动节").Select(h => h.Date), Is.EqualTo(new[] { On("2019-05-01") }));
        Assert.That(original.MakeupWorkdays.Where(m => m.For == "劳动节"), Is.Empty);
        Assert.That((original.Status, original.Amendments.Count), Is.EqualTo((NoticeStatus.Final, 0)));
    }

    [Test]
    public void Text_that_is_no_notice_is_refused_with_a_reason() =>
        Assert.That(
            () => HolidayNotices.Parse("""{"year": 2027, "holidays": [{"name": "元旦", "date": "1月1日"}]}"""),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_UNREADABLE").And.Message.Contains("1月1日"));
}
