using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What reviewers sign item by item stays as they read it.</summary>
public sealed record ItemsMayChangeOnlyBeforeReview : Rule
{
    private ItemsMayChangeOnlyBeforeReview()
        : base("ITEMS_IN_REVIEW", "《政府信息公开条例》第十七条", "答复稿已送审，信息事项和附件不能再改。需要修改的，请审核人退回重拟。") { }

    /// <summary>Null when kept, or while there is no reply.</summary>
    public static Rule? Check(ReplyStatus? status) => status is null or ReplyStatus.Draft ? null : new ItemsMayChangeOnlyBeforeReview();
}
