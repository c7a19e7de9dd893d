using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;
using static RequestCases.Core.Tests.Deadlines.Clock;

namespace RequestCases.Core.Tests.Deadlines;

/// <summary>The periods that do not run for the reply: remedies, the answer to the reconsideration body, publication, the annual report.</summary>
public class RemedyTests
{
    [Test]
    public void Remedies_run_from_the_day_the_reply_reached_the_applicant()
    {
        var reading = Read(Received("2025-03-03"), Reply("2025-03-31", DeliveryMethod.Post, delivered: "2025-04-02"));
        Assert.That((reading.ServedOn, reading.ReconsiderationBy), Is.EqualTo((Date("2025-04-02"), Date("2025-06-03"))));
    }

    [TestCase("2024-08-31", "2025-02-28", TestName = "Six months from the 31st end with the month")]
    [TestCase("2024-03-16", "2024-09-18", TestName = "A last day within Mid-Autumn moves behind it")]
    [TestCase("2024-04-14", "2024-10-14", TestName = "A last day that is worked stays")]
    public void Direct_litigation_is_possible_for_six_months(string served, string last) =>
        Assert.That(Remedies.LitigationBy(On(served), WorkingCalendar.BuiltIn), Is.EqualTo(On(last)));

    [TestCase("2024-09-27", "2024-10-12", TestName = "A make-up Saturday is a last day")]
    [TestCase("2024-03-01", "2024-03-18", TestName = "A weekend moves to Monday")]
    public void Litigation_after_reconsideration_is_possible_for_fifteen_days(string received, string last) =>
        Assert.That(Remedies.LitigationAfterReconsiderationBy(On(received), WorkingCalendar.BuiltIn), Is.EqualTo(On(last)));

    [TestCase(ReconsiderationProcedure.Ordinary, "2024-10-15")]
    [TestCase(ReconsiderationProcedure.Simple, "2024-10-09")]
    public void Reconsideration_is_answered_within_ten_working_days_or_five_in_the_simple_procedure(ReconsiderationProcedure procedure, string due)
    {
        var reading = Read(Received("2024-07-01"), new ReconsiderationNoticeReceived(On("2024-09-26"), procedure));
        Assert.That((reading.ReconsiderationAnswerDue, reading.Refused.Count), Is.EqualTo((Date(due), 0)));
    }

    [Test]
    public void Notice_of_a_change_to_the_ordinary_procedure_takes_the_place_of_the_first()
    {
        var reading = Read(
            Received("2024-07-01"), new ReconsiderationNoticeReceived(On("2024-09-02"), ReconsiderationProcedure.Simple), new ReconsiderationNoticeReceived(On("2024-09-05")));
        Assert.That(reading.ReconsiderationAnswerDue, Is.EqualTo(On("2024-09-20")));
    }

    [Test]
    public void Reconsideration_about_an_application_never_confirmed_has_its_periods_too()
    {
        var reading = Read(new ReconsiderationNoticeReceived(On("2024-09-02")), new ReconsiderationDecisionReceived(On("2024-09-27")));
        Assert.That((reading.ReconsiderationAnswerDue, reading.LitigationAfterReconsiderationBy), Is.EqualTo((Date("2024-09-14"), Date("2024-10-12"))));
    }

    [Test]
    public void Decision_on_reconsideration_changes_nothing_but_the_last_day_to_sue()
    {
        ClockFact[] facts = [Received("2024-03-04"), Reply("2024-03-29", DeliveryMethod.Post, delivered: "2024-04-01")];
        var (before, after) = (Read(facts), Read([.. facts, new ReconsiderationDecisionReceived(On("2024-06-03"))]));
        Assert.That(after.LitigationAfterReconsiderationBy, Is.EqualTo(On("2024-06-18")));
        Assert.That((after.ReplyDue, after.State, after.ReconsiderationBy), Is.EqualTo((before.ReplyDue, before.State, before.ReconsiderationBy)));
    }

    [Test]
    public void Periods_of_reconsideration_are_provisional_when_they_end_in_an_unpublished_year()
    {
        Assert.That(Read(new ReconsiderationNoticeReceived(On("2026-12-28"))).IsProvisional, Is.True);
        Assert.That(Read(new ReconsiderationDecisionReceived(On("2026-12-20"))).IsProvisional, Is.True);
        Assert.That(Read(new ReconsiderationNoticeReceived(On("2026-12-01"))).IsProvisional, Is.False);
    }

    [Test]
    public void Information_formed_is_published_within_twenty_working_days_whether_or_not_anybody_applied() =>
        Assert.That(Read(new InformationFormed(On("2025-04-15"))).ProactiveDue, Is.EqualTo(On("2025-05-15")));

    [Test]
    public void Annual_report_is_due_on_the_last_of_january_also_on_a_saturday()
    {
        Assert.That(AnnualReportDay.ForYear(2025), Is.EqualTo(On("2026-01-31")));
        Assert.That(WorkingCalendar.BuiltIn.IsWorkingDay(AnnualReportDay.ForYear(2025)), Is.False);
    }

    [TestCase("2026-01-31", "2026-01-31")]
    [TestCase("2026-02-01", "2027-01-31")]
    public void Next_annual_report_is_the_one_not_yet_due(string today, string due) =>
        Assert.That(AnnualReportDay.NextAfter(On(today)), Is.EqualTo(On(due)));
}
