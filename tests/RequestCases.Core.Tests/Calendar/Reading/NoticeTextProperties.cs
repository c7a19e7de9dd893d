using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Calendar.Reading;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>What is written in the State Council's wording is read as it was meant; what is not is refused, and nothing else happens.</summary>
public class NoticeTextProperties
{
    // Apart from each other, so that no day belongs to two festivals.
    private static readonly (string Name, int Month)[] Festivals =
        [("元旦", 1), ("春节", 2), ("清明节", 4), ("劳动节", 5), ("端午节", 6), ("中秋节", 9), ("国庆节", 10)];

    private static readonly Gen<NoticeWriter> Writers =
        from weekday in Gen.Elements("", "周", "星期")
        from totals in Gen.Elements(true, false)
        from years in Gen.Elements(true, false)
        select new NoticeWriter(weekday, totals, years);

    private static readonly Gen<HolidayNotice> Notices =
        from year in Gen.Choose(2009, 2039)
        from festivals in Gen.CollectToList(Festivals, f => DaysOf(year, f.Name, f.Month))
        from issuedBefore in Gen.Choose(10, 60)
        from number in Gen.Choose(1, 40)
        let issued = new LocalDate(year, 1, 1).PlusDays(-issuedBefore)
        select new HolidayNotice
        {
            Year = year,
            Source = $"国务院办公厅关于{year}年部分节假日安排的通知 国办发明电〔{issued.Year}〕{number}号",
            Issued = issued,
            DocNoVerified = true,
            Status = NoticeStatus.Final,
            Holidays = [.. festivals.SelectMany(f => f.Off).OrderBy(h => h.Date)],
            MakeupWorkdays = [.. festivals.SelectMany(f => f.Worked).OrderBy(m => m.Date)],
        };

    private static readonly Arbitrary<(HolidayNotice Notice, NoticeWriter Writer)> Written =
        Notices.Zip(Writers).Select(pair => (pair.Item1, pair.Item2)).ToArbitrary();

    private static readonly Arbitrary<string> Mutated = (
        from text in Gen.Elements(Enumerable.Range(2017, 10).Select(y => Of($"{y}")).Append(Of("2019-adjusted")).Append(Of("2020-prolonged")).Append(HolidayNotices.ToJson(Embedded(2020))))
        from mutations in Mutation(text.Length).NonEmptyListOf()
        select mutations.Aggregate(text, (t, mutate) => mutate(t))).ToArbitrary();

    [Test]
    public void Notice_in_the_usual_wording_reads_as_it_was_meant() =>
        Prop.ForAll(Written, w => HolidayNotices.ToJson(Read(w.Writer.Write(w.Notice))) == HolidayNotices.ToJson(w.Notice)).QuickCheckThrowOnFailure();

    [Test]
    public void Notice_as_JSON_reads_as_it_was_written() =>
        Prop.ForAll(Notices.ToArbitrary(), n => HolidayNotices.ToJson(Read(HolidayNotices.ToJson(n))) == HolidayNotices.ToJson(n)).QuickCheckThrowOnFailure();

    [Test]
    public void Spoilt_text_is_read_or_refused_and_never_fails_otherwise() =>
        Prop.ForAll(Mutated, text =>
        {
            try
            {
                NoticeCheck.EnsureSound(Read(text));
            }
            catch (RefusedException refused)
            {
                return refused.Message.EndsWith('。') && refused.Message.Length < 400;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<(List<Holiday> Off, List<MakeupWorkday> Worked)> DaysOf(int year, string name, int month) =>
        from day in Gen.Choose(1, 20)
        from length in Gen.Choose(1, 8)
        from weekends in Gen.Choose(0, 2)
        let first = name == "元旦" ? new LocalDate(year, 1, 1).PlusDays(-(day % 3)) : new LocalDate(year, month, day)
        let off = Enumerable.Range(0, length).Select(first.PlusDays).ToList()
        let worked = Enumerable.Range(length, 20).Select(first.PlusDays).Where(d => d.DayOfWeek >= IsoDayOfWeek.Saturday && d.Month == first.PlusDays(length).Month).Take(weekends)
        select (off.ConvertAll(d => new Holiday(name, d)), worked.Select(d => new MakeupWorkday(d, name)).ToList());

    private static Gen<Func<string, string>> Mutation(int length) =>
        from at in Gen.Choose(0, length)
        from count in Gen.Choose(0, 12)
        from other in Gen.Choose(0, length)
        from piece in Gen.Elements("放假", "上班", "（", "）", "日", "月", "13", "0", "99月99日", "至", "、", "，", "。", "\n", "\0", "\uD800", "\\ud800", "2月30日", "9999年12月31日", "{", "null", "\"", "二十", "&#0;", "共0天", "与周末连休")
        from kind in Gen.Choose(0, 3)
        select (Func<string, string>)(text => kind switch
        {
            0 => Cut(text, at, count),
            1 => text.Insert(Math.Min(at, text.Length), piece),
            2 => Cut(text, at, count).Insert(Math.Min(at, Cut(text, at, count).Length), piece),
            _ => text.Insert(Math.Min(at, text.Length), text.Substring(Math.Min(other, text.Length), Math.Min(count, text.Length - Math.Min(other, text.Length)))),
        });

    private static string Cut(string text, int at, int count) =>
        at >= text.Length ? text : text.Remove(at, Math.Min(count, text.Length - at));
}
