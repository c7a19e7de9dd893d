using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>先审查、后公开: the very revision that is approved has passed secrecy review.</summary>
public sealed record ReplyMustPassSecrecyReviewBeforeApproval : Rule
{
    private ReplyMustPassSecrecyReviewBeforeApproval()
        : base("SECRECY_REVIEW_MISSING", "《政府信息公开条例》第十七条", "本稿尚未通过保密审查，不能签发。先审查、后公开。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reply reply) =>
        reply.Reviews.Any(r => r is { Kind: ReviewKind.Secrecy, Approved: true } && r.Revision == reply.Revision)
            ? null
            : new ReplyMustPassSecrecyReviewBeforeApproval();
}
