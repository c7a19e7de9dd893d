using NodaTime;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Core.Cases;

/// <content>信息处理费 (国办函〔2020〕109号).</content>
public sealed partial class RequestCase
{
    /// <summary>收费, if any.</summary>
    public FeeRecord? Fee { get; private set; }

    /// <summary>Notes 收费通知 (第六条); the clock waits for the payment.</summary>
    public void SendFeeNotice(ProcessingFee fee, LocalDate sentOn, OfficeDay day)
    {
        Rule.Enforce(FeeNoticeNeedsAFee.Check(fee));
        Record(new FeeNoticeSent(sentOn), day);
        Fee = new FeeRecord(fee.Amount, fee.Calculation)
        {
            Basis = fee.Basis,
            Quantity = fee.Quantity,
            Earlier = fee.Earlier,
            Standard = fee.Standard,
            SentOn = sentOn,
        };
    }

    /// <summary>Notes the day the applicant received the notice: twenty working days to pay run from the next (第六条).</summary>
    public void ConfirmFeeNoticeDelivery(LocalDate receivedOn, DeliveryMethod? method, string proof, OfficeDay day)
    {
        Rule.Enforce(CaseMustBeOpen.Check(this));
        Rule.Enforce(DateMustNotBeInTheFuture.Check(receivedOn, day.Today));
        Rule.Enforce(FeeNoticeIsDeliveredOnlyOnce.Check(Fee));
        IReadOnlyList<ClockFact> facts = [.. Facts.Select(fact => fact is FeeNoticeSent sent && sent.Date == Fee!.SentOn ? sent with { Delivered = receivedOn } : fact)];
        Take(facts, RefuseIfClockWould(facts, day));
        Fee = Fee! with { NoticeReceivedOn = receivedOn, Method = method, DeliveryProof = proof };
    }

    /// <summary>Keeps the number of the letter that told the applicant.</summary>
    public void NameFeeNotice(string letterNumber) => Fee = Fee! with { LetterNumber = letterNumber };

    /// <summary>Notes the payment; the clock restarts.</summary>
    public void ReceivePayment(LocalDate paidOn, string proof, OfficeDay day)
    {
        RecordAnswer(new FeePaid(paidOn), Clock == ClockState.AwaitingPayment || Fee is null, day);
        Fee = Fee! with { PaidOn = paidOn, Proof = proof };
    }

    /// <summary>Waives the fee; to the clock it is as paid that day.</summary>
    public void WaiveFee(LocalDate waivedOn, string reason, OfficeDay day)
    {
        RecordAnswer(new FeePaid(waivedOn), Clock == ClockState.AwaitingPayment || Fee is null, day);
        Fee = Fee! with { PaidOn = waivedOn, WaivedReason = reason };
    }
}
