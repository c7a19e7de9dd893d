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

    /// <summary>Notes that the applicant received 收费通知 (第六条); the clock waits for the payment.</summary>
    public void SendFeeNotice(ProcessingFee fee, LocalDate sentOn, LocalDate noticeReceivedOn, OfficeDay day)
    {
        Rule.Enforce(FeeNoticeNeedsAFee.Check(fee));
        Rule.Enforce(FeeNoticeCannotArriveBeforeItIsSent.Check(sentOn, noticeReceivedOn));
        Record(new FeeNoticeReceived(noticeReceivedOn, sentOn), day);
        Fee = new FeeRecord(fee.Amount, fee.Calculation, noticeReceivedOn)
        {
            Basis = fee.Basis,
            Quantity = fee.Quantity,
            Earlier = fee.Earlier,
            Standard = fee.Standard,
            SentOn = sentOn,
        };
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
