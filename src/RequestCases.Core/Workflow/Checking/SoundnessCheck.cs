namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whether every case can be finished, with nothing left over and nothing doubled, and every part of the procedure is of use.</summary>
internal sealed class SoundnessCheck(ProcessDefinition definition, StateSpace space)
{
    private readonly ILookup<Position, Position> before = space.Positions
        .SelectMany(p => p.Exits.Where(e => !e.IsOptional).Select(e => (e.To, From: p)))
        .ToLookup(e => e.To, e => e.From);

    public IEnumerable<Finding> Run() =>
        [.. TooLarge(), .. Multiplied(), .. Stuck().DistinctBy(f => string.Join(' ', f.ElementIds)), .. WorkLeft(), .. Dead()];

    private IEnumerable<Finding> TooLarge()
    {
        if (!space.IsComplete)
            yield return new Finding("STATE_SPACE_TOO_LARGE", [definition.Id], $"流程可能的状态太多（超过 {StateSpace.MostPositions} 个，或者其间的走法太多），没有全部查完，不能证明它合法。请减少并行的分支后再查。");
    }

    private IEnumerable<Finding> Multiplied() => space.Positions
        .SelectMany(p => p.Doubled.Select(id => (Position: p, Element: definition[id])))
        .DistinctBy(d => d.Element.Id)
        .Select(d => Shown(
            new Finding("TOKENS_MULTIPLY", [d.Element.Id], $"{Named(d.Element)}可能同时来两次：前面分出的几路没有先汇合。请用并行或包容网关汇合后再进入。"), d.Position));

    private IEnumerable<Finding> Stuck()
    {
        var stuck = CannotFinish();
        while (stuck.Count > 0)
        {
            var trap = Trap.From(stuck[0]);
            yield return Shown(StuckIn(trap), trap.First());
            stuck.RemoveAll(LeadsInto(trap).Contains);
        }
    }

    private List<Position> CannotFinish()
    {
        if (!space.IsComplete)
            return [];
        // What was cut short for another fault is told by that fault.
        var finishing = LeadsInto(space.Positions.Where(p => p.State.Completed || p.Doubled.Count > 0));
        return [.. space.Positions.Where(p => !finishing.Contains(p))];
    }

    private HashSet<Position> LeadsInto(IEnumerable<Position> goal)
    {
        var leading = goal.ToHashSet();
        var next = new Queue<Position>(leading);
        while (next.TryDequeue(out var position))
        {
            foreach (var earlier in before[position].Where(leading.Add))
                next.Enqueue(earlier);
        }
        return leading;
    }

    private Finding StuckIn(IReadOnlySet<Position> trap)
    {
        var resting = trap.SelectMany(Resting).Distinct().Order(StringComparer.Ordinal).ToList();
        var gateways = trap.First().State.Arrivals.Select(a => definition[definition.Flow(a.Flow).Target]).DistinctBy(g => g.Id).ToList();
        return gateways.Count > 0
            ? new Finding("GATEWAY_DEADLOCK", [.. gateways.Select(g => g.Id), .. resting], $"网关{string.Join("、", gateways.Select(Named))}可能等不齐要汇合的各路，办件停在那里。请让分出的每一路都通到它，或者改用排他网关汇合。")
            : new Finding("CANNOT_FINISH", resting, $"办件到了{string.Join("、", resting.Select(id => Named(definition[id])))}可能就再也走不到结束。请接上出路。");
    }

    private static IEnumerable<string> Resting(Position position) =>
        position.State.OpenWork.Concat(position.State.OpenWaits).Select(w => w.ElementId);

    private IEnumerable<Finding> WorkLeft() => space.WorkLeft
        .DistinctBy(w => w.Terminate)
        .Select(w => Shown(
            new Finding("FINISHES_WITH_WORK_LEFT", [w.Terminate, .. w.Left], $"到终止事件{Named(definition[w.Terminate])}时，{string.Join("、", w.Left.Select(id => Named(definition[id])))}可能还没有办完就被收回。请先汇合，或者改用普通的结束事件。"), w.To));

    private IEnumerable<Finding> Dead()
    {
        if (!space.IsComplete || space.Positions.Any(p => p.Doubled.Count > 0))
            return [];
        var dead = definition.Elements.Values.Where(e => !IsPassed(e)).ToList();
        var ids = dead.Select(e => e.Id).ToHashSet();
        var roots = dead.Where(e => !ids.Contains(e.Container) && !e.Incoming.Any(f => ids.Contains(f.Source)) && !ids.Contains(e.AttachedTo ?? "")).ToList();
        var flows = definition.Elements.Values.Where(IsPassed).SelectMany(e => e.Outgoing)
            .Where(f => !space.Passed.Contains(f.Id) && !ids.Contains(f.Target) && NextSteps.CanTake(definition[f.Source], f));
        return
        [
            .. (roots.Count > 0 ? roots : dead.Take(1).ToList()).Select(e => new Finding("ELEMENT_DEAD", [e.Id], $"{Named(e)}从开始事件怎么办也走不到。请接上流程线或者删去。")),
            .. flows.Select(f => new Finding("FLOW_DEAD", [f.Id, f.Source, f.Target], $"从{Named(definition[f.Source])}到{Named(definition[f.Target])}的流程线（{f.Id}）永远不会走。请改正或者删去。")),
        ];
    }

    private bool IsPassed(ProcessElement element) => element.Kind == ElementKind.EventSubprocess
        ? space.Passed.Contains(definition.StartOf(element.Id).Id)
        : space.Passed.Contains(element.Id);

    private static Finding Shown(Finding finding, Position position) => finding with { Path = position.Path() };

    private static string Named(ProcessElement element) => element.Name == element.Id ? $"“{element.Id}”" : $"“{element.Name}”（{element.Id}）";
}
