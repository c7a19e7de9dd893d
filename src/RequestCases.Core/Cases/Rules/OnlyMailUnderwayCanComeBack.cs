using NodaTime;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Only what was recorded as delivered and not signed for can come back, not before it was sent.</summary>
public sealed record OnlyMailUnderwayCanComeBack : Rule
{
    private OnlyMailUnderwayCanComeBack(string message)
        : base("RETURN_IMPOSSIBLE", "国办公开办函〔2016〕235号第四条", message) { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Delivery delivery, LocalDate on) => delivery switch
    {
        { Returned: not null } => new OnlyMailUnderwayCanComeBack("这次送达已经登记过退件，不用再登记。"),
        { Failed: not null } => new OnlyMailUnderwayCanComeBack("这次送达登记的是未能送达，没有退件可登记。"),
        { SignedOn: not null } => new OnlyMailUnderwayCanComeBack("这次送达申请人已经签收，不会退件。签收登记错了的，请更正日期。"),
        { Method: not DeliveryMethod.Post } => new OnlyMailUnderwayCanComeBack("只有邮寄的才会退件。电子邮件、网上平台没有送到，或者当面、委托没有交到的，请在送达里登记未能送达，写明原因；已经登记送达登记错了的，请更正日期。"),
        _ when on < delivery.SentOn => new OnlyMailUnderwayCanComeBack($"退回日期{on:uuuu-MM-dd}早于送出日期{delivery.SentOn:uuuu-MM-dd}，请核对。"),
        _ => null,
    };
}
