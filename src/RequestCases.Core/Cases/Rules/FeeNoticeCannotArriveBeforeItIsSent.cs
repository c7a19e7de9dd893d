using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A fee notice is received on or after the day it was sent.</summary>
public sealed record FeeNoticeCannotArriveBeforeItIsSent : Rule
{
    private FeeNoticeCannotArriveBeforeItIsSent()
        : base("FEE_NOTICE_BEFORE_SENT", "国办函〔2020〕109号第六条", "申请人收到收费通知的日期不能早于发出日期。请核对日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(FeeNoticeSent notice) =>
        notice.Delivered < notice.Date ? new FeeNoticeCannotArriveBeforeItIsSent() : null;
}
