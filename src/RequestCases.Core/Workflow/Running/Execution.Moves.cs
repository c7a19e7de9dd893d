namespace RequestCases.Core.Workflow.Running;

/// <summary>Moving tokens: into an element, through it, out of it, and the end of scopes.</summary>
internal sealed partial class Execution
{
    /// <summary>More moves than this in one step means a cycle in which no token ever rests.</summary>
    private const int MostMovesInAStep = 5_000;

    private const int MostPlaces = 2_000;

    private int moved;

    public void Start()
    {
        var root = OpenScope(0, definition.Id);
        Enter(root.Id, definition.StartOf(definition.Id));
        Settle();
    }

    public void Complete(int workId, string? outcome)
    {
        var leaf = work.Find(w => w.Id == workId)
            ?? throw new ProcessRefusedException("WORK_NOT_OPEN", $"待办 {workId} 已办结、已收回或者不存在，请刷新后再办。");
        var element = definition[leaf.Element];
        var taken = FlowsTaken(element, outcome);
        CloseLeaf(leaf);
        Leave(leaf.Scope, element, taken);
        Settle();
    }

    /// <summary>Moves tokens until every one rests; ends what has nothing left to do.</summary>
    private void Settle()
    {
        do
        {
            while (moves.TryDequeue(out var move))
                Arrive(move);
        }
        while (EndOneScope() || ActivateOneInclusiveJoin());
    }

    private void Enter(int scope, ProcessElement element, string? flow = null) => moves.Enqueue(new Move(scope, element.Id, flow));

    private void Follow(int scope, IEnumerable<SequenceFlow> flows)
    {
        foreach (var flow in flows)
            Enter(scope, definition[flow.Target], flow.Id);
    }

    private void Arrive(Move move)
    {
        var element = definition[move.Element];
        CountMove(element);
        Note(move);
        switch (element.Kind)
        {
            case ElementKind.ExclusiveGateway:
                Follow(move.Scope, FirstWayOut(element));
                break;
            case ElementKind.ParallelGateway:
                ArriveAtParallel(move, element);
                break;
            case ElementKind.InclusiveGateway:
                ArriveAtInclusive(move, element);
                break;
            case ElementKind.EventBasedGateway:
                OpenRace(move.Scope, element);
                break;
            case ElementKind.EndEvent:
                break;
            case ElementKind.TerminateEndEvent:
                CancelContent(move.Scope);
                break;
            case ElementKind.EscalationEndEvent:
                Escalate(move.Scope, element);
                break;
            case ElementKind.EscalationThrowEvent:
                if (!Escalate(move.Scope, element))
                    Follow(move.Scope, element.Outgoing);
                break;
            case ElementKind.MessageEndEvent or ElementKind.MessageThrowEvent:
                sent.Add(new SendMessage(element.MessageName!, element.Id));
                Follow(move.Scope, element.Outgoing);
                break;
            case ElementKind.StartEvent or ElementKind.PassedEvent or ElementKind.BoundaryEvent:
                Follow(move.Scope, element.Outgoing);
                break;
            default:
                Open(move.Scope, element);
                break;
        }
    }

    private void Note(Move move)
    {
        if (move.Flow is not null)
            passed?.Add(move.Flow);
        passed?.Add(move.Element);
    }

    private void CountMove(ProcessElement element)
    {
        if (++moved > MostMovesInAStep)
            throw new ProcessRefusedException("PROCESS_NEVER_RESTS", $"流程在“{element.Name}”（{element.Id}）附近循环而不停留，请修改流程定义。");
        if (scopes.Count + work.Count + waits.Count + arrivals.Count > MostPlaces)
            throw new ProcessRefusedException("PROCESS_TOO_WIDE", $"流程到“{element.Name}”（{element.Id}）时同时停在 {MostPlaces} 处以上，请减少多实例的次数或者并行的分支。");
    }

