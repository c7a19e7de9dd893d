using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Corrections;

/// <summary>What correcting dates does to a case.</summary>
/// <param name="Changes">The dates before and after, by their labels, e.g. 签收日：2026-11-02（周一） → 2026-11-03（周二）.</param>
/// <param name="Before">The case's dates before.</param>
/// <param name="After">The case's dates after.</param>
/// <param name="WithoutEffect">Facts that the law gives no effect any more, e.g. a supplement notice that turns out to have been sent late.</param>
public sealed record Correction(IReadOnlyList<string> Changes, KeptDates Before, KeptDates After, IReadOnlyList<RefusedFact> WithoutEffect);
