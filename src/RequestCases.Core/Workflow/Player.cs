using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow;

/// <summary>
/// Plays a procedure by a list of steps and writes down what can be observed after each. Every task, also a service task, waits for its <c>complete</c>.
/// </summary>
public sealed class Player
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly ProcessDefinition definition;
    private readonly List<string> lines = [];
    private ProcessState state = ProcessState.Empty;

    private Player(ProcessDefinition definition) => this.definition = definition;

    /// <summary>Starts the procedure and takes the steps, in turn; a refused step is noted and changes nothing.</summary>
    /// <param name="definition">The procedure.</param>
    /// <param name="steps">A JSON list of <c>{"complete": ID, "outcome": NAME}</c> (outcome optional), <c>{"message": NAME}</c> and <c>{"timer": ID}</c>,
    /// each with optional <c>"collections": {ID: [ITEM, …]}</c>; what is known at the start stands first, in an object of its own.</param>
    /// <returns>A JSON list, one line an object: after the start, then after each step, with <c>waiting</c>, <c>armed</c>, <c>started</c>,
    /// <c>cancelled</c> (sorted by ordinal), <c>completed</c>, and <c>refused</c> with the reason where the step did not fit.</returns>
    /// <exception cref="ProcessRefusedException">The steps cannot be read (<c>STEPS_UNREADABLE</c>).</exception>
    public static string Play(ProcessDefinition definition, string steps)
    {
        var player = new Player(definition);
        var read = PlayerStep.ReadAll(steps);
        player.Take(_ => new ProcessStarted { Collections = read.FirstOrDefault(s => s.IsForStart)?.Collections });
        foreach (var step in read.Where(s => !s.IsForStart))
            player.Take(step.EventIn);
        return $"[\n  {string.Join(",\n  ", player.lines)}\n]\n";
    }

    private void Take(Func<ProcessState, ProcessEvent> next)
    {
        try
        {
            var execution = Interpreter.Run(definition, state, next(state));
            state = execution.ToState();
            Note(null, execution.Started, execution.Cancelled);
        }
        catch (ProcessRefusedException refusal)
        {
            Note(refusal.Message, [], []);
        }
    }

    private void Note(string? refused, IEnumerable<Leaf> started, IEnumerable<Leaf> cancelled)
    {
        var line = new JsonObject();
        if (refused is not null)
            line["refused"] = refused;
        line["waiting"] = Sorted(state.Work.Concat(state.Waits).Select(l => l.Element));
        line["armed"] = Sorted(new Execution(definition, state).Armed());
        line["started"] = Sorted(started.Select(l => l.Element));
        line["cancelled"] = Sorted(cancelled.Select(l => l.Element));
        line["completed"] = state.Completed;
        lines.Add(line.ToJsonString(Readable));
    }

    private static JsonArray Sorted(IEnumerable<string> ids) =>
        [.. ids.Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))];
}
