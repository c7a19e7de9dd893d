namespace RequestCases.Core.Cases.Rules;

/// <summary>The day the applicant received the fee notice is recorded once, while it is waited for the payment; a wrong one is corrected, so that the correction shows.</summary>
public sealed record FeeNoticeIsDeliveredOnlyOnce : Rule
{
    private FeeNoticeIsDeliveredOnlyOnce()
        : base("FEE_NOTICE_DELIVERED_TWICE", "国办函〔2020〕109号第六条", "没有等待登记送达的收费通知：收到日期已经登记，或者已经缴费、免收。日期写错的，请更正日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(FeeRecord? fee) =>
        fee is { NoticeReceivedOn: null, PaidOn: null } ? null : new FeeNoticeIsDeliveredOnlyOnce();
}
