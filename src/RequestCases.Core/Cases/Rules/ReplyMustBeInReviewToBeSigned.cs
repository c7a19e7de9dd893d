using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Only a submitted draft can be signed.</summary>
public sealed record ReplyMustBeInReviewToBeSigned : Rule
{
    private ReplyMustBeInReviewToBeSigned()
        : base("REPLY_NOT_IN_REVIEW", "办文程序", "答复稿不在审核中，不能签署意见。请刷新页面查看当前环节。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyStatus status) =>
        status == ReplyStatus.InReview ? null : new ReplyMustBeInReviewToBeSigned();
}
