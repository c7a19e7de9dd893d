using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow;

/// <summary>
/// Plays a procedure: a pure function from definition, state and event to the next state and the commands for the host.
/// </summary>
public static class Interpreter
{
    /// <summary>Takes one step.</summary>
    /// <exception cref="ProcessRefusedException">The event does not fit the state; nothing was changed.</exception>
    public static StepResult Step(ProcessDefinition definition, ProcessState state, ProcessEvent happened)
    {
        var execution = Run(definition, state, happened);
        return new StepResult(execution.ToState(), execution.Commands());
    }

    /// <summary>Whether a message of this name would be taken now.</summary>
    public static bool Awaits(ProcessDefinition definition, ProcessState state, string messageName) =>
        new Execution(definition, state).Awaits(messageName);

    internal static Execution Run(ProcessDefinition definition, ProcessState state, ProcessEvent happened, List<string>? passed = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(state);
        RefuseOutOfTime(state, happened);
        var execution = new Execution(definition, state, passed);
        execution.Learn(happened.Collections);
        switch (happened)
        {
            case ProcessStarted:
                execution.Start();
                break;
            case WorkCompleted done:
                execution.Complete(done.WorkId, done.Outcome);
                break;
            case MessageReceived message:
                execution.Receive(message.Name);
                break;
            case TimerFired timer:
                execution.Fire(timer.ElementId);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened));
        }
        return execution;
    }

    private static void RefuseOutOfTime(ProcessState state, ProcessEvent happened)
    {
        if (state.Completed)
            throw new ProcessRefusedException("PROCESS_OVER", "办件的流程已经结束，不能再办理。");
        if (happened is ProcessStarted && state.HasStarted)
            throw new ProcessRefusedException("PROCESS_ALREADY_STARTED", "办件的流程已经开始，不能再次开始。");
        if (happened is not ProcessStarted && !state.HasStarted)
            throw new ProcessRefusedException("PROCESS_NOT_STARTED", "办件的流程还没有开始，请先登记收件。");
    }
}
