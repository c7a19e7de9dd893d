using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

public class PolicyNotesTests
{
    private static readonly ReceiptDates OnSaturday = new(ReceiptChannel.RegisteredMail, SignedOn: On("2026-10-03"));
    private static readonly ReceiptDates Online = new(ReceiptChannel.Online, SubmittedAt: On("2025-03-03").At(new NodaTime.LocalTime(9, 0)));

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Mattered("D1", OnSaturday, "2026-10-03（周六）收到申请，当日是休息日（国庆节放假）：按本机关口径（D1）以收到当日为收到申请之日，答复期限2026-11-03（周二）；"
            + "若以下一个工作日为收到申请之日，则答复期限2026-11-04（周三）。", Received("2026-10-03"));
        yield return Mattered("D2", Online, "网上提交后没有与申请人确认的记录：按本机关口径（D2）以平台、邮件系统收到之日为双方确认之日，收到日2025-03-03（周一）、答复期限2025-03-31（周一）；"
            + "若只认机关与申请人的确认，则尚未收到，期限未起算。", Received("2025-03-03"));
        yield return Mattered("D3", null, "征求意见所需时间不计入期限：按本机关口径（D3）自发出的次日起不计，10个工作日不计、答复期限2024-10-18（周五）；"
            + "若自对方收到的次日起不计，则8个工作日不计、答复期限2024-10-16（周三）。",
            Received("2024-09-02"), Consultation("2024-09-09", "a", "2024-09-11"), Opinion("2024-09-24", "a"));
        yield return Mattered("D4", null, "收到补正后，于2025-03-26（周三）再次告知补正：按本机关口径（D4）不能再次告知补正，答复期限2025-04-15（周二）、2025-03-26（周三）补正告知不发生效力；"
            + "若可以再次告知补正，则期限停止，等待补正至2025-04-18（周五）、2025-03-26（周三）补正告知有效。",
            Received("2025-03-03"), Notice("2025-03-07", "2025-03-28"), Supplement("2025-03-17"), Notice("2025-03-26", "2025-04-18"));
        yield return Mattered("D5", null, "2025-06-13（周五）要求申请人说明理由：按本机关口径（D5）期限不停止，答复期限2025-07-07（周一）；"
            + "若等待理由的时间不计，则3个工作日不计、答复期限2025-07-10（周四）。",
            Received("2025-06-09"), new ReasonsRequested(On("2025-06-13")), new ReasonsReceived(On("2025-06-18")));
        yield return Mattered("D6", null, "2025-03-13（周四）告知补正，迟于收到申请后的第7个工作日：按本机关口径（D6）逾期的补正告知不停止期限，答复期限2025-03-31（周一）、2025-03-13（周四）补正告知不发生效力；"
            + "若逾期的补正告知也停止期限，则期限停止，等待补正至2025-04-03（周四）、2025-03-13（周四）补正告知有效。",
            Received("2025-03-03"), Notice("2025-03-13", "2025-04-03"));
        yield return Mattered("D7", null, "征求第三方意见（a）的函件于2025-03-27（周四）发出，是第18个工作日，本机关自第17个工作日起提醒（D7）；若提醒的起点设在其后，则不提醒。"
            + "日期不受影响，发函后只剩2个工作日。",
            Received("2025-03-03"), Consultation("2025-03-27", "a", "2025-03-27"), Opinion("2025-03-28", "a"));
    }

    private static IEnumerable<TestCaseData> Unconcerned()
    {
        yield return Unaffected("D1 received on a working day", "D1", null, Received("2026-10-09"));
        yield return Unaffected("D2 confirmed with the applicant", "D2", Online with { ConfirmedOn = On("2025-03-03") }, Received("2025-03-03"));
        yield return Unaffected("D3 delivered on the day of sending", "D3", null, Received("2024-09-02"), Consultation("2024-09-09", "a", "2024-09-09"), Opinion("2024-09-24", "a"));
        yield return Unaffected("D4 one supplement", "D4", null, Received("2025-03-03"), Notice("2025-03-07", "2025-03-28"), Supplement("2025-03-17"));
        yield return Unaffected("D5 reasons never given", "D5", null, Received("2025-06-09"), new ReasonsRequested(On("2025-06-13")));
        yield return Unaffected("D6 notice on the seventh day", "D6", null, Received("2025-03-03"), Notice("2025-03-12", "2025-04-03"));
        yield return Unaffected("D7 sent on the sixteenth day", "D7", null, Received("2025-03-03"), Consultation("2025-03-25", "a", "2025-03-25"));
        yield return Unaffected("D8 no notice since", "D8", null, Received("2025-03-03"));
    }

    [TestCaseSource(nameof(Cases))]
    public void Question_that_mattered_is_told_with_both_results(string id, ReceiptDates? receipt, string text, ClockFact[] facts)
    {
        var notes = Notes(facts, receipt);
        Assert.That(notes.Select(n => n.Question.Id), Is.EqualTo(new[] { id }));
        Assert.That(notes[0].Text, Is.EqualTo(text));
    }

    [TestCaseSource(nameof(Unconcerned))]
    public void Question_that_did_not_matter_is_not_told(string id, ReceiptDates? receipt, ClockFact[] facts) =>
        Assert.That(Notes(facts, receipt).Select(n => n.Question.Id), Does.Not.Contain(id));

    [TestCase("2019-03-15", "2019-04-28", "2019-04-29", 15, TestName = "May Day 2019 moved the due day to an earlier date")]
    [TestCase("2020-01-02", "2020-02-13", "2020-02-11", 5, TestName = "Spring Festival 2020 moved the due day to a later date")]
    public void Calendar_changed_since_receipt_is_told_with_both_results(string received, string recomputed, string kept, int extension)
    {
        var receivedOn = On(received);
        var notes = PolicyNotes.Of([Received(received), Extension(received, extension)], null, DeadlinePolicy.Default, CalendarUnder);
        Assert.That(notes.Single().Text, Does.Match($"^收到申请以后，节假日安排又有调整：按本机关口径（D8）按调整后的工作日推算，.*{recomputed}.*；若按收到申请时公布的安排推算，则.*{kept}"));

        WorkingCalendar CalendarUnder(DeadlinePolicy policy) => policy.CalendarChange == CalendarChange.Recompute
            ? WorkingCalendar.BuiltIn
            : WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, receivedOn);
    }

    [Test]
    public void Other_answer_of_the_office_is_told_from_its_own_side()
    {
        var policy = new DeadlinePolicy { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay };
        Assert.That(Notes([Received("2026-10-03")], OnSaturday, policy).Single().Text, Does.Contain("按本机关口径（D1）以下一个工作日为收到申请之日，答复期限2026-11-04"));
    }

    [Test]
    public void Consultation_sent_on_the_last_day_is_told_to_stop_nothing_and_named_by_its_party()
    {
        ClockFact[] facts = [Received("2025-03-03"), Consultation("2025-03-31", "1", "2025-03-31")];
        var notes = PolicyNotes.Of(facts, null, DeadlinePolicy.Default, _ => WorkingCalendar.BuiltIn, _ => "示例公司");
        Assert.That(notes.Single().Text, Does.StartWith("征求第三方意见（示例公司）的函件于2025-03-31（周一）发出，是第20个工作日，期限已经用完"));
    }

    [Test]
    public void Nothing_is_told_of_a_case_without_facts() => Assert.That(Notes([]), Is.Empty);

    private static IReadOnlyList<PolicyNote> Notes(ClockFact[] facts, ReceiptDates? receipt = null, DeadlinePolicy? policy = null) =>
        PolicyNotes.Of(facts, receipt, policy ?? DeadlinePolicy.Default, _ => WorkingCalendar.BuiltIn);

    private static TestCaseData Mattered(string id, ReceiptDates? receipt, string text, params ClockFact[] facts) =>
        new TestCaseData(id, receipt, text, facts).SetArgDisplayNames(id);

    private static TestCaseData Unaffected(string name, string id, ReceiptDates? receipt, params ClockFact[] facts) =>
        new TestCaseData(id, receipt, facts).SetArgDisplayNames(name);
}
