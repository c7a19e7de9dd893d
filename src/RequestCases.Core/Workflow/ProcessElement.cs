namespace RequestCases.Core.Workflow;

/// <summary>An element of a procedure: task, event, gateway or subprocess.</summary>
public sealed class ProcessElement
{
    internal ProcessElement(string id, string name, ElementKind kind, string container)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Container = container;
    }

    /// <summary>Id in the document.</summary>
    public string Id { get; }

    /// <summary>Name shown to people; the id where the document gives none.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public ElementKind Kind { get; }

    /// <summary>Id of the subprocess it stands in, or of the process.</summary>
    public string Container { get; }

    /// <summary>Name of the lane it stands in, or that the subprocess around it stands in.</summary>
    public string? Lane { get; internal set; }

    /// <summary>What the office does here, if the document says so.</summary>
    public ActivityBinding? Binding { get; internal set; }

    /// <summary>The message it waits for or throws, by name.</summary>
    public string? MessageName { get; internal set; }

    /// <summary>The escalation it throws or catches; null on a catcher means any.</summary>
    public string? EscalationCode { get; internal set; }

    /// <summary>The timer it waits for, an ISO 8601 duration in calendar units (<c>P10D</c>).</summary>
    public string? TimerDuration { get; internal set; }

    /// <summary>On a boundary event and on the start of an event subprocess: whether it cancels what it is attached to.</summary>
    public bool Interrupting { get; internal set; }

    /// <summary>On a boundary event: id of its activity.</summary>
    public string? AttachedTo { get; internal set; }

    /// <summary>On a multi-instance activity: how often and how.</summary>
    public MultiInstance? MultiInstance { get; internal set; }

    /// <summary>Flows that enter it, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Incoming { get; internal set; } = [];

    /// <summary>Flows that leave it, in document order.</summary>
    public IReadOnlyList<SequenceFlow> Outgoing { get; internal set; } = [];

    /// <summary>The outcomes its flows distinguish, in document order.</summary>
    public IReadOnlyList<string> Outcomes => [.. Outgoing.Select(f => f.Outcome).OfType<string>().Distinct()];

    /// <summary>Whether it is leaf work: the host does it and reports back with <see cref="WorkCompleted"/>.</summary>
    public bool IsWork => Kind is ElementKind.UserTask or ElementKind.ManualTask or ElementKind.ServiceTask or ElementKind.SendTask;

    /// <summary>Whether boundary events may stand on it.</summary>
    public bool IsActivity => IsWork || Kind is ElementKind.ReceiveTask or ElementKind.Subprocess;

    /// <summary>Whether it catches escalations at all. It may catch any: then its code is null.</summary>
    internal bool IsEscalationCatcher { get; set; }

    internal bool CatchesEscalation(string? code) => IsEscalationCatcher && (EscalationCode is null || EscalationCode == code);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Id}";
}

/// <summary>How often an activity is done.</summary>
/// <param name="Count">Number of instances, where the document gives it.</param>
/// <param name="Collection">Otherwise the id of the data object that lists them: one instance an item.</param>
/// <param name="Sequential">One after the other; otherwise all at once.</param>
public sealed record MultiInstance(int? Count, string? Collection, bool Sequential)
{
    internal const int MostInstances = 100;
}
