namespace RequestCases.Core.Cases.Rules;

/// <summary>Each addressee is served once; what came back is delivered again by its own act.</summary>
public sealed record AddresseeMustNotBeServedTwice : Rule
{
    private AddresseeMustNotBeServedTwice(string addressee)
        : base("ADDRESSEE_SERVED_ALREADY", "国办公开办函〔2016〕235号第四条", $"已经登记过向{addressee}送达，不用再登记。邮件退回的，请先在“更多操作”里登记退件，再重新送达。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string addressee, IReadOnlyList<string> notYetServed) =>
        notYetServed.Contains(addressee) ? null : new AddresseeMustNotBeServedTwice(addressee);
}
