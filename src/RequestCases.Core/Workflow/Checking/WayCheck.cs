namespace RequestCases.Core.Workflow.Checking;

/// <summary>Whether every element can be come to, and an end from it.</summary>
internal static class WayCheck
{
    public static IEnumerable<Finding> Run(ProcessDefinition definition)
    {
        var reached = Reached(definition);
        var ending = Ending(definition);
        foreach (var element in definition.Elements.Values)
        {
            if (!reached.Contains(element.Id))
                yield return new Finding("ELEMENT_UNREACHABLE", [element.Id], $"“{element.Name}”（{element.Id}）从开始事件走不到，请接上流程线或者删去。");
            if (IsGateway(element) && element.Outgoing.Count == 0)
                yield return new Finding("GATEWAY_WITHOUT_OUTGOING", [element.Id], $"网关“{element.Name}”（{element.Id}）没有流出线，请接上。");
            else if (!ending.Contains(element.Id))
                yield return new Finding("END_UNREACHABLE", [element.Id], $"从“{element.Name}”（{element.Id}）走不到任何结束事件，办件会停在里面，请接上出路。");
            if (element.Kind == ElementKind.ExclusiveGateway && element.Outgoing.Count(f => !f.IsDefault) > 1)
                yield return new Finding("GATEWAY_CANNOT_CHOOSE", [element.Id], $"网关“{element.Name}”（{element.Id}）有多条流出线却无从选择，总是走第一条，请把分支写在任务的办理结果上。");
        }
    }

    private static bool IsGateway(ProcessElement element) => element.Kind
        is ElementKind.ExclusiveGateway or ElementKind.ParallelGateway or ElementKind.InclusiveGateway or ElementKind.EventBasedGateway;

    private static HashSet<string> Reached(ProcessDefinition definition)
    {
        var reached = new HashSet<string>();
        var next = new Stack<ProcessElement>(Entries(definition, definition.Id));
        while (next.TryPop(out var element))
        {
            if (!reached.Add(element.Id))
                continue;
            foreach (var following in Following(definition, element).Concat(Entries(definition, element.Id)))
                next.Push(following);
        }
        return reached;
    }

    /// <summary>Where a container begins: its start, and the event subprocesses that listen in it.</summary>
    private static IEnumerable<ProcessElement> Entries(ProcessDefinition definition, string container) =>
        definition.ElementsIn(container).Where(e => e.Kind is ElementKind.StartEvent or ElementKind.EventSubprocess);

    private static IEnumerable<ProcessElement> Following(ProcessDefinition definition, ProcessElement element) => element.Outgoing
        .Select(f => definition[f.Target])
        .Concat(definition.BoundariesOf(element.Id));

    private static HashSet<string> Ending(ProcessDefinition definition)
    {
        var ending = definition.Elements.Values.Where(e => e.Outgoing.Count == 0 && !IsGateway(e)).Select(e => e.Id).ToHashSet();
        int before;
        do
        {
            before = ending.Count;
            ending.UnionWith(definition.Elements.Values
                .Where(e => Following(definition, e).Any(f => ending.Contains(f.Id)))
                .Select(e => e.Id));
        }
        while (ending.Count > before);
        return ending;
    }
}
