using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>Every notice published since 2017, as its text reads, gives the days that come with the product.</summary>
public class PublishedNoticeTests
{
    [TestCaseSource(nameof(Years))]
    public void Text_of_a_published_notice_gives_the_embedded_days(int year)
    {
        var read = Read(Of($"{year}"));
        var embedded = Embedded(year);
        var original = embedded.AsKnownOn(embedded.Issued);
        Assert.Multiple(() =>
        {
            Assert.That((read.Year, read.Source, read.Issued, read.Status), Is.EqualTo((year, original.Source, original.Issued, NoticeStatus.Final)));
            Assert.That(read.Holidays, Is.EqualTo(original.Holidays));
            Assert.That(read.MakeupWorkdays, Is.EqualTo(original.MakeupWorkdays));
            Assert.That(read.Amendments, Is.Empty);
            Assert.That(read.DocNoVerified, Is.True);
        });
    }

    [TestCase("2019-adjusted", 2019)]
    [TestCase("2020-prolonged", 2020)]
    public void Text_of_a_changing_notice_gives_the_embedded_days_and_what_it_changed(string name, int year)
    {
        var read = Read(Of(name));
        var embedded = Embedded(year);
        Assert.Multiple(() =>
        {
            Assert.That((read.Source, read.Issued, read.Status), Is.EqualTo((embedded.Source, embedded.Issued, NoticeStatus.Amended)));
            Assert.That(read.Holidays, Is.EqualTo(embedded.Holidays));
            Assert.That(read.MakeupWorkdays, Is.EqualTo(embedded.MakeupWorkdays));
            Assert.That(HolidayNotices.ToJson(read), Is.EqualTo(HolidayNotices.ToJson(embedded)), "down to the remarks");
        });
    }

    [Test]
    public void Encouraged_day_is_worked_and_remarked_upon()
    {
        var read = Read(Of("2024"));
        Assert.That(read.Holidays.Select(h => h.Date), Has.No.Member(On("2024-02-09")));
        Assert.That(read.Notes, Is.EqualTo(Embedded(2024).Notes));
    }

    private static IEnumerable<int> Years => Enumerable.Range(2017, 10);
}
