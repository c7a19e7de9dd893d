namespace RequestCases.Core.Workflow;

/// <summary>What a <see cref="ProcessElement"/> is in BPMN's terms.</summary>
public enum ElementKind
{
    /// <summary>Start of the process (a message or timer may stand for what brings it in), of a subprocess, or (by message, timer or escalation) of an event subprocess.</summary>
    StartEvent,

    /// <summary>None end: this token is done, the others go on.</summary>
    EndEvent,

    /// <summary>Terminate end: everything else in the same scope is cancelled.</summary>
    TerminateEndEvent,

    /// <summary>Escalation end: the token is done and the scopes around it are told.</summary>
    EscalationEndEvent,

    /// <summary>Message end: the token is done and a message goes out.</summary>
    MessageEndEvent,

    /// <summary>None throw: a milestone that is only passed.</summary>
    PassedEvent,

    /// <summary>Escalation throw: the scopes around it are told and the token goes on.</summary>
    EscalationThrowEvent,

    /// <summary>Message throw: a message goes out and the token goes on.</summary>
    MessageThrowEvent,

    /// <summary>Waits for a message.</summary>
    MessageCatchEvent,

    /// <summary>Waits for a timer.</summary>
    TimerCatchEvent,

    /// <summary>Catches a message, timer or escalation at the edge of an activity.</summary>
    BoundaryEvent,

    /// <summary>Work of a person.</summary>
    UserTask,

    /// <summary>Work of a person that the system only records.</summary>
    ManualTask,

    /// <summary>Work of the system; the host runs it at once.</summary>
    ServiceTask,

    /// <summary>Work of the system that sends something.</summary>
    SendTask,

    /// <summary>Waits for a message, as an activity.</summary>
    ReceiveTask,

    /// <summary>One way out.</summary>
    ExclusiveGateway,

    /// <summary>All ways out; waits for all ways in.</summary>
    ParallelGateway,

    /// <summary>All open ways out; waits for every way in on which a token can still come.</summary>
    InclusiveGateway,

    /// <summary>The first event that happens decides the way.</summary>
    EventBasedGateway,

    /// <summary>Embedded subprocess.</summary>
    Subprocess,

    /// <summary>Subprocess started by an event while its scope is open.</summary>
    EventSubprocess,
}
