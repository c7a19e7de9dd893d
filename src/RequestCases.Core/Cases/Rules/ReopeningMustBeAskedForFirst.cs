namespace RequestCases.Core.Cases.Rules;

/// <summary>A decision answers a request.</summary>
public sealed record ReopeningMustBeAskedForFirst : Rule
{
    private ReopeningMustBeAskedForFirst()
        : base("REOPENING_NOT_ASKED", "《政府信息公开条例》第四十五条", "没有等待决定的重新打开申请，可能已经决定过。请回到办件页核对。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reopening? pending) =>
        pending is null ? new ReopeningMustBeAskedForFirst() : null;
}
