using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply is approved once.</summary>
public sealed record ReplyMustBeApprovedOnlyOnce : Rule
{
    private ReplyMustBeApprovedOnlyOnce(string approver)
        : base("REPLY_ALREADY_APPROVED", "办文程序", $"答复已由{approver}签发，不能再次签发。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reply reply) =>
        reply.Status < ReplyStatus.Approved ? null : new ReplyMustBeApprovedOnlyOnce(reply.Reviews[^1].ReviewerName);
}
