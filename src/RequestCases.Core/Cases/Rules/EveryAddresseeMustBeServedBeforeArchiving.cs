namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply is delivered to every addressee before its volume is closed.</summary>
public sealed record EveryAddresseeMustBeServedBeforeArchiving : Rule
{
    private EveryAddresseeMustBeServedBeforeArchiving(IReadOnlyList<string> parties)
        : base("ADDRESSEE_NOT_SERVED", "国办公开办函〔2016〕235号第四条", $"答复还没有送达{string.Join("、", parties)}，不能归档。请先登记送达。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase) =>
        requestCase is { ClosedWithout: null, NotYetServed: { Count: > 0 } parties } ? new EveryAddresseeMustBeServedBeforeArchiving(parties) : null;
}
