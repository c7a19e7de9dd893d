namespace RequestCases.Core.Workflow.Checking;

/// <summary>What has happened to a case on a path, as far as the law asks.</summary>
[Flags]
internal enum CaseFacts
{
    None = 0,

    /// <summary>登记</summary>
    Registered = 1 << 0,

    /// <summary>受理审核</summary>
    Examined = 1 << 1,

    /// <summary>Decided to ask for a supplement; the notice is not yet sent.</summary>
    SupplementOwed = 1 << 2,
    SupplementSent = 1 << 3,

    /// <summary>补正期满</summary>
    SupplementLapsed = 1 << 4,

    ReasonsOwed = 1 << 5,
    ReasonsSent = 1 << 6,
    OpinionOwed = 1 << 7,
    OpinionAsked = 1 << 8,
    FeeOwed = 1 << 9,
    FeeSent = 1 << 10,

    /// <summary>缴费期满</summary>
    FeeLapsed = 1 << 11,

    /// <summary>The draft is with the reviewers, or passed them.</summary>
    Submitted = 1 << 12,

    /// <summary>保密审查 of the submitted draft.</summary>
    SecrecyPassed = 1 << 13,

    /// <summary>签发</summary>
    Approved = 1 << 14,

    /// <summary>编号制发</summary>
    Issued = 1 << 15,

    /// <summary>送达</summary>
    Delivered = 1 << 16,

    /// <summary>The applicant withdrew.</summary>
    Withdrawn = 1 << 17,

    /// <summary>Closed without a reply.</summary>
    Closed = 1 << 18,

    /// <summary>归档</summary>
    Archived = 1 << 19,

    ExtensionAsked = 1 << 20,

    /// <summary>Approved, the applicant not yet told.</summary>
    ExtensionApproved = 1 << 21,
    ExtensionTold = 1 << 22,

    /// <summary>A rule was broken on the way; what follows from that is not told again.</summary>
    Broken = 1 << 23,

    /// <summary>The notice is out, neither answered nor lapsed.</summary>
    SupplementAwaited = 1 << 24,

    /// <summary>The notice is out, neither paid nor lapsed.</summary>
    FeeAwaited = 1 << 25,
}

/// <summary>What must have happened, and what must not.</summary>
/// <param name="Any">At least one of these; <see cref="CaseFacts.None"/> asks nothing.</param>
/// <param name="Not">None of these.</param>
internal readonly record struct Condition(CaseFacts Any = CaseFacts.None, CaseFacts Not = CaseFacts.None)
{
    public bool Holds(CaseFacts facts) => (Any == CaseFacts.None || (facts & Any) != 0) && (facts & Not) == 0;
}
