namespace RequestCases.Core.Cases.Rules;

/// <summary>
/// A rule of law or of the office that was broken. Each rule is one sealed record named as a sentence, with a static
/// <c>Check</c> that returns null when the rule is kept and the broken rule when it is not.
/// </summary>
/// <param name="Code">Stable code, e.g. <c>SUPPLEMENT_NOTICE_LATE</c>.</param>
/// <param name="Article">Where the rule stands, e.g. 《政府信息公开条例》第三十条.</param>
/// <param name="Message">The Chinese sentence a clerk is shown: what is wrong and what to do.</param>
public abstract record Rule(string Code, string Article, string Message)
{
    /// <summary>Throws when a rule was broken.</summary>
    /// <exception cref="RuleBrokenException">The rule is not null.</exception>
    public static void Enforce(Rule? broken)
    {
        if (broken is not null)
            throw new RuleBrokenException(broken);
    }

    /// <summary>Throws for the first of several rules that were broken.</summary>
    /// <exception cref="RuleBrokenException">There is one.</exception>
    public static void EnforceAll(IReadOnlyList<Rule> broken)
    {
        if (broken.Count > 0)
            throw new RuleBrokenException(broken[0]);
    }
}
