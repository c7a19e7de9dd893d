namespace RequestCases.Core.Deadlines;

/// <summary>One answer to a question the law leaves open.</summary>
/// <param name="Value">Stable word for forms.</param>
/// <param name="Text">The answer as the settings page offers it.</param>
/// <param name="Phrase">The same within a sentence: 以收到当日为收到申请之日.</param>
/// <param name="Effect">What it means for dates and risk.</param>
public sealed record PolicyOption(string Value, string Text, string Phrase, string Effect)
{
    /// <summary>The policy with this answer.</summary>
    public required Func<DeadlinePolicy, DeadlinePolicy> Choose { get; init; }

    /// <summary>Whether it is the policy's answer.</summary>
    public required Func<DeadlinePolicy, bool> IsChosenIn { get; init; }
}

/// <summary>A question on which the law is silent, and the answers an office can give.</summary>
/// <param name="Id">D1 to D8.</param>
/// <param name="Title">A few words for headings.</param>
/// <param name="Question">The question.</param>
/// <param name="Why">Why it arises and what to weigh.</param>
/// <param name="Source">Where the law comes near it.</param>
/// <param name="Options">The answers, the default first unless they are numbers.</param>
public sealed record PolicyQuestion(string Id, string Title, string Question, string Why, string Source, IReadOnlyList<PolicyOption> Options)
{
    /// <summary>The answer of an office that has set nothing.</summary>
    public PolicyOption Default => ChosenIn(DeadlinePolicy.Default);

    /// <summary>A policy's answer.</summary>
    public PolicyOption ChosenIn(DeadlinePolicy policy) => Options.First(option => option.IsChosenIn(policy));
}
