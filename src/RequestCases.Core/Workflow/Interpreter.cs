namespace RequestCases.Core.Workflow;

/// <summary>
/// Plays a procedure: a pure function from definition, state and event to the next state and the commands for the host.
/// </summary>
public static class Interpreter
{
    /// <summary>Takes one step.</summary>
    /// <exception cref="ProcessRefusedException">The event does not fit the state; nothing was changed.</exception>
    public static StepResult Step(ProcessDefinition definition, ProcessState state, ProcessEvent happened) => throw new NotImplementedException();

    /// <summary>Whether a message of this name would be taken now.</summary>
    public static bool Awaits(ProcessDefinition definition, ProcessState state, string messageName) => throw new NotImplementedException();
}
