namespace RequestCases.Core.Workflow;

/// <summary>Something the host has to do after a step.</summary>
public abstract record ProcessCommand;

/// <summary>Put work into an inbox, or run it at once (service and send task).</summary>
/// <param name="WorkId">Unique within the case, never used again.</param>
/// <param name="ElementId">The task.</param>
public sealed record StartWork(int WorkId, string ElementId) : ProcessCommand;

/// <summary>Take work back: it is no longer wanted.</summary>
/// <param name="WorkId">As given by <see cref="StartWork"/>.</param>
/// <param name="ElementId">The task.</param>
public sealed record CancelWork(int WorkId, string ElementId) : ProcessCommand;

/// <summary>The process is over.</summary>
public sealed record CompleteProcess : ProcessCommand;
