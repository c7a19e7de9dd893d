using NodaTime;

namespace RequestCases.Application.Sample;

/// <summary>One step in the life of a sample case.</summary>
/// <param name="Name">Part of its key, unique within the case.</param>
/// <param name="Day">Working days after the receipt of the application.</param>
/// <param name="TakeAsync">Takes it.</param>
internal sealed record SampleStep(string Name, int Day, Func<SampleWalker, SampleVisit, CancellationToken, Task> TakeAsync)
{
    /// <summary>The same step on another day.</summary>
    public SampleStep On(int day) => this with { Day = day };
}

/// <summary>What becomes of one sample application.</summary>
/// <param name="No">Its number in the file.</param>
/// <param name="Unit">Unit that handles it.</param>
/// <param name="Steps">Its steps in their order.</param>
internal sealed record SamplePlan(int No, string Unit, IReadOnlyList<SampleStep> Steps);

/// <summary>A step at its time.</summary>
/// <param name="Plan">Whose step.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Day">Business date.</param>
/// <param name="At">When.</param>
/// <param name="Key">Operation key.</param>
internal sealed record SampleVisit(SamplePlan Plan, long CaseId, LocalDate Day, Instant At, string Key);
