using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>Received 2025-03-03: supplement notice due 03-12, reply due 03-31.</summary>
public class RefusalTests
{
    private static readonly ApplicationReceived Receipt = Received("2025-03-03");

    private static IEnumerable<TestCaseData> Refusals()
    {
        yield return Refusal("A supplement notice on the eighth day", "SUPPLEMENT_NOTICE_LATE", "2025-03-31", Notice("2025-03-13", "2025-04-03"));
        yield return Refusal("A supplement notice after an extension, though within seven days", "SUPPLEMENT_AFTER_EXTENSION", "2025-04-28",
            Extension("2025-03-05", 20), Notice("2025-03-06", "2025-04-03"));
        yield return Refusal("A second supplement notice", "SUPPLEMENT_TWICE", "2025-04-02",
            Notice("2025-03-04", "2025-03-20"), Supplement("2025-03-05"), Notice("2025-03-06", "2025-04-03"));
        yield return Refusal("A supplement period that ends on the day of the notice", "SUPPLEMENT_PERIOD_TOO_SHORT", "2025-03-31", Notice("2025-03-04", "2025-03-04"));
        yield return Refusal("A supplement nobody asked for", "SUPPLEMENT_WITHOUT_NOTICE", "2025-03-31", Supplement("2025-03-10"));
        yield return Refusal("A supplement dated before its notice", "SUPPLEMENT_WITHOUT_NOTICE", null, Notice("2025-03-10", "2025-03-20"), Supplement("2025-03-07"));
        yield return Refusal("A supplement after its last day", "SUPPLEMENT_LATE", null, Notice("2025-03-10", "2025-03-20"), Supplement("2025-03-21"));
        yield return Refusal("An extension the day after the due day", "EXTENSION_AFTER_DUE", "2025-03-31", Extension("2025-04-01", 5));
        yield return Refusal("An extension of 21 working days", "EXTENSION_TOO_LONG", "2025-03-31", Extension("2025-03-20", 21));
        yield return Refusal("An extension of no working day", "EXTENSION_TOO_SHORT", "2025-03-31", Extension("2025-03-20", 0));
        yield return Refusal("A second extension, though both stay within 20 days", "EXTENSION_TWICE", "2025-04-08", Extension("2025-03-20", 5), Extension("2025-04-01", 5));
        yield return Refusal("An extension while the supplement is waited for", "CLOCK_NOT_RUNNING", null, Notice("2025-03-10", "2025-03-20"), Extension("2025-03-12", 5));
        yield return Refusal("An extension of a delayed reply", "EXTENSION_AFTER_DELAY", "2025-05-30",
            new DelayDetermined(On("2025-03-20"), On("2025-05-30")), Extension("2025-03-21", 5));
        yield return Refusal("A delay told after the due day", "DELAY_AFTER_DUE", "2025-03-31", new DelayDetermined(On("2025-04-01"), On("2025-05-30")));
        yield return Refusal("A delay to the due day itself", "DELAY_NOT_LATER", "2025-03-31", new DelayDetermined(On("2025-03-20"), On("2025-03-31")));
        yield return Refusal("A fee notice after the due day", "FEE_NOTICE_LATE", "2025-03-31", FeeNotice("2025-04-01"));
        yield return Refusal("A fee notice received before it was sent", "FEE_NOTICE_BEFORE_SENT", "2025-03-31", FeeNotice("2025-03-10", sentOn: "2025-03-11"));
        yield return Refusal("A second fee notice", "FEE_NOTICE_TWICE", "2025-04-10", FeeNotice("2025-03-10"), Paid("2025-03-12"), FeeNotice("2025-03-17"));
        yield return Refusal("A payment on the twenty-first day", "FEE_PAID_LATE", null, FeeNotice("2025-03-10"), Paid("2025-04-09"));
        yield return Refusal("A payment nobody asked for", "FEE_PAID_WITHOUT_NOTICE", "2025-03-31", Paid("2025-03-10"));
        yield return Refusal("A consultation number used twice", "CONSULTATION_TWICE", "2025-04-01",
            Consultation("2025-03-10", "a", "2025-03-10"), Opinion("2025-03-11", "a"), Consultation("2025-03-12", "a", "2025-03-12"));
        yield return Refusal("A consultation delivered before it was sent", "CONSULTATION_DELIVERED_BEFORE_SENT", "2025-03-31", Consultation("2025-03-10", "a", "2025-03-07"));
        yield return Refusal("An opinion on an unknown consultation", "OPINION_WITHOUT_CONSULTATION", "2025-03-31", Opinion("2025-03-11", "x"));
        yield return Refusal("An opinion dated before the consultation", "OPINION_BEFORE_CONSULTATION", "2025-04-22",
            Consultation("2025-03-10", "a", "2025-03-10"), Opinion("2025-03-07", "a"));
        yield return Refusal("Reasons nobody asked for", "REASONS_WITHOUT_REQUEST", "2025-03-31", new ReasonsReceived(On("2025-03-10")));
        yield return Refusal("A reply delivered before it was sent", "REPLY_DELIVERED_BEFORE_SENT", "2025-03-31", Reply("2025-03-20", DeliveryMethod.Post, delivered: "2025-03-19"));
        yield return Refusal("An extension after the reply", "ALREADY_ANSWERED", "2025-03-31", Reply("2025-03-20", DeliveryMethod.Post), Extension("2025-03-21", 5));
        yield return Refusal("A fact before receipt", "FACT_BEFORE_RECEIPT", "2025-03-31", Extension("2025-02-28", 5));
        yield return Refusal("A reconsideration notice before receipt", "FACT_BEFORE_RECEIPT", "2025-03-31", new ReconsiderationNoticeReceived(On("2025-02-28")));
        yield return Refusal("A second receipt", "RECEIVED_TWICE", "2025-03-31", Received("2025-03-05"));
    }

