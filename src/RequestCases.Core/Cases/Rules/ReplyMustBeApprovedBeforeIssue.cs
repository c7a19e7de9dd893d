using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply gets its number after approval, and just one.</summary>
public sealed record ReplyMustBeApprovedBeforeIssue : Rule
{
    private ReplyMustBeApprovedBeforeIssue()
        : base("REPLY_NOT_APPROVED", "《政府信息公开条例》第十七条", "答复尚未签发，或者已经制发，不能编号制发，也不能从制发环节退回。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyStatus status) =>
        status == ReplyStatus.Approved ? null : new ReplyMustBeApprovedBeforeIssue();
}
