namespace RequestCases.Core.Workflow;

/// <summary>Something that happened and moves the process.</summary>
public abstract record ProcessEvent
{
    /// <summary>Collections that became known with it, by the id of their data object. They replace what was known under that id, and are kept only as long as
    /// a multi-instance activity ahead needs them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Collections { get; init; }
}

/// <summary>The process begins, whatever triggers its start event; only on <see cref="ProcessState.Empty"/>.</summary>
public sealed record ProcessStarted : ProcessEvent;

/// <summary>A piece of work was done.</summary>
/// <param name="WorkId">As given by <see cref="StartWork"/>.</param>
/// <param name="Outcome">What came of it; decides which flows are taken.</param>
public sealed record WorkCompleted(int WorkId, string? Outcome) : ProcessEvent;

/// <summary>A message came. It reaches every wait for its name that is open at that moment, oldest first.</summary>
/// <param name="Name">The message's name.</param>
public sealed record MessageReceived(string Name) : ProcessEvent;

/// <summary>A timer ran out.</summary>
/// <param name="ElementId">The catch event, boundary event, or start event of an event subprocess. The oldest one armed fires.</param>
public sealed record TimerFired(string ElementId) : ProcessEvent;
