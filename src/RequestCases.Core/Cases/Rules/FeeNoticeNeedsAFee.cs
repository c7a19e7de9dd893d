using RequestCases.Core.Fees;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What costs nothing is not charged.</summary>
public sealed record FeeNoticeNeedsAFee : Rule
{
    private FeeNoticeNeedsAFee(ProcessingFee fee)
        : base("FEE_IS_ZERO", fee.Article, $"{fee.Counted}，按标准计算为0元，不收费，不用发收费通知。请核对计收方式和数量；确实不收费的，点“不发了”，退回检索调查后直接拟制答复。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ProcessingFee fee) => fee.Amount > 0 ? null : new FeeNoticeNeedsAFee(fee);
}