    [TestCaseSource(nameof(Refusals))]
    public void Is_refused_and_changes_nothing(string code, string? replyDue, ClockFact[] facts)
    {
        var reading = Read([Receipt, .. facts]);
        Assert.That(reading.Refused.Select(r => r.Rule.Code), Is.EqualTo(new[] { code }));
        Assert.That(reading.ReplyDue, Is.EqualTo(Date(replyDue)));
    }

    [TestCaseSource(nameof(Refusals))]
    public void Refusal_names_its_article_and_speaks_a_full_chinese_sentence(string code, string? replyDue, ClockFact[] facts)
    {
        var rule = Read([Receipt, .. facts]).Refused[0].Rule;
        Assert.That(rule.Article, Does.Contain("条例》第").Or.Contain("〕"), $"{code} {replyDue}");
        Assert.That(rule.Message, Does.EndWith("。").And.Not.Contain("{"));
    }

    [Test]
    public void Nothing_counts_before_an_application_is_received() =>
        Assert.That(RefusedCodes(Extension("2025-03-05", 5)), Is.EqualTo(new[] { "FACT_BEFORE_RECEIPT" }));

    [Test]
    public void Refusal_of_a_fact_before_receipt_names_both_days() =>
        Assert.That(Read(Receipt, Extension("2025-02-28", 5)).Refused[0].Rule.Message, Does.Contain("2025-02-28").And.Contain("2025-03-03"));

    [Test]
    public void Everything_on_its_last_possible_day_is_accepted() =>
        Assert.That(
            RefusedCodes(
                Receipt, Notice("2025-03-12", "2025-03-20"), Supplement("2025-03-20"), FeeNotice("2025-04-18"), Paid("2025-05-20"), Extension("2025-06-18", 20)),
            Is.Empty);

    [Test]
    public void Enforcing_a_broken_rule_throws_it()
    {
        var broken = SupplementNoticeMustBeSentWithinSevenWorkingDays.Check(On("2025-03-13"), On("2025-03-12"));
        var thrown = Assert.Throws<RuleBrokenException>(() => Rule.Enforce(broken));
        Assert.That((thrown!.Code, thrown.Rule), Is.EqualTo(("SUPPLEMENT_NOTICE_LATE", broken)));
        Assert.That(SupplementNoticeMustBeSentWithinSevenWorkingDays.Check(On("2025-03-12"), On("2025-03-12")), Is.Null);
    }

    [TestCase(16, false)]
    [TestCase(17, true)]
    public void Consultation_late_in_the_period_is_warned_of(int daysUsed, bool warns) =>
        Assert.That(
            ConsultationShouldLeaveDaysForTheReply.Check(daysUsed, 20, DeadlinePolicy.Default.ConsultationWarningFromDay) is not null,
            Is.EqualTo(warns));

    private static TestCaseData Refusal(string name, string code, string? replyDue, params ClockFact[] facts) =>
        new TestCaseData(code, replyDue, facts).SetArgDisplayNames(name);
}
