using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

public class ReplyClockTests
{
    [Test]
    public void Without_a_receipt_the_clock_has_not_started()
    {
        var reading = Read();
        Assert.That((reading.State, reading.ReceivedOn, reading.ReplyDue), Is.EqualTo((ClockState.NotStarted, Date(null), Date(null))));
    }

    [TestCase("2019-05-14", 15, "2019-06-04")]
    [TestCase("2019-05-15", 20, "2019-06-13")]
    public void Regulation_in_force_at_receipt_gives_the_reply_period(string received, int workdays, string due)
    {
        var reading = Read(Received(received));
        Assert.That((reading.BaseWorkdays, reading.ReplyDue), Is.EqualTo((workdays, Date(due))));
    }

    [TestCase(15, "")]
    [TestCase(16, "EXTENSION_TOO_LONG")]
    public void Under_the_2008_regulation_an_extension_has_at_most_fifteen_working_days(int workdays, string refused) =>
        Assert.That(string.Join(' ', RefusedCodes(Received("2019-05-10"), Extension("2019-05-20", workdays))), Is.EqualTo(refused));

    [Test]
    public void Waiting_for_a_supplement_leaves_no_reply_due_day_and_ends_in_abandonment()
    {
        var reading = Read(Received("2025-05-12"), Notice("2025-05-20", "2025-06-11"));
        Assert.That((reading.State, reading.ReplyDue), Is.EqualTo((ClockState.AwaitingSupplement, Date(null))));
        Assert.That(reading.StateOn(On("2025-06-11")), Is.EqualTo(ClockState.AwaitingSupplement));
        Assert.That(reading.StateOn(On("2025-06-12")), Is.EqualTo(ClockState.Abandoned));
    }

    [TestCase(null, "2025-06-10", TestName = "A late supplement counts when it was posted in time")]
    [TestCase("住院治疗", null, TestName = "A late supplement counts when the office accepts the reason")]
    public void Late_supplement_that_counts(string? goodReason, string? postedOn)
    {
        var reading = Read(Received("2025-05-12"), Notice("2025-05-20", "2025-06-11"), Supplement("2025-06-13", goodReason, postedOn));
        Assert.That((reading.ReplyDue, reading.AbandonedFrom), Is.EqualTo((Date("2025-07-11"), Date(null))));
    }

    [Test]
    public void Supplement_clears_extension_and_consultations_of_the_period_before()
    {
        var policy = new DeadlinePolicy { LateSupplementNoticeAllowed = true };
        var consulted = Read(policy, Received("2025-03-03"), Consultation("2025-03-05", "a", "2025-03-05"), Notice("2025-03-10", "2025-03-28"), Supplement("2025-03-17"));
        var plain = Read(Received("2025-03-17"));
        Assert.That((consulted.ReplyDue, consulted.ExcludedWorkdays), Is.EqualTo((plain.ReplyDue, 0)));
        Assert.That(consulted.OpinionDue["a"], Is.EqualTo(On("2025-03-26")));
    }

    [Test]
    public void Fee_payment_starts_a_period_that_can_be_extended_afresh()
    {
        var reading = Read(
            Received("2025-03-03"), Extension("2025-03-10", 5), FeeNotice("2025-03-12"), Paid("2025-03-17"), Extension("2025-04-15", 5));
        Assert.That((reading.ReplyDue, reading.ExtensionWorkdays, reading.Refused.Count), Is.EqualTo((Date("2025-04-22"), 5, 0)));
    }

    [Test]
    public void Fee_notice_sent_in_time_may_be_received_after_the_due_day() =>
        Assert.That(Read(Received("2025-03-03"), FeeNotice("2025-04-02", sentOn: "2025-03-31")).State, Is.EqualTo(ClockState.AwaitingPayment));

    [Test]
    public void Fee_may_be_paid_between_the_sending_of_the_notice_and_its_receipt()
    {
        var reading = Read(Received("2025-03-03"), FeeNotice("2025-03-12", sentOn: "2025-03-05"), Paid("2025-03-10"));
        Assert.That((reading.ReplyDue, reading.FeeDue, reading.Refused.Count), Is.EqualTo((Read(Received("2025-03-10")).ReplyDue, Date("2025-04-10"), 0)));
    }

