using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>What must hold between elements before a procedure can be played at all.</summary>
internal sealed class StructureCheck
{
    private readonly Dictionary<string, ProcessElement> elements;
    private readonly ILookup<string, ProcessElement> startsByContainer;
    private readonly HashSet<string?> withEdge;
    private readonly Problems problems;

    private StructureCheck(Dictionary<string, ProcessElement> elements, Problems problems)
    {
        this.elements = elements;
        startsByContainer = elements.Values.Where(e => e.Kind == ElementKind.StartEvent).ToLookup(e => e.Container);
        withEdge = [.. elements.Values.Select(e => e.AttachedTo)];
        this.problems = problems;
    }

    public static void Run(XElement process, Dictionary<string, ProcessElement> elements, Problems problems)
    {
        var check = new StructureCheck(elements, problems);
        var name = (string?)process.Attribute("name") ?? "process";
        var id = process.Attribute("id")!.Value;
        check.CheckStarts(id, name);
        foreach (var start in check.startsByContainer[id].Where(s => s.IsEscalationCatcher))
            problems.Add(start, "流程的开始事件可以由消息或定时触发，不能由升级触发。");
        foreach (var element in elements.Values)
            check.CheckElement(element);
    }

    private void CheckElement(ProcessElement element)
    {
        switch (element.Kind)
        {
            case ElementKind.StartEvent when element.Incoming.Count > 0:
                problems.Add(element, "开始事件不能有流入线。");
                break;
            case ElementKind.EndEvent or ElementKind.TerminateEndEvent or ElementKind.EscalationEndEvent or ElementKind.MessageEndEvent when element.Outgoing.Count > 0:
                problems.Add(element, "结束事件不能有流出线。");
                break;
            case ElementKind.BoundaryEvent:
                CheckBoundary(element);
                break;
            case ElementKind.EventBasedGateway:
                CheckRace(element);
                break;
            case ElementKind.Subprocess:
                CheckStarts(element.Id, element.Name);
                foreach (var start in startsByContainer[element.Id].Where(HasTrigger))
                    problems.Add(start, "子过程的开始事件不能带触发条件，只有流程和事件子过程的可以。");
                break;
            case ElementKind.EventSubprocess:
                CheckStarts(element.Id, element.Name);
                foreach (var start in startsByContainer[element.Id].Where(s => !HasTrigger(s)))
                    problems.Add(start, "事件子过程的开始事件要写明由什么消息、定时或升级触发。");
                if (element.Incoming.Count + element.Outgoing.Count > 0)
                    problems.Add(element, "事件子过程由事件启动，不能有流程线进出。");
                break;
        }
    }

    private void CheckStarts(string container, string name)
    {
        var starts = startsByContainer[container].ToList();
        if (starts.Count == 0)
            problems.Add(container, name, "没有开始事件。");
        foreach (var extra in starts.Skip(1))
            problems.Add(extra, $"“{name}”有 {starts.Count} 个开始事件，只能有一个。");
    }

    private static bool HasTrigger(ProcessElement start) =>
        start.IsEscalationCatcher || start.MessageName is not null || start.TimerDuration is not null;

    private void CheckBoundary(ProcessElement boundary)
    {
        if (boundary.Incoming.Count > 0)
            problems.Add(boundary, "边界事件不能有流入线。");
        if (!elements.TryGetValue(boundary.AttachedTo!, out var activity))
            problems.Add(boundary, $"边界事件所附的任务 {boundary.AttachedTo} 不存在（attachedToRef）。");
        else if (!activity.IsActivity || activity.Container != boundary.Container)
            problems.Add(boundary, $"边界事件只能附在同一层的任务或子过程上，“{activity.Name}”不行。");
    }

    private void CheckRace(ProcessElement gateway)
    {
        foreach (var target in gateway.Outgoing.Select(f => elements[f.Target]))
        {
            if (target.Kind is not (ElementKind.MessageCatchEvent or ElementKind.TimerCatchEvent or ElementKind.ReceiveTask))
                problems.Add(target, $"事件网关“{gateway.Name}”后面只能接消息或定时的捕获事件、接收任务。");
            else if (target.Incoming.Count > 1 || target.MultiInstance is not null || withEdge.Contains(target.Id))
                problems.Add(target, $"跟在事件网关“{gateway.Name}”后面，不能再有别的流入线、多实例或边界事件。");
        }
    }
}
