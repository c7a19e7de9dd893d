using System.Text.RegularExpressions;
using RequestCases.Core.Calendar;
using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>However a notice was copied, it says the same.</summary>
public partial class NoticeFormTests
{
    private static readonly string Plain = Of("2026");

    [TestCaseSource(nameof(Forms))]
    public void Copied_notice_reads_as_the_published_one(string form, string text)
    {
        var read = Read(text);
        Assert.That(HolidayNotices.ToJson(read), Is.EqualTo(HolidayNotices.ToJson(Read(Plain))), form);
    }

    [TestCase("元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。", "01-01 01-02 01-03", "01-04")]
    [TestCase("元旦：12月30日至1月1日放假调休，共3天。", "12-30 12-31 01-01", "", TestName = "December of New Year without a year is the one before")]
    [TestCase("元旦：2025年12月31日至1月2日放假。", "12-31 01-01 01-02", "", TestName = "A range crosses the year without naming the second one")]
    [TestCase("春节：2月15日至23日放假调休，共9天。2月14日（周六）上班，2月28日（周六）上班。", "02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23", "02-14 02-28")]
    [TestCase("春节：2月15日至23日，放假调休，共9天。2月14日（周六），2月28日（周六）上班。", "02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23", "02-14 02-28")]
    [TestCase("清明节：4月4日至6日（周六至周一）放假3天。", "04-04 04-05 04-06", "", TestName = "Weekdays of a range stand in one bracket")]
    [TestCase("清明节：4月4日（周六）～6日（周一）放假，共三天。", "04-04 04-05 04-06", "")]
    [TestCase("劳动节：5月1日（周五）放假，与周末连休。", "05-01", "")]
    [TestCase("劳动节：5月1日（周五）放假，与周末连休，共3天。", "05-01", "", TestName = "The total counts the weekend that is joined")]
    [TestCase("国庆节：10月1日至7日放假调休，共7天。10月10日、11日（周六、周日）正常上班。", "10-01 10-02 10-03 10-04 10-05 10-06 10-07", "10-10 10-11")]
    [TestCase("国庆节：10月1日至2日放假，10月5日（星期一）补休。", "10-01 10-02 10-05", "")]
    [TestCase("元旦：1月1日（周四）放假1天，不调休。", "01-01", "")]
    public void Sentence_gives_its_days(string item, string off, string worked)
    {
        var read = Read(With(item));
        Assert.That(string.Join(' ', read.Holidays.Select(h => $"{h.Date:MM-dd}")), Is.EqualTo(off));
        Assert.That(string.Join(' ', read.MakeupWorkdays.Select(m => $"{m.Date:MM-dd}")), Is.EqualTo(worked));
    }

    [TestCase("国庆和中秋：10月1日至2日放假。", "国庆节、中秋节")]
    [TestCase("五一劳动节假期：5月1日放假。", "劳动节")]
    [TestCase("八、抗战胜利纪念日：9月3日放假。", "抗战胜利纪念日")]
    public void Festival_gets_the_name_notices_use(string item, string name) =>
        Assert.That(Read(With(item)).Holidays.Select(h => h.Name), Is.All.EqualTo(name));

    private static IEnumerable<object[]> Forms =>
    [
        ["lines of another system", Plain.Replace("\n", "\r\n", StringComparison.Ordinal)],
        ["one line", Plain.Replace("\n", " ", StringComparison.Ordinal)],
        ["a line break within a sentence", Plain.Replace("放假调休", "放假\n调休", StringComparison.Ordinal)],
        ["blanks of a web page", "\uFEFF" + Plain.Replace("月", "\u00A0月\u3000", StringComparison.Ordinal).Replace("\n", "\n&nbsp;&nbsp;", StringComparison.Ordinal)],
        ["full-width digits", FullWidthDigits(Plain)],
        ["half-width punctuation", Plain.Replace('（', '(').Replace('）', ')').Replace('，', ',').Replace('：', ':').Replace('〔', '[').Replace('〕', ']')],
        ["other brackets", Plain.Replace('〔', '【').Replace('〕', '】')],
        ["round brackets in the number", Plain.Replace('〔', '（').Replace('〕', '）')],
        ["long weekdays", Plain.Replace("周", "星期", StringComparison.Ordinal)],
        ["the other word for Sunday", Plain.Replace("周日", "星期天", StringComparison.Ordinal)],
        ["no weekdays", Bracket().Replace(Plain, "")],
        ["a dash for a range", Plain.Replace("至", "—", StringComparison.Ordinal)],
        ["a wave for a range", Plain.Replace("至", "～", StringComparison.Ordinal)],
        ["a word for a range", Plain.Replace("至", "到", StringComparison.Ordinal)],
        ["no numbers before the items", ItemNumber().Replace(Plain, "")],
        ["digits before the items", Plain.Replace("二、春节", "2. 春节", StringComparison.Ordinal).Replace("三、清", "（三）清", StringComparison.Ordinal)],
        ["bullets before the items", ItemNumber().Replace(Plain, "- ").Replace("元旦：", "**元旦：**", StringComparison.Ordinal)],
        ["no colons", Plain.Replace("节：", "节 ", StringComparison.Ordinal)],
        ["a word between make-up days", Plain.Replace("）、", "）和", StringComparison.Ordinal)],
        ["a comma for a full stop", Plain.Replace("3天。1月4日", "3天；1月4日", StringComparison.Ordinal)],
        ["Chinese numerals", Plain.Replace("2025年11月4日", "二〇二五年十一月四日", StringComparison.Ordinal).Replace("2月28日", "二月二十八日", StringComparison.Ordinal).Replace("9天", "九天", StringComparison.Ordinal)],
        ["a page around it", $"首页 > 政策\n标　　题：国务院办公厅关于2026年部分节假日安排的通知\n发文机关：国务院办公厅\n成文日期：2025年11月04日\n发布日期：2025年11月04日\n\n{Plain}\n（此件公开发布）\n扫一扫在手机打开当前页"],
        ["a table of data for a signature", "成文日期：2025年11月04日\n" + Plain.Replace("国务院办公厅\n2025年11月4日", "", StringComparison.Ordinal)],
    ];

    private static string FullWidthDigits(string text) => string.Concat(text.Select(c => char.IsAsciiDigit(c) ? (char)(c + ('０' - '0')) : c));

    [GeneratedRegex("（[^（）]*）")]
    private static partial Regex Bracket();

    [GeneratedRegex("(?<=\n)[一二三四五六七]、")]
    private static partial Regex ItemNumber();
}
