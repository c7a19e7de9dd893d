using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow.Checking;

/// <summary>
/// Every position that a case can come to: the token game played in all ways, shortest ways first. An event that does not interrupt is not
/// fired again while what it started last time is still open; that adds nothing new and would never end.
/// </summary>
internal sealed class StateSpace
{
    /// <summary>More positions than this are not looked through.</summary>
    public const int MostPositions = 10_000;

    /// <summary>Nor more steps between them.</summary>
    private const int MostSteps = 40_000;

    private readonly ProcessDefinition definition;
    private readonly StatuteJudge judge;
    private readonly Dictionary<(string, CaseFacts), Position> known = [];
    private readonly List<Position> positions = [];
    private readonly HashSet<string> passed = [];
    private int steps;

    private StateSpace(ProcessDefinition definition, StatuteJudge judge)
    {
        this.definition = definition;
        this.judge = judge;
    }

    /// <summary>In the order found.</summary>
    public IReadOnlyList<Position> Positions => positions;

    /// <summary>Elements and flows that some token passes.</summary>
    public IReadOnlySet<string> Passed => passed;

    /// <summary>Whether all was looked through.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Steps that end by a terminate event while other work is open.</summary>
    public List<(Position To, string Terminate, IReadOnlyList<string> Left)> WorkLeft { get; } = [];

    /// <summary>Every position of a definition, by <see cref="PositionKey"/>, whatever has happened on the way.</summary>
    public static IReadOnlySet<string> PositionsOf(ProcessDefinition definition) =>
        Explore(definition, new StatuteJudge(definition)).Positions.Select(p => PositionKey.Of(p.State)).ToHashSet();

    /// <summary>Plays everything.</summary>
    public static StateSpace Explore(ProcessDefinition definition, StatuteJudge judge)
    {
        var space = new StateSpace(definition, judge);
        space.Take(null, null);
        for (var i = 0; i < space.positions.Count && space.IsComplete; i++)
            space.Expand(space.positions[i]);
        return space;
    }

    private void Expand(Position position)
    {
        if (position.State.Completed || position.Doubled.Count > 0)
            return;
        foreach (var step in NextSteps.Of(definition, position))
        {
            Take(position, step);
            steps++;
        }
        IsComplete = positions.Count <= MostPositions && steps <= MostSteps;
    }

    private void Take(Position? from, PlayerStep? step)
    {
        var trace = new List<string>();
        if (Play(from, step, trace) is not { } execution)
            return;
        var state = execution.ToState();
        var doubled = Doubling.In(definition, state);
        if (doubled.Count > 0 && trace.Exists(CatchesBeside))
            return;
        passed.UnionWith(trace);
        var next = new Position(definition, state, FactsAfter(from, step), from, step) { Doubled = doubled };
        if (judge.FindsFaultInStep(next, execution.Started.Select(l => l.Element)))
            next = Broken(next);
        next = Remember(next);
        from?.Exits.Add(new Exit(next, step!.Message is { } message && CaseCourse.MayNeverCome(message)));
        NoteWorkLeft(next, trace, execution);
    }

    private Execution? Play(Position? from, PlayerStep? step, List<string> trace)
    {
        try
        {
            var state = from?.State ?? ProcessState.Empty;
            return Interpreter.Run(definition, state, step?.EventIn(state) ?? Start(definition), trace);
        }
        catch (ProcessRefusedException)
        {
            return null;
        }
    }

    /// <summary>The start as it is played here: every collection has two items.</summary>
    public static ProcessStarted Start(ProcessDefinition definition) => new()
    {
        Collections = definition.Elements.Values.Select(e => e.MultiInstance?.Collection).OfType<string>().Distinct()
            .ToDictionary(c => c, _ => (IReadOnlyList<string>)["1", "2"]),
    };

    private CaseFacts FactsAfter(Position? from, PlayerStep? step) => step switch
    {
        null => CaseFacts.None,
        { Message: { } message } => CaseCourse.After(from!.Facts, message),
        { Complete: { } work } => CaseCourse.After(from!.Facts, NextSteps.ActivityOf(definition[work]), step.Outcome),
        _ => from!.Facts,
    };

    private Position Remember(Position next)
    {
        var key = (PositionKey.Of(next.State), next.Facts);
        if (known.TryGetValue(key, out var same))
            return same;
        var position = judge.FindsFaultIn(next) ? Broken(next) : next;
        known.Add(key, position);
        positions.Add(position);
        return position;
    }

    private Position Broken(Position p) => new(definition, p.State, p.Facts | CaseFacts.Broken, p.From, p.Step) { Doubled = p.Doubled };

    private void NoteWorkLeft(Position to, List<string> trace, Execution execution)
    {
        var terminate = trace.Find(id => definition.Elements.TryGetValue(id, out var e) && e.Kind == ElementKind.TerminateEndEvent);
        if (terminate is not null && execution.Cancelled.Count > 0)
            WorkLeft.Add((to, terminate, [.. execution.Cancelled.Select(l => l.Element).Distinct()]));
    }

    private bool IsHandlerStart(ProcessElement element) => element.Kind == ElementKind.StartEvent
        && definition.Elements.TryGetValue(element.Container, out var container)
        && container.Kind == ElementKind.EventSubprocess;

    private bool CatchesBeside(string id) => definition.Elements.TryGetValue(id, out var e)
        && !e.Interrupting
        && (e.Kind == ElementKind.BoundaryEvent || IsHandlerStart(e));
}
