using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply is void and issued again only between its issue and its first delivery.</summary>
public sealed record VoidReplyMustNotBeDeliveredYet : Rule
{
    private const string AlreadySent = "答复已经送出，不能作废重发。答复有错的，依法撤销后另行作出答复。";
    private const string NotIssued = "答复还没有编号制发，没有可以作废的文号。";

    private VoidReplyMustNotBeDeliveredYet(bool delivered)
        : base("VOID_AFTER_DELIVERY", "国办公开办函〔2016〕235号第四条", delivered ? AlreadySent : NotIssued) { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reply reply) =>
        reply is { Status: ReplyStatus.Issued } && reply.Deliveries.All(d => d.Failed is not null)
            ? null
            : new VoidReplyMustNotBeDeliveredYet(reply.IssuedOn is not null);
}
