using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Not processing for excessive number or frequency presupposes that reasons were asked for.</summary>
public sealed record UnreasonableVolumeMustHaveBeenAskedAbout : Rule
{
    private UnreasonableVolumeMustHaveBeenAskedAbout()
        : base("REASONS_NOT_ASKED_FOR", "《政府信息公开条例》第三十五条", "以“无正当理由大量反复申请”不予处理，必须先要求申请人说明理由。请改选答复类型，或者先履行说明理由程序。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyGround ground, ReasonsRecord? reasons) =>
        ground == ReplyGround.ExcessiveWithoutReason && reasons is null ? new UnreasonableVolumeMustHaveBeenAskedAbout() : null;
}
