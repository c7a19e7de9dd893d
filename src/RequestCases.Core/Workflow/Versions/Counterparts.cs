using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow.Versions;

/// <summary>Looks for each place of a position what stands in the other definition for it.</summary>
internal sealed class Counterparts(ProcessDefinition from, ProcessDefinition to)
{
    public IEnumerable<TransferObstacle> Obstacles(ProcessState state) =>
    [
        .. state.Scopes.Where(s => s.Parent != 0).Select(s => OfElement(s.Element)).OfType<TransferObstacle>(),
        .. state.Work.Concat(state.Waits).Select(l => OfElement(l.Element)).OfType<TransferObstacle>(),
        .. state.Arrivals.Select(OfArrival).OfType<TransferObstacle>(),
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

    private TransferObstacle? OfArrival(Arrival arrival)
    {
        var before = from.Flow(arrival.Flow);
        var came = $"已经走过的流程线“{from[before.Source].Name} → {from[before.Target].Name}”（{before.Id}）";
        if (to.FindFlow(before.Id) is not { } after)
            return new TransferObstacle(before.Id, $"{came}在新版本里没有了");
        var same = before.Source == after.Source && before.Target == after.Target
            && ChangeOf(from[before.Source], to[after.Source]) is null && ChangeOf(from[before.Target], to[after.Target]) is null;
        return same ? null : new TransferObstacle(before.Id, $"{came}在新版本里两端不同了");
    }

    private static string? Around(ProcessElement element, ProcessDefinition definition) => element.Container == definition.Id ? null : element.Container;

    private static string Shown(ProcessElement element) => $"“{element.Name}”（{element.Id}）";
}
