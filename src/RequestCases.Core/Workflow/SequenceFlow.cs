namespace RequestCases.Core.Workflow;

/// <summary>A way from one element to the next.</summary>
/// <param name="Id">Id in the document.</param>
/// <param name="Source">Id of the element it leaves.</param>
/// <param name="Target">Id of the element it enters.</param>
/// <param name="Outcome">The outcome of the work it leaves that takes it (<c>vw:conditionOutcome</c>); null when unconditional.</param>
/// <param name="IsDefault">Taken only when no other flow was.</param>
public sealed record SequenceFlow(string Id, string Source, string Target, string? Outcome, bool IsDefault)
{
    /// <summary>What people call it, e.g. 受理; null when it has no name.</summary>
    public string? Name { get; init; }
}