    [Test]
    public void Nothing_expires_while_it_is_not_known_when_the_fee_notice_arrived()
    {
        var reading = Read(Received("2025-03-03"), new FeeNoticeSent(On("2025-03-05")));
        Assert.That((reading.State, reading.FeeDue, reading.AbandonedFrom), Is.EqualTo((ClockState.AwaitingPayment, Date(null), Date(null))));
    }

    [Test]
    public void Unpaid_fee_ends_in_abandonment()
    {
        var reading = Read(Received("2025-06-09"), FeeNotice("2025-06-20"), Paid("2025-07-21"));
        Assert.That(
            (reading.ReplyDue, reading.FeeDue, reading.AbandonedFrom, reading.Refused[0].Rule.Code),
            Is.EqualTo((Date(null), Date("2025-07-18"), Date("2025-07-19"), "FEE_PAID_LATE")));
    }

    [Test]
    public void Consultation_on_the_last_day_moves_nothing_without_an_extension()
    {
        var consultation = Consultation("2025-03-31", "a", "2025-03-31");
        var without = Read(Received("2025-03-03"), consultation);
        var with = Read(Received("2025-03-03"), consultation, Extension("2025-03-31", 5));
        Assert.That((without.ReplyDue, without.SkippedWorkdays, without.ExcludedWorkdays), Is.EqualTo((Date("2025-03-31"), 0, 15)));
        Assert.That((with.ReplyDue, with.SkippedWorkdays), Is.EqualTo((Date("2025-04-28"), 15)));
    }

    [Test]
    public void Opinion_after_fifteen_working_days_excludes_no_more_than_fifteen() =>
        Assert.That(
            Read(Received("2025-03-10"), Consultation("2025-03-12", "a", "2025-03-12"), Opinion("2025-04-20", "a")).ExcludedWorkdays,
            Is.EqualTo(15));

    [Test]
    public void Last_of_several_opinions_ends_the_consultation() =>
        Assert.That(
            Read(Received("2025-03-10"), Consultation("2025-03-12", "a", "2025-03-12"), Opinion("2025-03-14", "a"), Opinion("2025-03-18", "a")).ExcludedWorkdays,
            Is.EqualTo(4));

    [Test]
    public void Undelivered_consultation_is_reckoned_as_delivered_at_once_the_earliest_it_can_be()
    {
        var reading = Read(Received("2025-03-10"), Consultation("2025-03-12", "a", delivered: null));
        Assert.That((reading.OpinionDue["a"], reading.ReplyDue), Is.EqualTo((On("2025-04-02"), Date("2025-04-28"))));
    }

    [Test]
    public void State_on_a_day_tells_an_open_consultation()
    {
        var reading = Read(Received("2025-03-10"), Consultation("2025-03-12", "a", "2025-03-12"), Opinion("2025-03-20", "a"));
        Assert.That(new[] { "2025-03-12", "2025-03-13", "2025-03-20", "2025-03-21" }.Select(d => reading.StateOn(On(d))), Is.EqualTo(new[]
        {
            ClockState.Running, ClockState.Consulting, ClockState.Consulting, ClockState.Running,
        }));
        Assert.That(reading.OpenConsultationsOn(On("2025-03-19")).Select(c => c.Id), Is.EqualTo(new[] { "a" }));
        Assert.That(reading.OpenConsultationsOn(On("2025-03-20")), Is.Empty);
    }

    [TestCase(ConsultationKind.JointAgency, true)]
    [TestCase(ConsultationKind.ThirdParty, false)]
    [TestCase(ConsultationKind.OtherAgency, false)]
    public void Silence_is_consent_only_for_a_jointly_producing_agency(ConsultationKind kind, bool isConsent) =>
        Assert.That(
            Read(Received("2025-03-10"), Consultation("2025-03-12", "a", "2025-03-12", kind)).Consultations[0].SilenceIsConsent,
            Is.EqualTo(isConsent));

