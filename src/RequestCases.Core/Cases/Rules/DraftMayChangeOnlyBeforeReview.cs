using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A draft in review is what the reviewers read; it changes only after it was sent back.</summary>
public sealed record DraftMayChangeOnlyBeforeReview : Rule
{
    private DraftMayChangeOnlyBeforeReview()
        : base("DRAFT_IN_REVIEW", "办文程序", "答复稿已送审，不能再改。需要修改的，请审核人退回重拟。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyStatus status) =>
        status == ReplyStatus.Draft ? null : new DraftMayChangeOnlyBeforeReview();
}