    private void Open(int scope, ProcessElement element)
    {
        if (element.MultiInstance is { } multi)
            OpenMultiInstance(scope, element, multi);
        else
            OpenInstance(scope, element);
    }

    private void OpenInstance(int scope, ProcessElement element, string? item = null)
    {
        CountMove(element);
        if (element.Kind == ElementKind.Subprocess)
            Enter(OpenScope(scope, element.Id, item).Id, definition.StartOf(element.Id));
        else
            OpenLeaf(scope, element, item: item);
    }

    private void OpenMultiInstance(int scope, ProcessElement element, MultiInstance multi)
    {
        var items = ItemsFor(element, multi);
        var first = multi.Sequential ? Math.Min(1, items.Length) : items.Length;
        var body = OpenScope(scope, element.Id) with { ToCome = new InstancesToCome(items[first..]) };
        Replace(body);
        foreach (var item in items[..first])
            OpenInstance(body.Id, element, item);
    }

    /// <summary>An instance of an activity is done: its flows are taken, or the next instance's turn has come.</summary>
    private void Leave(int scope, ProcessElement element, IEnumerable<SequenceFlow> taken)
    {
        if (!IsBodyOf(scope, element))
        {
            Follow(scope, taken);
            return;
        }
        var body = ScopeOf(scope);
        if (body.ToCome!.Items is [var next, ..] coming)
        {
            Replace(body with { ToCome = new InstancesToCome(coming[1..]) });
            OpenInstance(scope, element, next);
        }
        else if (!HasContent(scope))
        {
            scopes.Remove(body);
            Follow(body.Parent, taken);
        }
    }

    /// <summary>Which flows a piece of work takes that ended with this outcome.</summary>
    private static List<SequenceFlow> FlowsTaken(ProcessElement element, string? outcome)
    {
        var taken = element.Outgoing.Where(f => !f.IsDefault && (f.Outcome is null || f.Outcome == outcome)).ToList();
        if (taken.Count == 0)
            taken = [.. element.Outgoing.Where(f => f.IsDefault)];
        if (taken.Count == 0 && element.Outgoing.Count > 0)
            throw UnknownOutcome(element, outcome);
        return taken;
    }

    private static ProcessRefusedException UnknownOutcome(ProcessElement element, string? outcome) => new(
        "OUTCOME_UNKNOWN",
        $"“{element.Name}”{(outcome is null ? "没有给出办理结果" : $"没有“{outcome}”这个办理结果")}，可以选择的有：{string.Join("、", element.Outcomes)}。");

    private static IEnumerable<SequenceFlow> FirstWayOut(ProcessElement gateway) => gateway.Outgoing.OrderBy(f => f.IsDefault).Take(1);

    private bool IsBodyOf(int scope, ProcessElement element) => ScopeOf(scope) is { IsMultiInstanceBody: true } body && body.Element == element.Id;

    private bool HasContent(int scope) =>
        Leaves.Any(l => l.Scope == scope)
        || scopes.Exists(s => s.Parent == scope)
        || arrivals.Exists(a => a.Scope == scope)
        || moves.Any(m => m.Scope == scope);

    /// <summary>Ends one scope in which nothing is left, and lets the token go on around it.</summary>
    private bool EndOneScope()
    {
        var done = scopes.FindLast(s => !HasContent(s.Id));
        if (done is null)
            return false;
        scopes.Remove(done);
        if (done.Parent == 0)
            completed = true;
        else if (definition[done.Element] is { Kind: not ElementKind.EventSubprocess } activity)
            LeaveScope(done, activity);
        return true;
    }

    private void LeaveScope(Scope done, ProcessElement activity)
    {
        // A body without content never had any instance: the last one would have closed it.
        if (done.IsMultiInstanceBody)
            Follow(done.Parent, FlowsTaken(activity, null));
        else
            Leave(done.Parent, activity, FlowsTaken(activity, null));
    }
}
