using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Tests.Cases;

public sealed class CorrectionTests
{
    private static readonly LocalDate Received = new(2026, 11, 2);

    [Test]
    public void A_corrected_receipt_moves_everything_that_follows_from_it()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        var correction = Correct(requestCase, day, ("receipt:SignedOn", new(2026, 11, 5)));
        Assert.Multiple(() =>
        {
            Assert.That(correction.Changes, Is.EqualTo(["签收日：2026-11-02（周一） → 2026-11-05（周四）"]));
            Assert.That(requestCase.ReceivedOn, Is.EqualTo(new LocalDate(2026, 11, 5)));
            Assert.That(correction.Before.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 30)));
            Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 3)));
            Assert.That(requestCase.SupplementNoticeDue, Is.EqualTo(new LocalDate(2026, 11, 16)));
        });
    }

    [Test]
    public void A_notice_that_turns_out_to_be_late_stays_recorded_and_loses_its_effect()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendSupplementNotice("请写明年份", new(2026, 11, 11), new(2026, 11, 30), day);
        Assert.That(requestCase.Clock, Is.EqualTo(ClockState.AwaitingSupplement));

        var correction = Correct(requestCase, day, ("receipt:SignedOn", new(2026, 10, 30)));

        Assert.Multiple(() =>
        {
            Assert.That(correction.WithoutEffect.Single().Rule.Code, Is.EqualTo("SUPPLEMENT_NOTICE_LATE"));
            Assert.That(requestCase.Clock, Is.EqualTo(ClockState.Running));
            Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 27)));
            Assert.That(requestCase.Facts.OfType<SupplementNoticeSent>(), Has.One.Items);
        });
    }

    [Test]
    public void The_answer_to_a_notice_without_effect_is_recorded_and_leaves_the_clock_alone()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendSupplementNotice("请写明年份", new(2026, 11, 11), new(2026, 11, 30), day);
        Correct(requestCase, day, ("receipt:SignedOn", new(2026, 10, 30)));
        requestCase.ReceiveSupplement(new SupplementReceived(new(2026, 11, 18)), "2025年", day);
        requestCase.RequestExtension(5, "档案量大", "周岚", day);
        Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 27)));
        Assert.That(requestCase.Supplement!.ReceivedOn, Is.EqualTo(new LocalDate(2026, 11, 18)));
    }

    [TestCase("fact:2:posted", "2026-11-06")]
    [TestCase("fact:2:posted", "2026-11-20")]
    [TestCase("fact:1:date", "2026-11-11")]
    public void A_supplement_is_not_corrected_to_have_been_posted_before_the_notice_or_after_its_receipt(string key, string date)
    {
        var (requestCase, day) = (Registered(), On(11, 23));
        requestCase.SendSupplementNotice("请写明年份", new(2026, 11, 9), new(2026, 11, 30), day);
        requestCase.ReceiveSupplement(new SupplementReceived(new(2026, 11, 19), new(2026, 11, 10)), "2025年", day);
        var refused = Assert.Throws<RuleBrokenException>(() => Correct(requestCase, day, (key, NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value)));
        Assert.That(refused!.Code, Is.EqualTo("SUPPLEMENT_POSTING_DATE"));
    }

    [Test]
    public void A_notice_without_effect_does_not_stand_in_the_way_of_what_is_recorded_later()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendSupplementNotice("请写明年份", new(2026, 11, 11), new(2026, 11, 30), day);
        Correct(requestCase, day, ("receipt:SignedOn", new(2026, 10, 30)));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "车辆数", new(2026, 11, 12), null), day);
        requestCase.ConfirmConsultationDelivery("1", new(2026, 11, 13), null, null, day);
        Assert.That(requestCase.Consultations.Single().DeliveredOn, Is.EqualTo(new LocalDate(2026, 11, 13)));
    }

    [Test]
    public void A_correction_back_gives_the_notice_its_effect_again()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendSupplementNotice("请写明年份", new(2026, 11, 11), new(2026, 11, 30), day);
        var before = requestCase.Dates;
        Correct(requestCase, day, ("receipt:SignedOn", new(2026, 10, 30)));
        Correct(requestCase, day, ("receipt:SignedOn", Received));
        Assert.That(requestCase.Dates, Is.EqualTo(before));
    }

    [Test]
    public void The_records_beside_the_facts_follow()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "车辆数", new(2026, 11, 9), new(2026, 11, 10)), day);
        requestCase.ReceiveOpinion("1", new(2026, 11, 18), ConsultationOpinion.Agrees, null, day);
        Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 9)));

        Correct(requestCase, day, ("fact:1:delivered", new(2026, 11, 12)), ("fact:2:date", new(2026, 11, 16)));

        var consultation = requestCase.Consultations.Single();
        Assert.That((consultation.DeliveredOn, consultation.OpinionOn), Is.EqualTo(((LocalDate?)new LocalDate(2026, 11, 12), (LocalDate?)new LocalDate(2026, 11, 16))));
        Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 7)));
    }

    [Test]
    public void Every_recorded_date_is_offered_with_a_name_that_says_what_it_is()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "车辆数", new(2026, 11, 9), null), day);
        requestCase.RecordItems([requestCase.Items[0] with { Search = new("档案室", "车辆", "有", "周岚", new(2026, 11, 6)) }], day);
        Assert.That(requestCase.RecordedDates.Select(d => d.Label), Is.EqualTo(
            ["签收日", "检索日", "向示例运输有限公司发出征求意见书之日", "示例运输有限公司收到征求意见书之日"]));
    }

    [TestCase("fact:1:date", "2026-10-30", "FACT_BEFORE_RECEIPT")]
    [TestCase("fact:1:date", "2026-11-13", "CONSULTATION_DELIVERED_BEFORE_SENT")]
    [TestCase("fact:2:date", "2026-11-06", "OPINION_BEFORE_CONSULTATION")]
    [TestCase("receipt:SignedOn", "2026-11-21", "DATE_IN_FUTURE")]
    [TestCase("receipt:SignedOn", "", "CORRECTED_DATE_MISSING")]
    [TestCase("receipt:SignedOn", "2026-11-02", "CORRECTION_CHANGES_NOTHING")]
    public void Dates_that_cannot_be_true_are_refused_and_nothing_changes(string key, string date, string code)
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "示例运输有限公司", "车辆数", new(2026, 11, 9), new(2026, 11, 10)), day);
        requestCase.ReceiveOpinion("1", new(2026, 11, 18), ConsultationOpinion.Agrees, null, day);
        var facts = requestCase.Facts;
        var corrected = new Dictionary<string, LocalDate?> { [key] = date.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value };
        Assert.That(Assert.Throws<RuleBrokenException>(() => requestCase.CorrectDates(corrected, day))!.Code, Is.EqualTo(code));
        Assert.That(requestCase.Facts, Is.SameAs(facts));
    }

    [Test]
    public void The_rules_of_recording_hold_for_corrected_dates_too()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        requestCase.RequestExtension(5, "档案量大", "周岚", On(11, 12));
        requestCase.DecideExtension(true, "郑国", On(11, 13));
        requestCase.NotifyExtension(new(2026, 11, 16), day);
        requestCase.RequestReasons("今年以来提交 46 件", new(2026, 11, 4), new(2026, 11, 12), day);
        requestCase.ReceiveReasons(new(2026, 11, 10), "课题研究", day);
        Assert.Multiple(() =>
        {
            Assert.That(Refusal("fact:1:date", new(2026, 11, 12)), Is.EqualTo("EXTENSION_TOLD_BEFORE_APPROVAL"));
            Assert.That(Refusal("fact:2:by", new(2026, 11, 3)), Is.EqualTo("ANSWER_PERIOD_PAST"));
            Assert.That(Refusal("fact:3:date", new(2026, 11, 3)), Is.EqualTo("ANSWER_BEFORE_REQUEST"));
            Assert.That(Refusal("fact:2:by", new(2028, 11, 3)), Is.EqualTo("FIXED_DAY_TOO_FAR"));
        });

        string Refusal(string key, LocalDate date) => Assert.Throws<RuleBrokenException>(() => Correct(requestCase, day, (key, date)))!.Code;
    }

    [Test]
    public void Preview_changes_nothing()
    {
        var (requestCase, day) = (Registered(), On(11, 20));
        var correction = requestCase.PreviewCorrection(new Dictionary<string, LocalDate?> { ["receipt:SignedOn"] = new(2026, 11, 5) }, day);
        Assert.That(correction.After.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 3)));
        Assert.That(requestCase.ReplyDue, Is.EqualTo(new LocalDate(2026, 11, 30)));
    }

    private static Core.Cases.Corrections.Correction Correct(RequestCase requestCase, OfficeDay day, params (string Key, LocalDate? Date)[] dates) =>
        requestCase.CorrectDates(dates.ToDictionary(d => d.Key, d => d.Date), day);

    private static OfficeDay On(int month, int date) => new(new LocalDate(2026, month, date), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);

    private static RequestCase Registered() => RequestCase.Register(
        "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.RegisteredMail, SignedOn: Received, SignedBy: "门卫"),
        new Applicant { Name = "许䶮", Kind = ApplicantKind.NaturalPerson }, new ApplicationContent("名单", "名单", "纸质", "邮寄"),
        Instant.FromUtc(2026, 11, 2, 2, 0), On(11, 2));
}
