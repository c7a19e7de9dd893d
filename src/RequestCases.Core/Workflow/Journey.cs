using NodaTime;

namespace RequestCases.Core.Workflow;

/// <summary>A task as a case had it.</summary>
/// <param name="ElementId">The task.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ClosedAt">When it was done or taken back; null while it is open.</param>
/// <param name="Outcome">What it was done with; null while it is open or when it was taken back.</param>
public sealed record TaskPassage(string ElementId, Instant OpenedAt, Instant? ClosedAt, string? Outcome);

/// <summary>What a case passed in one moment.</summary>
/// <param name="At">When.</param>
/// <param name="Done">The task that was done in it; null when a message or the start moved the case.</param>
/// <param name="Passed">Ids of the flows and elements, in order; the tasks opened in it among them.</param>
public sealed record JourneyStep(Instant At, TaskPassage? Done, IReadOnlyList<string> Passed);

/// <summary>
/// The way that a case has come through its procedure, told from its tasks: the shortest way between what was closed and what was opened
/// in the same moment. The state itself keeps nothing of what is done.
/// </summary>
public sealed class Journey
{
    private readonly ProcessDefinition definition;
    private readonly List<TaskPassage> tasks;
    private readonly List<JourneyStep> steps = [];

    private Journey(ProcessDefinition definition, IEnumerable<TaskPassage> tasks)
    {
        this.definition = definition;
        // A case that was moved to another version may have had tasks that its procedure no longer knows.
        this.tasks = [.. tasks.Where(t => definition.Elements.ContainsKey(t.ElementId))];
    }

