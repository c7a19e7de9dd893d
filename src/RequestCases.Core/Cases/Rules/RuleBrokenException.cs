namespace RequestCases.Core.Cases.Rules;

/// <summary>An act was refused because a rule forbids it; nothing was changed.</summary>
public sealed class RuleBrokenException(Rule rule) : RefusedException(rule.Code, rule.Message, rule.Article)
{
    /// <summary>The rule that was broken.</summary>
    public Rule Rule { get; } = rule;
}