    [TestCase("2025-03-12", 18)]
    [TestCase("2025-03-14", 18)]
    [TestCase("2025-03-20", 18)]
    [TestCase("2025-03-21", 17)]
    [TestCase("2025-04-16", 0)]
    [TestCase("2025-04-17", -1)]
    public void Days_left_stand_still_while_a_consultation_is_open(string today, int left)
    {
        var reading = Read(Received("2025-03-10"), Consultation("2025-03-12", "a", "2025-03-12"), Opinion("2025-03-20", "a"));
        Assert.That(reading.WorkingDaysLeft(On(today), WorkingCalendar.BuiltIn), Is.EqualTo(left));
    }

    [Test]
    public void Asking_for_reasons_stops_the_clock_only_where_the_office_has_set_so()
    {
        ClockFact[] facts = [Received("2025-06-09"), new ReasonsRequested(On("2025-06-13")), new ReasonsReceived(On("2025-06-18"))];
        Assert.That(Read(facts).ReplyDue, Is.EqualTo(On("2025-07-07")));
        Assert.That(Read(new DeadlinePolicy { ReasonsRequestStopsClock = true }, facts).ReplyDue, Is.EqualTo(On("2025-07-10")));
    }

    [Test]
    public void Consultation_sent_on_the_day_off_over_which_the_receipt_rolled_excludes_no_day_before_the_first()
    {
        var policy = new DeadlinePolicy { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay };
        var reading = Read(policy, Received("2025-03-01"), Consultation("2025-03-01", "a", "2025-03-01"), Opinion("2025-03-04", "a"));
        Assert.That((reading.ReceivedOn, reading.ExcludedWorkdays, reading.ReplyDue), Is.EqualTo((Date("2025-03-03"), 1, Date("2025-04-01"))));
    }

    [Test]
    public void Second_supplement_is_possible_where_the_office_has_set_so()
    {
        ClockFact[] facts =
        [
            Received("2025-03-03"), Notice("2025-03-07", "2025-03-28"), Supplement("2025-03-17"), Notice("2025-03-26", "2025-04-18"), Supplement("2025-04-01"),
        ];
        var reading = Read(new DeadlinePolicy { SecondSupplementAllowed = true }, facts);
        Assert.That((reading.Refused.Count, reading.ReplyDue), Is.EqualTo((0, Read(Received("2025-04-01")).ReplyDue)));
    }

    [TestCase(DeliveryMethod.Post, "2025-04-02", null, "2025-03-31", true)]
    [TestCase(DeliveryMethod.InPerson, null, "2025-04-01", "2025-04-01", false)]
    [TestCase(DeliveryMethod.Entrusted, null, "2025-03-31", "2025-03-31", true)]
    [TestCase(DeliveryMethod.InPerson, null, null, null, null)]
    [TestCase(DeliveryMethod.ElectronicMail, "2025-04-01", null, "2025-04-01", false)]
    [TestCase(DeliveryMethod.OnlineAccount, null, null, "2025-03-31", true)]
    public void Day_that_counts_for_the_reply_depends_on_how_it_was_served(
        DeliveryMethod method, string? deliveredOn, string? signedOn, string? effective, bool? onTime)
    {
        var reading = Read(Received("2025-03-03"), Reply("2025-03-31", method, deliveredOn, signedOn));
        Assert.That((reading.ReplyEffective, reading.OnTime, reading.State), Is.EqualTo((Date(effective), onTime, ClockState.Answered)));
    }

    [Test]
    public void Reading_is_provisional_when_a_counted_date_rests_on_an_unpublished_year()
    {
        Assert.That(Read(Received("2026-12-01")).IsProvisional, Is.False);
        Assert.That(Read(Received("2026-12-10")).IsProvisional, Is.True);
        Assert.That(
            Read(Received("2026-11-10"), new DelayDetermined(On("2026-12-01"), On("2027-03-01"))).IsProvisional, Is.False, "the office fixed this day itself");
    }

    [Test]
    public void Amended_calendar_moves_a_due_date_already_told()
    {
        ClockFact[] facts = [Received("2020-01-02")];
        var before = WorkingCalendar.AsKnownOn(HolidayNotices.Embedded, On("2020-01-25"));
        Assert.That(ReplyClock.Replay(facts, before, DeadlinePolicy.Default).ReplyDue, Is.EqualTo(On("2020-02-04")));
        Assert.That(Read(facts).ReplyDue, Is.EqualTo(On("2020-02-06")));
    }
}
