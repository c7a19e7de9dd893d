using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>补正后仍不明确 presupposes a supplement notice.</summary>
public sealed record StillUnclearMustFollowASupplementNotice : Rule
{
    private StillUnclearMustFollowASupplementNotice()
        : base("SUPPLEMENT_NOTICE_MISSING", "《政府信息公开条例》第三十条", "“补正后申请内容仍不明确”只能用于已经告知补正的申请。请先告知补正，或者另选答复类型。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyGround ground, SupplementRecord? supplement) =>
        ground == ReplyGround.StillUnclear && supplement is null
            ? new StillUnclearMustFollowASupplementNotice()
            : null;
}
