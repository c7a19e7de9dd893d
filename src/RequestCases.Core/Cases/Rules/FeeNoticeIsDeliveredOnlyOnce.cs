namespace RequestCases.Core.Cases.Rules;

/// <summary>The day the applicant received the fee notice is recorded once, also after the payment; a wrong one is corrected, so that the correction shows.</summary>
public sealed record FeeNoticeIsDeliveredOnlyOnce : Rule
{
    private FeeNoticeIsDeliveredOnlyOnce()
        : base("FEE_NOTICE_DELIVERED_TWICE", "国办函〔2020〕109号第六条", "没有等待登记送达的收费通知：没有发出，或者收到日期已经登记。日期写错的，请更正日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(FeeRecord? fee) =>
        fee is { NoticeReceivedOn: null } ? null : new FeeNoticeIsDeliveredOnlyOnce();
}
