using NodaTime;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Only an issued reply is delivered, not before its date.</summary>
public sealed record DeliveryMustFollowIssue : Rule
{
    private DeliveryMustFollowIssue()
        : base("DELIVERY_BEFORE_ISSUE", "国办公开办函〔2016〕235号", "送达日期不能早于答复的成文日期，未制发的答复不能送达。请核对日期。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reply reply, LocalDate sentOn) =>
        reply.IssuedOn is { } issued && sentOn >= issued && reply.Status == ReplyStatus.Issued
            ? null
            : new DeliveryMustFollowIssue();
}
