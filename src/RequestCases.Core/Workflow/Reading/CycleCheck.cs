namespace RequestCases.Core.Workflow.Reading;

/// <summary>Finds cycles in which a token would never rest: nothing but gateways and events that are only passed.</summary>
internal static class CycleCheck
{
    public static void Run(Dictionary<string, ProcessElement> elements, Problems problems)
    {
        var circling = elements.Values.Where(e => IsOnlyPassed(e.Kind)).Select(e => e.Id).ToHashSet();
        // What has no way in from, or no way out to, the others is in no cycle; taking it away may free the next.
        while (circling.RemoveWhere(id => LeavesOrEnters(elements[id], circling)) > 0)
        {
        }
        if (circling.Count == 0)
            return;
        var names = elements.Values.Where(e => circling.Contains(e.Id)).ToList();
        problems.Add(names[0], $"流程在 {string.Join("、", names.Take(10).Select(e => e.Id))} 之间循环，其中没有任务或等待，会永远转下去，请在循环里放一个任务或者去掉循环。");
    }

    private static bool LeavesOrEnters(ProcessElement element, HashSet<string> circling) =>
        !element.Outgoing.Any(f => circling.Contains(f.Target)) || !element.Incoming.Any(f => circling.Contains(f.Source));

    private static bool IsOnlyPassed(ElementKind kind) => kind
        is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.InclusiveGateway
        or ElementKind.PassedEvent or ElementKind.EscalationThrowEvent or ElementKind.MessageThrowEvent;
}
