namespace RequestCases.Core.Workflow.Running;

/// <summary>What is waited for and how it is caught: messages, timers, escalations.</summary>
internal sealed partial class Execution
{
    /// <summary>Every event that stands ready to catch something, leaves included.</summary>
    public IEnumerable<ProcessElement> Catching() => OpenCatches().Select(c => c.Event);

    public bool Awaits(string message) => OpenCatches().Any(c => c.Event.MessageName == message);

    /// <summary>Ids of the message and timer events that stand ready at open activities and as listeners; leaves not included.</summary>
    public IEnumerable<string> Armed() => OpenCatches()
        .Where(c => c.Leaf is null && (c.Event.MessageName ?? c.Event.TimerDuration) is not null)
        .Select(c => c.Event.Id);

    public void Receive(string message)
    {
        var open = OpenCatches().Where(c => c.Event.MessageName == message).ToList();
        if (open.Count == 0)
            throw new ProcessRefusedException("MESSAGE_NOT_AWAITED", $"办件现在不等待“{message}”，没有改变。");
        foreach (var one in open.Where(StillOpen))
            Catch(one);
        Settle();
    }

    public void Fire(string timer)
    {
        var armed = OpenCatches().FirstOrDefault(c => c.Event.Id == timer && c.Event.TimerDuration is not null)
            ?? throw new ProcessRefusedException("TIMER_NOT_ARMED", $"定时“{timer}”现在没有启动，没有改变。");
        Catch(armed);
        Settle();
    }

    /// <summary>Everything that catches now, oldest first.</summary>
    private List<OpenCatch> OpenCatches()
    {
        var leaves = waits.Select(w => new OpenCatch(w.Id, w.Scope, definition[w.Element]) { Leaf = w });
        var boundaries = OpenActivities().SelectMany(a =>
            definition.BoundariesOf(a.Element).Select(b => new OpenCatch(a.Id, a.Scope, b)));
        return [.. leaves.Concat(boundaries).Concat(scopes.SelectMany(ListenersOf)).OrderBy(c => c.Since)];
    }

    private IEnumerable<OpenCatch> ListenersOf(Scope scope) => scope.Interrupted || scope.IsMultiInstanceBody
        ? []
        : definition.ListenersOf(scope.Element).Select(start => new OpenCatch(scope.Id, scope.Id, start));

    /// <summary>Activities at whose edge events stand; the instances of a multi-instance activity share those of its body.</summary>
    private IEnumerable<(int Id, int Scope, string Element)> OpenActivities() => Leaves
        .Select(l => (l.Id, l.Scope, l.Element))
        .Concat(scopes.Where(s => s.Parent != 0).Select(s => (s.Id, Scope: s.Parent, s.Element)))
        .Where(a => !IsBodyOf(a.Scope, definition[a.Element]));

    private bool StillOpen(OpenCatch one) => one switch
    {
        { Leaf: { } leaf } => waits.Contains(leaf),
        { Event.AttachedTo: not null } => IsOpen(one.Since) || Leaves.Any(l => l.Id == one.Since),
        _ => scopes.Exists(s => s.Id == one.Scope && !s.Interrupted),
    };

    private void Catch(OpenCatch one)
    {
        if (one.Leaf is not null)
            CatchOnLeaf(one.Leaf, one.Event);
        else if (one.Event.AttachedTo is not null)
            CatchAtEdge(one);
        else
            StartHandler(one.Scope, one.Event);
    }

    private void CatchOnLeaf(Leaf leaf, ProcessElement element)
    {
        CloseLeaf(leaf);
        foreach (var loser in waits.Where(w => w.Race != 0 && w.Race == leaf.Race).ToList())
            CancelLeaf(loser);
        Leave(leaf.Scope, element, FlowsTaken(element, null));
    }

    private void CatchAtEdge(OpenCatch one)
    {
        if (one.Event.Interrupting)
            CancelActivity(one.Since);
        Enter(one.Scope, one.Event);
    }

    private void CancelActivity(int id)
    {
        if (Leaves.FirstOrDefault(l => l.Id == id) is { } leaf)
            CancelLeaf(leaf);
        else
            CancelScope(id);
    }

    /// <summary>Starts an event subprocess; an interrupting one takes the place of all that was open in its scope.</summary>
    private void StartHandler(int scope, ProcessElement start)
    {
        if (start.Interrupting)
        {
            CancelContent(scope);
            Replace(ScopeOf(scope) with { Interrupted = true });
        }
        Enter(OpenScope(scope, start.Container).Id, start);
    }

    private void OpenRace(int scope, ProcessElement gateway)
    {
        var race = ++lastId;
        foreach (var flow in gateway.Outgoing)
        {
            Note(new Move(scope, flow.Target, flow.Id));
            OpenLeaf(scope, definition[flow.Target], race);
        }
    }

    /// <summary>
    /// Tells the scopes around, from the inside out; the first that catches it ends the search. Nobody catching it is no error.
    /// </summary>
    /// <returns>Whether the throwing token was cancelled by it.</returns>
    private bool Escalate(int thrownIn, ProcessElement thrower)
    {
        if (CatcherOf(thrownIn, thrower.EscalationCode) is not { } catcher)
            return false;
        Catch(catcher);
        return catcher.Event.Interrupting;
    }

    private OpenCatch? CatcherOf(int thrownIn, string? code)
    {
        var left = new HashSet<string>();
        for (var at = ScopeOf(thrownIn); ; at = ScopeOf(at.Parent))
        {
            // What a handler throws is for those around it, not for itself.
            var listeners = ListenersOf(at).Where(c => !left.Contains(c.Event.Container));
            if ((BestFor(code, listeners) ?? BestFor(code, EdgesOf(at))) is { } catcher)
                return catcher;
            if (at.Parent == 0)
                return null;
            left.Add(at.Element);
        }
    }

    private static OpenCatch? BestFor(string? code, IEnumerable<OpenCatch> catches) => catches
        .Where(c => c.Event.CatchesEscalation(code))
        .OrderBy(c => c.Event.EscalationCode is null)
        .FirstOrDefault();

    private IEnumerable<OpenCatch> EdgesOf(Scope scope) => scope.Parent == 0 || IsBodyOf(scope.Parent, definition[scope.Element])
        ? []
        : definition.BoundariesOf(scope.Element).Select(b => new OpenCatch(scope.Id, scope.Parent, b));

    /// <summary>A place where an event is caught now.</summary>
    /// <param name="Since">Id of the leaf, activity or scope that opened it: its age.</param>
    /// <param name="Scope">Where the token goes on.</param>
    /// <param name="Event">The catching element.</param>
    private sealed record OpenCatch(int Since, int Scope, ProcessElement Event)
    {
        public Leaf? Leaf { get; init; }
    }
}
