using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow.Versions;

/// <summary>Looks for each place of a position what stands in the other definition for it.</summary>
internal sealed class Counterparts(ProcessDefinition from, ProcessDefinition to)
{
    public IEnumerable<TransferObstacle> Obstacles(ProcessState state) =>
    [
        .. state.Scopes.Where(s => s.Parent != 0).Select(s => OfElement(s.Element)).OfType<TransferObstacle>(),
        .. state.Work.Concat(state.Waits).Select(l => OfElement(l.Element)).OfType<TransferObstacle>(),
        .. state.Waits.GroupBy(w => w.Race).SelectMany(race => OfRace(race.Key, [.. race.Select(w => w.Element)])),
        .. state.Arrivals.Select(OfArrival).OfType<TransferObstacle>(),
        .. state.Arrivals.GroupBy(a => (a.Scope, from.Flow(a.Flow).Target)).SelectMany(g => OfJoin(state, g.Key.Scope, g.Key.Target)),
    ];

    private TransferObstacle? OfElement(string id)
    {
        var before = from[id];
        return to.Elements.TryGetValue(id, out var after)
            ? ChangeOf(before, after) is { } change ? new TransferObstacle(id, $"{Shown(before)}{change}") : null
            : new TransferObstacle(id, $"{Shown(before)}在新版本里没有了");
    }

    private string? ChangeOf(ProcessElement before, ProcessElement after)
    {
        if (before.Kind != after.Kind)
            return $"由{KindNames.Of(before.Kind)}变成了{KindNames.Of(after.Kind)}";
        if (Around(before, from) != Around(after, to))
            return "移到了另一个子过程里";
        if (before.Binding?.ActivityType != after.Binding?.ActivityType)
            return "换了活动，已经打开的表单不再适用";
        if (before.MultiInstance != after.MultiInstance)
            return "改了多实例的次数或者方式";
        return before.MessageName != after.MessageName || before.TimerDuration != after.TimerDuration ? "等待的消息或者定时变了" : null;
    }

    // Waits of one event gateway end each other: the same ones must do so in the other definition. A wait alone must stay alone.
    private IEnumerable<TransferObstacle> OfRace(int race, HashSet<string> elements)
    {
        foreach (var id in elements.Where(to.Elements.ContainsKey))
        {
            var together = to[id].Incoming.Select(f => to[f.Source]).FirstOrDefault(e => e.Kind == ElementKind.EventBasedGateway)?.Outgoing.Select(f => f.Target) ?? [];
            if (!elements.SetEquals(together) && (race != 0 || together.Any()))
                yield return new TransferObstacle(id, $"{Shown(from[id])}在事件网关后面的组合变了");
        }
    }

    private TransferObstacle? OfArrival(Arrival arrival)
    {
        var before = from.Flow(arrival.Flow);
        var came = $"已经走过的流程线“{from[before.Source].Name} → {from[before.Target].Name}”（{before.Id}）";
        if (FlowOf(before.Id) is not { } after)
            return new TransferObstacle(before.Id, $"{came}在新版本里没有了");
        var same = before.Source == after.Source && before.Target == after.Target
            && ChangeOf(from[before.Source], to[after.Source]) is null && ChangeOf(from[before.Target], to[after.Target]) is null;
        return same ? null : new TransferObstacle(before.Id, $"{came}在新版本里两端不同了");
    }

    // A parallel join fires when the last way in brings its token: one on which nothing can come, or none that is still missing, would wait for ever.
    private IEnumerable<TransferObstacle> OfJoin(ProcessState state, int scope, string gateway)
    {
        if (!to.Elements.TryGetValue(gateway, out var join) || join.Kind != ElementKind.ParallelGateway)
            yield break;
        var missing = join.Incoming.Where(f => !state.Arrivals.Contains(new Arrival(scope, f.Id))).ToList();
        if (missing.Count == 0)
            yield return new TransferObstacle(gateway, $"{Shown(join)}在新版本里不再等别的分支，已经到达的会停在那里");
        var reached = FlowsAhead(PlacesIn(state, scope).Where(place => place != gateway), gateway);
        foreach (var flow in missing.Where(f => !reached.Contains(f.Id)))
            yield return new TransferObstacle(gateway, $"{Shown(join)}在新版本里还要等“{to[flow.Source].Name}”（{flow.Source}），而本件不会再走到那里");
    }

    private IEnumerable<string> PlacesIn(ProcessState state, int scope) => state.Work.Concat(state.Waits).Where(l => l.Scope == scope).Select(l => l.Element)
        .Concat(state.Scopes.Where(s => s.Parent == scope).Select(s => s.Element))
        .Concat(state.Arrivals.Where(a => a.Scope == scope && FlowOf(a.Flow) is not null).Select(a => FlowOf(a.Flow)!.Target))
        .Where(to.Elements.ContainsKey);

    private HashSet<string> FlowsAhead(IEnumerable<string> places, string without)
    {
        var (flows, seen, next) = (new HashSet<string>(), new HashSet<string> { without }, new Stack<string>(places));
        while (next.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;
            foreach (var flow in to[at].Outgoing.Concat(to.BoundariesOf(at).SelectMany(b => b.Outgoing)))
            {
                flows.Add(flow.Id);
                next.Push(flow.Target);
            }
        }
        return flows;
    }

    private SequenceFlow? FlowOf(string id) => to.FindFlow(id);

    private static string? Around(ProcessElement element, ProcessDefinition definition) => element.Container == definition.Id ? null : element.Container;

    private static string Shown(ProcessElement element) => $"“{element.Name}”（{element.Id}）";
}
