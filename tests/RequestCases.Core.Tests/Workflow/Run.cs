using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>A procedure being played by a test.</summary>
internal sealed class Run
{
    private readonly ProcessDefinition definition;

    public Run(ProcessDefinition definition, params (string Name, string Items)[] collections)
    {
        this.definition = definition;
        Take(new ProcessStarted { Collections = Listed(collections) });
    }

    public ProcessState State { get; set; } = ProcessState.Empty;

    public IReadOnlyList<ProcessCommand> Commands { get; private set; } = [];

    /// <summary>Open work and waits by element, sorted, one line.</summary>
    public string Open => Joined(State.OpenWork.Concat(State.OpenWaits).Select(w => w.ElementId));

    public string Cancelled => Joined(Commands.OfType<CancelWork>().Select(c => c.ElementId));

    public string Started => Joined(Commands.OfType<StartWork>().Select(c => c.ElementId));

    public Run Do(string element, string? outcome = null) =>
        Take(new WorkCompleted(State.OpenWork.First(w => w.ElementId == element).WorkId, outcome));

    /// <summary>Completes the oldest work of an element; collections, their items separated by blanks, become known with it.</summary>
    public Run Do(string element, params (string Name, string Items)[] collections) =>
        Take(new WorkCompleted(State.OpenWork.First(w => w.ElementId == element).WorkId, null) { Collections = Listed(collections) });

    public Run Message(string name) => Take(new MessageReceived(name));

    public Run Timer(string element) => Take(new TimerFired(element));

    public Run Take(ProcessEvent happened)
    {
        var result = Interpreter.Step(definition, State, happened);
        State = result.State;
        Commands = result.Commands;
        return this;
    }

    private static Dictionary<string, IReadOnlyList<string>> Listed((string Name, string Items)[] collections) =>
        collections.ToDictionary(c => c.Name, c => (IReadOnlyList<string>)c.Items.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Joined(IEnumerable<string> ids) => string.Join(" ", ids.Order(StringComparer.Ordinal));
}
