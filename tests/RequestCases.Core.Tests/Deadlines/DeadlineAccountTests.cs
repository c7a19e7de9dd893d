using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

public class DeadlineAccountTests
{
    private const string ReceiptArticle = "《政府信息公开条例》第三十一条第（一）项";

    [Test]
    public void Plain_case_is_receipt_and_period_and_last_day() =>
        Assert.That(Account(Received("2024-03-04")), Is.EqualTo(new[]
        {
            "收到申请：2024-03-04（周一）为收到申请之日，当日不计",
            "法定期限：自收到之日的次日起 20 个工作日内答复",
            "届满：次日起第 20 个工作日，2024-04-01（周一）届满",
        }));

    [Test]
    public void Overlapping_consultations_and_an_extension_are_told_with_their_sum()
    {
        var account = Account(
            Received("2026-01-26"),
            Consultation("2026-02-03", "甲公司", "2026-02-04"), Opinion("2026-02-26", "甲公司"),
            Consultation("2026-02-10", "乙公司", "2026-02-11"), Opinion("2026-03-03", "乙公司"),
            Extension("2026-03-05", 10));
        Assert.That(account.Skip(2), Is.EqualTo(new[]
        {
            "不计入期限：征求第三方意见（甲公司） 2026-02-04（周三）至2026-02-26（周四）；征求第三方意见（乙公司） 2026-02-11（周三）至2026-03-03（周二）；共 16 个工作日不计（重叠的日子只扣一次）",
            "延期：2026-03-05（周四）经批准并告知申请人，延长 10 个工作日",
            "届满：20 + 10，次日起第 30 个工作日，2026-04-07（周二）届满",
        }));
    }

    [Test]
    public void Supplement_and_fee_are_told_with_the_day_that_restarted_the_period()
    {
        var account = Account(Received("2025-03-03"), Notice("2025-03-05", "2025-03-28"), Supplement("2025-03-13"), FeeNotice("2025-03-20"), Paid("2025-03-25"));
        Assert.That(account.Skip(2), Is.EqualTo(new[]
        {
            "补正：2025-03-05（周三）告知补正，期限停止；2025-03-13（周四）收到补正，自次日起重新计算",
            "信息处理费：2025-03-20（周四）申请人收到收费通知，期限停止；2025-03-25（周二）缴费，自次日起重新计算",
            "届满：次日起第 20 个工作日，2025-04-23（周三）届满",
        }));
    }

    [Test]
    public void Fee_notice_is_told_with_the_day_of_its_receipt_once_that_is_known()
    {
        Assert.That(
            Account(Received("2025-03-03"), new FeeNoticeSent(On("2025-03-20"))),
            Has.Member("信息处理费：2025-03-20（周四）发出收费通知，期限停止；自申请人收到通知次日起20个工作日内缴费；收到日期还没有登记"));
        Assert.That(
            Account(Received("2025-03-03"), FeeNotice("2025-03-25", sentOn: "2025-03-20")),
            Has.Member("信息处理费：2025-03-20（周四）发出收费通知，2025-03-25（周二）申请人收到，期限停止；等待至2025-04-23（周三），逾期的视为放弃申请"));
    }

    [Test]
    public void While_the_applicant_is_waited_for_there_is_no_last_day() =>
        Assert.That(Account(Received("2025-03-03"), Notice("2025-03-05", "2025-03-28"))[^1], Is.EqualTo("届满：期限停止，没有届满之日；2025-03-29（周六）起视为放弃申请"));

    [Test]
    public void Consultation_on_the_last_day_is_told_to_move_nothing() =>
        Assert.That(
            Account(Received("2025-03-03"), Consultation("2025-03-31", "甲", "2025-03-31")),
            Has.Some.Contains("共 15 个工作日不计，其中 15 个在期限届满之后，不影响期限"));

    [Test]
    public void Refused_extension_is_not_in_the_account() =>
        Assert.That(Account(Received("2025-03-03"), Extension("2025-04-01", 5)), Has.None.Contains("延期"));

    [Test]
    public void Delay_and_reply_and_unpublished_year_are_told()
    {
        var account = Account(Received("2026-12-10"), Reply("2027-01-08", DeliveryMethod.Post));
        Assert.That(account.TakeLast(2), Is.EqualTo(new[] { "届满：次日起第 20 个工作日，2027-01-08（周五）届满（暂定）", "答复：2027-01-08（周五），按期" }));
        Assert.That(Account(Received("2025-06-09"), new DelayDetermined(On("2025-07-01"), On("2025-07-12")))[^1], Does.Contain("2025-07-12（周六），以确定并告知申请人的日期为准"));
    }

    [Test]
    public void Receipt_rolled_over_a_day_off_is_told_with_both_days()
    {
        var policy = new DeadlinePolicy { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay };
        Assert.That(Account(policy, Received("2025-06-01"))[0], Is.EqualTo("收到申请：2025-06-01（周日）到达，遇休息日顺延，2025-06-03（周二）为收到申请之日，当日不计"));
    }

    [Test]
    public void Before_receipt_there_is_nothing_to_account_for() => Assert.That(Account(), Is.Empty);

    [TestCase("2025-03-01", "2025-04-01", "2025年：国务院办公厅关于2025年部分节假日安排的通知")]
    [TestCase("2027-01-01", "2027-01-08", "2027年的节假日安排尚未公布，暂按法定节假日推算")]
    [TestCase("2030-03-01", "2030-04-01", "2030年的节假日安排尚未公布，暂时只按周末推算")]
    [TestCase("2016-03-01", "2016-04-01", "2016年的节假日安排没有收录，只按周末推算，日期仅供参考")]
    public void Calendar_tells_on_what_a_year_rests(string from, string through, string text) =>
        Assert.That(CalendarBasis.Of(On(from), On(through), WorkingCalendar.BuiltIn).Single().Text, Does.StartWith(text));

    [Test]
    public void Calendar_names_the_amending_notice_and_each_year_touched() =>
        Assert.That(
            CalendarBasis.Of(On("2018-12-20"), On("2019-05-10"), WorkingCalendar.BuiltIn).Select(b => (b.Year, b.Text.Contains("国办发明电〔2019〕3号", StringComparison.Ordinal))),
            Is.EqualTo(new[] { (2018, true), (2019, true) }));

    private static string[] Account(params ClockFact[] facts) => Account(DeadlinePolicy.Default, facts);

    private static string[] Account(DeadlinePolicy policy, params ClockFact[] facts) =>
        [.. DeadlineAccount.Of(Read(policy, facts), facts, WorkingCalendar.BuiltIn, ReceiptArticle).Select(line => $"{line.What}：{line.Text}")];
}