    /// <summary>The steps, oldest first.</summary>
    /// <param name="definition">The procedure of the case.</param>
    /// <param name="tasks">Every task there was, oldest first.</param>
    public static IReadOnlyList<JourneyStep> Of(ProcessDefinition definition, IEnumerable<TaskPassage> tasks)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var journey = new Journey(definition, tasks);
        foreach (var at in journey.tasks.SelectMany(t => new[] { t.OpenedAt, t.ClosedAt }).OfType<Instant>().Distinct().Order())
            journey.Follow(at);
        return journey.steps;
    }

    private void Follow(Instant at)
    {
        var opened = tasks.Where(t => t.OpenedAt == at).Select(t => t.ElementId).ToHashSet();
        if (steps.Count == 0)
            Add(at, null, [new Hop(null, definition.StartOf(definition.Id))], opened);
        foreach (var done in tasks.Where(t => t.ClosedAt == at && t.Outcome is not null))
            Add(at, done, Taken(definition[done.ElementId], done.Outcome!), opened);
        if (opened.Count > 0)
            Add(at, null, Caught(at), opened);
    }

    /// <param name="at">The moment.</param>
    /// <param name="done">The task it begins with.</param>
    /// <param name="from">The first hops.</param>
    /// <param name="opened">Tasks opened in this moment that no way leads to yet; those found are taken out.</param>
    private void Add(Instant at, TaskPassage? done, IEnumerable<Hop> from, HashSet<string> opened)
    {
        List<string> passed = done is null ? [] : [done.ElementId];
        var came = Explore(from, opened);
        var found = opened.Where(came.ContainsKey).ToList();
        foreach (var id in found.SelectMany(target => WayTo(target, came)).Concat(found.Count == 0 && done is not null ? AsFarAs(from) : []))
        {
            if (!passed.Contains(id))
                passed.Add(id);
        }
        opened.ExceptWith(found);
        if (passed.Count > 0)
            steps.Add(new JourneyStep(at, done, passed));
    }

    private IEnumerable<Hop> Taken(ProcessElement task, string outcome)
    {
        var chosen = task.Outgoing.Where(f => !f.IsDefault && (f.Outcome is null || f.Outcome == outcome)).ToList();
        return (chosen.Count > 0 ? chosen : task.Outgoing.Where(f => f.IsDefault)).Select(Along);
    }

    // Nobody's work led here: a message did, at the edge of what was taken back, else at the start of an event subprocess.
    private IEnumerable<Hop> Caught(Instant at)
    {
        var ended = tasks.Where(t => t.ClosedAt == at && t.Outcome is null).SelectMany(t => Around(definition[t.ElementId]));
        var edges = ended.SelectMany(e => definition.BoundariesOf(e.Id));
        var listeners = definition.Elements.Values.Where(e => e.Kind == ElementKind.EventSubprocess).Select(e => definition.StartOf(e.Id));
        return edges.Concat(listeners).Select(e => new Hop(null, e));
    }

    private static Dictionary<string, Came> Start(IEnumerable<Hop> from, Queue<ProcessElement> next)
    {
        var came = new Dictionary<string, Came>();
        foreach (var hop in from.Where(hop => came.TryAdd(hop.To.Id, new Came(null, hop.Flow))))
            next.Enqueue(hop.To);
        return came;
    }

    private Dictionary<string, Came> Explore(IEnumerable<Hop> from, HashSet<string> opened)
    {
        var next = new Queue<ProcessElement>();
        var came = Start(from, next);
        while (next.TryDequeue(out var element))
        {
            if (opened.Contains(element.Id) || IsPersonsTask(element))
                continue;
            foreach (var hop in Hops(element).Where(hop => came.TryAdd(hop.To.Id, new Came(element.Id, hop.Flow))))
                next.Enqueue(hop.To);
        }
        return came;
    }

    private static List<string> WayTo(string target, Dictionary<string, Came> came)
    {
        var way = new List<string>();
        for (string? at = target; at is not null; at = came[at].From)
        {
            way.Add(at);
            if (came[at].Flow is { } flow)
                way.Add(flow);
        }
        way.Reverse();
        return way;
    }

    // Nothing was opened: the token went to an end, or waits at a join.
    private List<string> AsFarAs(IEnumerable<Hop> from)
    {
        var passed = new List<string>();
        for (var hops = from.ToList(); hops.Count == 1 && !passed.Contains(hops[0].To.Id); hops = [.. Hops(hops[0].To)])
        {
            if (hops[0].Flow is { } flow)
                passed.Add(flow);
            if (IsPersonsTask(hops[0].To))
                break;
            passed.Add(hops[0].To.Id);
            if (hops[0].To is { Kind: ElementKind.ParallelGateway or ElementKind.InclusiveGateway, Incoming.Count: > 1 })
                break;
        }
        return passed;
    }

    private IEnumerable<Hop> Hops(ProcessElement element) => element.Kind switch
    {
        ElementKind.Subprocess => [new Hop(null, definition.StartOf(element.Id))],
        ElementKind.EscalationEndEvent => Catchers(element).Concat(Leaving(element)),
        ElementKind.EscalationThrowEvent => Catchers(element).Concat(element.Outgoing.Select(Along)),
        ElementKind.EndEvent or ElementKind.TerminateEndEvent => Leaving(element),
        _ => element.Outgoing.Select(Along),
    };

    private IEnumerable<Hop> Catchers(ProcessElement thrower) => Around(thrower)
        .SelectMany(e => definition.BoundariesOf(e.Id))
        .Where(b => b.CatchesEscalation(thrower.EscalationCode))
        .Select(b => new Hop(null, b));

    private IEnumerable<Hop> Leaving(ProcessElement end) =>
        definition.Elements.GetValueOrDefault(end.Container) is { Kind: ElementKind.Subprocess } around ? around.Outgoing.Select(Along) : [];

    private IEnumerable<ProcessElement> Around(ProcessElement element)
    {
        for (var at = element; at is not null; at = definition.Elements.GetValueOrDefault(at.Container))
            yield return at;
    }

    private static bool IsPersonsTask(ProcessElement element) => element.Kind is ElementKind.UserTask or ElementKind.ManualTask;

    private Hop Along(SequenceFlow flow) => new(flow.Id, definition[flow.Target]);

    private sealed record Hop(string? Flow, ProcessElement To);

    private sealed record Came(string? From, string? Flow);
}
