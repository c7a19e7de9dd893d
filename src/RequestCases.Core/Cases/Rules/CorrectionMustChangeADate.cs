namespace RequestCases.Core.Cases.Rules;

/// <summary>A correction puts at least one date right.</summary>
public sealed record CorrectionMustChangeADate() : Rule("CORRECTION_CHANGES_NOTHING", "期限计算规则", "没有更正任何日期。请把写错的日期改对再提交。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(int changed) => changed > 0 ? null : new CorrectionMustChangeADate();
}
