namespace RequestCases.Core.Cases.Rules;

/// <summary>Only what came back is delivered again or given up.</summary>
public sealed record RedeliveryMustFollowAReturn : Rule
{
    private RedeliveryMustFollowAReturn(string addressee)
        : base("REDELIVERY_WITHOUT_RETURN", "国办公开办函〔2016〕235号第四条", $"{addressee}没有待处理的退件。请先登记退件，再重新送达。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(RequestCase requestCase, string addressee) =>
        requestCase.OpenReturns.Any(d => requestCase.AddresseeOf(d) == addressee) ? null : new RedeliveryMustFollowAReturn(addressee);
}
