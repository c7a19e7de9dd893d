using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Core.Tests.Cases;

/// <summary>信息处理费: the clock stands from the sending of the notice, the days to pay run from its receipt, which is often recorded later.</summary>
public sealed class FeeTests
{
    private static readonly LocalDate Sent = new(2026, 11, 5);
    private static readonly OfficeDay Day = new(new LocalDate(2026, 11, 12), WorkingCalendars.BuiltIn, DeadlinePolicy.Default);

    [Test]
    public void Who_pays_before_the_day_of_receipt_has_paid_whichever_is_recorded_first()
    {
        var paidOn = new LocalDate(2026, 11, 10);
        var (receiptFirst, paymentFirst) = (Charged(), Charged());
        Deliver(receiptFirst);
        receiptFirst.ReceivePayment(paidOn, "非税票据 0001", Day);
        paymentFirst.ReceivePayment(paidOn, "非税票据 0001", Day);
        Deliver(paymentFirst);
        Assert.That(receiptFirst.ReplyDue, Is.EqualTo(new LocalDate(2026, 12, 8)));
        Assert.That((paymentFirst.Dates, paymentFirst.Fee!.NoticeReceivedOn), Is.EqualTo((receiptFirst.Dates, (LocalDate?)Day.Today)));
    }

    [Test]
    public void A_fee_may_be_waived_as_of_a_day_before_the_receipt()
    {
        var requestCase = Charged();
        Deliver(requestCase);
        requestCase.WaiveFee(new LocalDate(2026, 11, 10), "低保户", Day);
        Assert.That(requestCase.Clock, Is.EqualTo(ClockState.Running));
    }

    [Test]
    public void The_receipt_is_recorded_once_and_not_before_the_sending()
    {
        var requestCase = Charged();
        Assert.That((requestCase.Clock, requestCase.WaitsUntil), Is.EqualTo((ClockState.AwaitingPayment, (LocalDate?)null)));
        Refuses<FeeNoticeCannotArriveBeforeItIsSent>(() => requestCase.ConfirmFeeNoticeDelivery(Sent.PlusDays(-1), null, "回证", Day));
        Deliver(requestCase);
        Assert.That(requestCase.WaitsUntil, Is.EqualTo(new LocalDate(2026, 12, 10)));
        Refuses<FeeNoticeIsDeliveredOnlyOnce>(() => Deliver(requestCase));
    }

    [Test]
    public void A_corrected_receipt_moves_the_last_day_to_pay()
    {
        var requestCase = Charged();
        Deliver(requestCase);
        var key = requestCase.RecordedDates.Single(d => d.Label == "申请人收到收费通知之日").Key;
        requestCase.CorrectDates(new Dictionary<string, LocalDate?> { [key] = new(2026, 11, 11) }, Day);
        Assert.That((requestCase.WaitsUntil, requestCase.Fee!.NoticeReceivedOn), Is.EqualTo(((LocalDate?)new LocalDate(2026, 12, 9), (LocalDate?)new LocalDate(2026, 11, 11))));
        Refuses<FeeNoticeCannotArriveBeforeItIsSent>(() => requestCase.CorrectDates(new Dictionary<string, LocalDate?> { [key] = Sent.PlusDays(-1) }, Day));
    }

    [Test]
    public void What_is_delivered_after_the_case_was_closed_without_reply_starts_no_clock()
    {
        var requestCase = Registered();
        var asked = requestCase.SendConsultation(new Consultation("", ConsultationKind.ThirdParty, "甲公司", "车辆数", Sent, null), Day);
        requestCase.SendFeeNotice(FeeCalculator.ByPage(100), Sent, Day);
        requestCase.CloseWithout(ClosingGround.Withdrawn);
        var closed = requestCase.Dates;
        Deliver(requestCase);
        requestCase.ConfirmConsultationDelivery(asked.Id, Day.Today, null, "回证", Day);
        Assert.That(requestCase.Dates, Is.EqualTo(closed));
        Assert.That((requestCase.Fee!.NoticeReceivedOn, requestCase.Consultations[0].DeliveredOn), Is.EqualTo(((LocalDate?)Day.Today, (LocalDate?)Day.Today)));
    }

    private static void Deliver(RequestCase requestCase) => requestCase.ConfirmFeeNoticeDelivery(Day.Today, DeliveryMethod.Post, "EMS EA000000401CN", Day);

    private static RequestCase Charged()
    {
        var requestCase = Registered();
        requestCase.SendFeeNotice(FeeCalculator.ByPage(100), Sent, Day);
        return requestCase;
    }

    private static RequestCase Registered() => RequestCase.Register(
        "〔2026〕001", "disclosure-request@1", new ReceiptDates(ReceiptChannel.RegisteredMail, SignedOn: new(2026, 11, 2), SignedBy: "门卫"),
        new Applicant { Name = "许䶮", Kind = ApplicantKind.NaturalPerson }, new ApplicationContent("名单", "名单", "纸质", "邮寄"),
        Instant.FromUtc(2026, 11, 2, 2, 0), Day with { Today = new(2026, 11, 2) });

    private static void Refuses<TRule>(Action act)
        where TRule : Rule =>
        Assert.That(Assert.Throws<RuleBrokenException>(() => act())!.Rule, Is.TypeOf<TRule>());
}
