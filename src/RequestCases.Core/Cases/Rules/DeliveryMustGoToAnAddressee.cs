namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply is delivered to the applicant and the co-applicants, nobody else.</summary>
public sealed record DeliveryMustGoToAnAddressee : Rule
{
    private DeliveryMustGoToAnAddressee(string addressee, IReadOnlyList<string> addressees)
        : base("ADDRESSEE_UNKNOWN", "国办公开办函〔2016〕235号第四条", $"“{addressee}”不是本件的申请人。答复只送达{string.Join("、", addressees)}，请重新选择送达对象。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(string addressee, IReadOnlyList<string> addressees) =>
        addressees.Contains(addressee) ? null : new DeliveryMustGoToAnAddressee(addressee, addressees);
}
