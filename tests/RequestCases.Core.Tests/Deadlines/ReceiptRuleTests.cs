using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using static RequestCases.Core.Tests.Day;

namespace RequestCases.Core.Tests.Deadlines;

public class ReceiptRuleTests
{
    private static readonly DeadlinePolicy MutualOnly = new() { OnlineConfirmation = OnlineConfirmation.MutualOnly };
    private static readonly LocalDateTime SundayEvening = On("2025-06-01").At(new LocalTime(21, 30));

    [Test]
    public void In_person_and_oral_applications_are_received_the_day_they_are_submitted()
    {
        foreach (var channel in new[] { ReceiptChannel.InPerson, ReceiptChannel.Oral })
            Assert.That(Determine(new ReceiptDates(channel, SubmittedOn: On("2025-06-03"))).ReceivedOn, Is.EqualTo(On("2025-06-03")));
    }

    [Test]
    public void Registered_mail_is_received_the_day_the_gate_signs_even_on_a_holiday()
    {
        var determination = Determine(new ReceiptDates(ReceiptChannel.RegisteredMail, SignedOn: On("2025-06-01"), SignedBy: "门卫"));
        Assert.That(determination.ReceivedOn, Is.EqualTo(On("2025-06-01")));
        Assert.That(determination.Article, Does.Contain("第三十一条第（二）项"));
        Assert.That(determination.Explanation, Does.Contain("门卫签收").And.Contain("端午节放假").And.Contain("2025-06-03（周二）起算"));
    }

    [Test]
    public void Receipt_on_a_day_off_rolls_on_when_the_office_has_set_so()
    {
        var policy = new DeadlinePolicy { ReceiptOnDayOff = ReceiptOnDayOff.RollsToNextWorkingDay };
        var determination = Determine(new ReceiptDates(ReceiptChannel.RegisteredMail, SignedOn: On("2025-06-01")), policy);
        Assert.That((determination.ReceivedOn, determination.CountsAsReceivedOn), Is.EqualTo(((LocalDate?)On("2025-06-01"), (LocalDate?)On("2025-06-03"))));
        Assert.That(determination.Explanation, Does.Contain("顺延"));
    }

    [TestCase(ReceiptChannel.OrdinaryMail)]
    [TestCase(ReceiptChannel.Fax)]
    public void Ordinary_mail_and_fax_are_received_only_when_confirmed(ReceiptChannel channel)
    {
        var arrived = new ReceiptDates(channel, ArrivedOn: On("2026-09-15"));
        Assert.That(Determine(arrived).ReceivedOn, Is.Null);
        Assert.That(Determine(arrived).Explanation, Does.Contain("尚未确认"));
        Assert.That(Determine(arrived with { ConfirmedOn = On("2026-09-17") }).ReceivedOn, Is.EqualTo(On("2026-09-17")));
    }

    [Test]
    public void Success_message_of_the_site_is_the_confirmation_unless_one_is_recorded_or_the_office_waits_for_it()
    {
        var online = new ReceiptDates(ReceiptChannel.Online, SubmittedAt: SundayEvening);
        Assert.That(Determine(online).ReceivedOn, Is.EqualTo(On("2025-06-01")));
        Assert.That(Determine(online with { ConfirmedOn = On("2025-06-04") }).ReceivedOn, Is.EqualTo(On("2025-06-04")));
        Assert.That(Determine(online, MutualOnly).ReceivedOn, Is.Null);
    }

    [Test]
    public void Email_is_received_when_the_mail_system_receives_it_unless_the_office_waits_for_confirmation()
    {
        var email = new ReceiptDates(ReceiptChannel.Email, ReceivedBySystemAt: SundayEvening);
        Assert.That(Determine(email).ReceivedOn, Is.EqualTo(On("2025-06-01")));
        Assert.That(Determine(email).Article, Does.Contain("207号"));
        Assert.That(Determine(email, MutualOnly).ReceivedOn, Is.Null);
    }

    [TestCase(ReceiptChannel.InPerson, "SubmittedOn!")]
    [TestCase(ReceiptChannel.Oral, "SubmittedOn!")]
    [TestCase(ReceiptChannel.RegisteredMail, "SignedOn! SignedBy")]
    [TestCase(ReceiptChannel.OrdinaryMail, "ArrivedOn! ConfirmedOn")]
    [TestCase(ReceiptChannel.Fax, "ArrivedOn! ConfirmedOn")]
    [TestCase(ReceiptChannel.Email, "ReceivedBySystemAt! ConfirmedOn")]
    [TestCase(ReceiptChannel.Online, "SubmittedAt! ConfirmedOn")]
    public void Form_asks_for_the_dates_of_the_channel(ReceiptChannel channel, string fields) =>
        Assert.That(string.Join(' ', ReceiptRule.DatesAskedFor(channel).Select(a => a.Field + (a.IsRequired ? "!" : ""))), Is.EqualTo(fields));

    [Test]
    public void Missing_date_is_named() =>
        Assert.That(
            ReceiptRule.Check(new ReceiptDates(ReceiptChannel.RegisteredMail, SubmittedOn: On("2025-06-03")), On("2025-06-03")),
            Is.EqualTo(new[] { new ReceiptDateMustBeGiven(ReceiptDateField.SignedOn) }));

    [Test]
    public void Confirmation_before_arrival_is_refused()
    {
        var broken = ReceiptRule.Check(
            new ReceiptDates(ReceiptChannel.OrdinaryMail, ArrivedOn: On("2025-06-05"), ConfirmedOn: On("2025-06-03")), On("2025-06-05")).Single();
        Assert.That(broken.Code, Is.EqualTo("RECEIPT_DATES_OUT_OF_ORDER"));
        Assert.That(broken.Message, Does.Contain("与申请人确认之日（2025-06-03（周二））早于到件日"));
    }

    [Test]
    public void Date_after_today_is_refused() =>
        Assert.That(
            ReceiptRule.Check(new ReceiptDates(ReceiptChannel.InPerson, SubmittedOn: On("2025-06-06")), On("2025-06-05")).Single(),
            Is.TypeOf<ReceiptCannotLieInTheFuture>());

    [Test]
    public void Complete_dates_break_no_rule() =>
        Assert.That(
            ReceiptRule.Check(new ReceiptDates(ReceiptChannel.Online, SubmittedAt: SundayEvening, ConfirmedOn: On("2025-06-01")), On("2025-06-01")),
            Is.Empty);

    private static ReceiptDetermination Determine(ReceiptDates dates, DeadlinePolicy? policy = null) =>
        ReceiptRule.Determine(dates, policy ?? DeadlinePolicy.Default, WorkingCalendar.BuiltIn);
}
