namespace RequestCases.Core.Workflow;

/// <summary>Something the host has to do after a step.</summary>
public abstract record ProcessCommand;

/// <summary>Put work into an inbox, or run it at once (service and send task).</summary>
/// <param name="WorkId">Unique within the case, never used again.</param>
/// <param name="ElementId">The task.</param>
/// <param name="Item">The item of the collection it is for: its own, or that of the subprocess instance it stands in; null when there is none.</param>
public sealed record StartWork(int WorkId, string ElementId, string? Item = null) : ProcessCommand;

/// <summary>Take work back: it is no longer wanted.</summary>
/// <param name="WorkId">As given by <see cref="StartWork"/>.</param>
/// <param name="ElementId">The task.</param>
public sealed record CancelWork(int WorkId, string ElementId) : ProcessCommand;

/// <summary>Send a message to another participant; it never reaches a wait in the process that throws it.</summary>
/// <param name="Name">The message's name.</param>
/// <param name="ElementId">The event that throws it.</param>
public sealed record SendMessage(string Name, string ElementId) : ProcessCommand;

/// <summary>The process is over.</summary>
public sealed record CompleteProcess : ProcessCommand;
