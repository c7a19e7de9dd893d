namespace RequestCases.Core.Cases.Replies;

/// <summary>How a reply may be challenged.</summary>
public enum RemedyKind
{
    /// <summary>复议前置: reconsideration first, then the court (行政复议法 Article 23(1)(4)).</summary>
    ReconsiderationFirst = 1,

    /// <summary>Reconsideration or the court, as the applicant chooses.</summary>
    Choice,
}
