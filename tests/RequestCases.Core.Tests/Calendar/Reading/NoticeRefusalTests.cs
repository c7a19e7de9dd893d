using static RequestCases.Core.Tests.Calendar.Reading.NoticeTexts;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>A text is read in full or not at all, and the reason names the sentence.</summary>
public class NoticeRefusalTests
{
    private const string NewYear = "一、元旦：1月1日放假。";

    [TestCase("春节：2月15日至23日照例。", "2月15日至23日照例")]
    [TestCase("春节：2月15日至23日放假调休，共9天。2月14日（周六）、2月28日（周六）不放假。", "2月28日（周六）不放假")]
    [TestCase("春节：2月15日至23日放假，2月28日。", "2月28日")]
    [TestCase("春节：2月15日至23日放假。周六上班。", "周六上班")]
    [TestCase("春节：2月15日至23日放假。除夕休息。", "除夕休息")]
    [TestCase("春节：2月15日至23日放假。鼓励各单位在2月24日放假。", "鼓励各单位在2月24日放假")]
    [TestCase("春节：2月15日至23日放假（2月28日上班）。", "（2月28日上班）")]
    [TestCase("春节：2月15日至23日放假。其中2月14日上班。", "其中2月14日上班")]
    [TestCase("春节：放假调休，共9天。", "放假调休")]
    public void Sentence_that_is_not_understood_is_named(string item, string sentence) =>
        Assert.That(
            () => Read(With(NewYear, item)),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_UNREADABLE").And.Message.Contains(sentence));

    [TestCase("春节：2月23日至15日放假。", "NOTICE_RANGE_REVERSED", "先后颠倒")]
    [TestCase("春节：2月15日至3月31日放假。", "NOTICE_RANGE_TOO_LONG", "连续45天")]
    [TestCase("春节：2月15日至30日放假。", "NOTICE_DATE_INVALID", "2026年2月30日不是真实的日期")]
    [TestCase("春节：2月15日至23日放假，共8天。", "NOTICE_TOTAL_WRONG", "写的是共8天，日期是9天")]
    [TestCase("春节：2月15日至23日放假8天。", "NOTICE_TOTAL_WRONG", "写的是8天，日期是9天")]
    [TestCase("春节：2月15日（周一）至23日放假。", "NOTICE_WEEKDAY_WRONG", "2026-02-15（周日）不是周一")]
    [TestCase("春节：2月15日至23日（周日至周二）放假。", "NOTICE_WEEKDAY_WRONG", "2026-02-23（周一）不是周二")]
    [TestCase("春节：2月15日至23日放假，2月20日补休。", "NOTICE_DAY_TWICE", "2026-02-20（周五）写了两次")]
    [TestCase("春节：2月15日至23日放假调休。2月24日上班。", "NOTICE_MAKEUP_NOT_WEEKEND", "2026-02-24（周二）不是周六、周日")]
    [TestCase("春节：2月15日至23日放假调休。2月22日上班。", "NOTICE_DAY_OFF_AND_WORKED", "既写了春节放假，又写了调休上班")]
    [TestCase("春节：2月15日至23日放假，不调休。2月28日上班。", "NOTICE_SWAP_CONTRADICTED", "不调休")]
    [TestCase("春节：2月18日放假，与周末连休。", "NOTICE_WEEKEND_NOT_NEXT", "不挨着周末")]
    [TestCase("春节：2029年2月15日放假。", "NOTICE_DAY_OUT_OF_YEAR", "2029年")]
    [TestCase("春节：2025年2月15日放假。", "NOTICE_DAY_OUT_OF_YEAR", "不属于2026年的安排")]
    [TestCase("二、2025年春节：2月15日放假。", "NOTICE_YEAR_MIXED", "标题写的是2026年")]
    [TestCase("元旦：1月2日放假。", "NOTICE_FESTIVAL_TWICE", "元旦")]
    [TestCase("春节：1月1日放假。", "NOTICE_DAY_TWICE", "2026-01-01（周四）写了两次")]
    public void Sentence_that_contradicts_itself_or_the_calendar_is_refused(string item, string code, string reason) =>
        Assert.That(
            () => Read(With(NewYear, item)),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code).And.Message.Contains(reason));

    [TestCase("", "没有内容")]
    [TestCase("你好", "标题")]
    [TestCase("一、元旦：1月1日放假。\n国办发明电〔2025〕7号\n国务院办公厅\n2025年11月4日", "不知道是哪一年")]
    [TestCase("关于2026年部分节假日安排的通知\n一、元旦：1月1日放假。\n2025年11月4日", "发文字号")]
    [TestCase("关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n一、元旦：1月1日放假。", "成文日期")]
    [TestCase("关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n2025年11月4日", "成文日期")]
    [TestCase("关于2026年部分节假日安排的通知\n国办发明电〔2025〕7号\n一、元旦：共1天。\n1月1日放假\n二、春节：放假\n2025年11月4日", "放假")]
    public void Text_without_one_of_its_parts_says_which(string text, string part) =>
        Assert.That(() => Read(text), Throws.TypeOf<RefusedException>().With.Message.Contains(part));

    [Test]
    public void Truncated_text_is_refused()
    {
        var text = Of("2026");
        var items = text.IndexOf("五、端午节", StringComparison.Ordinal);
        Assert.That(
            () => Read(text[..items] + "国务院办公厅\n2025年11月4日"),
            Throws.TypeOf<RefusedException>().With.Message.Contains("端午节的安排，开头却说有"));
    }

    [Test]
    public void Order_outside_the_items_is_not_passed_over()
    {
        var text = Of("2026");
        Assert.That(() => Read(text.Replace("一、元旦", "全体人员1月5日放假。\n一、元旦", StringComparison.Ordinal)), Throws.TypeOf<RefusedException>().With.Message.Contains("全体人员1月5日放假"));
        Assert.That(() => Read(text + "\n附：5月10日（周日）上班。"), Throws.TypeOf<RefusedException>().With.Message.Contains("5月10日（周日）上班"));
    }

    [TestCase("2026年", "2036年", "NOTICE_ISSUE_DATE")]
    [TestCase("2026年", "2007年", "NOTICE_YEAR_OUT_OF_RANGE")]
    [TestCase("现将2026年", "现将2025年", "NOTICE_YEAR_MIXED")]
    [TestCase("2025年11月4日", "2024年11月4日", "NOTICE_NUMBER_MISMATCH")]
    [TestCase("2025年11月4日", "2025年11月34日", "NOTICE_DATE_INVALID")]
    [TestCase("国务院办公厅关于", "示例省人民政府办公厅关于", "NOTICE_NOT_STATE_COUNCIL")]
    public void Heading_that_contradicts_the_rest_is_refused(string written, string instead, string code) =>
        Assert.That(
            () => Read(System.Text.RegularExpressions.Regex.Replace(Of("2026"), "（[^（）]*）", "").Replace(written, instead, StringComparison.Ordinal)),
            Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo(code));

    [Test]
    public void Too_long_a_text_is_refused_without_reading() =>
        Assert.That(() => Read(new string('国', 50_001)), Throws.TypeOf<RefusedException>().With.Property("Code").EqualTo("NOTICE_TOO_LARGE"));
}
