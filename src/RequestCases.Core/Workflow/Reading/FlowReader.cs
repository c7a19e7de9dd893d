using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads sequence flows and hangs them on their elements.</summary>
internal sealed class FlowReader(IReadOnlyDictionary<string, ProcessElement> elements, Problems problems)
{
    private readonly List<SequenceFlow> flows = [];
    private HashSet<string> idsInDocument = [];
    private HashSet<(string? Source, string? Flow)> defaults = [];

    public void Read(XElement process)
    {
        var nodes = process.Descendants().Where(e => e.Name.Namespace == Vocabulary.Bpmn && e.Name.LocalName is not ("sequenceFlow" or "lane" or "laneSet")).ToList();
        idsInDocument = [.. nodes.Select(n => (string?)n.Attribute("id")).OfType<string>()];
        var withDefault = nodes.Where(n => n.Reference("default") is not null).ToList();
        defaults = [.. withDefault.Select(n => ((string?)n.Attribute("id"), n.Reference("default")))];
        foreach (var flow in process.Descendants(Vocabulary.Bpmn + "sequenceFlow"))
            ReadFlow(flow);
        var outgoing = flows.ToLookup(f => f.Source);
        var incoming = flows.ToLookup(f => f.Target);
        foreach (var element in elements.Values)
        {
            element.Outgoing = [.. outgoing[element.Id]];
            element.Incoming = [.. incoming[element.Id]];
        }
        var ends = flows.Select(f => (f.Source, f.Id)).ToHashSet();
        foreach (var node in withDefault.Where(n => !ends.Contains(((string?)n.Attribute("id") ?? "", n.Reference("default")!))))
            problems.Add(node, $"默认流程线 {node.Reference("default")} 不是它的流出线。");
    }

    private void ReadFlow(XElement flow)
    {
        var source = End(flow, "sourceRef", "起点");
        var target = End(flow, "targetRef", "终点");
        if (string.IsNullOrWhiteSpace((string?)flow.Attribute("id")))
            problems.Add(flow, $"从“{source?.Name}”到“{target?.Name}”的流程线没有编号（id），请补上。");
        else if (source is not null && target is not null)
            AddFlow(flow, source, target);
    }

    private void AddFlow(XElement flow, ProcessElement source, ProcessElement target)
    {
        var id = flow.Attribute("id")!.Value;
        if (source.Container != target.Container)
            problems.Add(flow, $"从“{source.Name}”到“{target.Name}”的流程线穿过了子过程的边界，请改用边界事件或者子过程的流出线。");
        var outcome = (string?)flow.Attribute(Vocabulary.Outcome + "conditionOutcome");
        if (outcome is not null && string.IsNullOrWhiteSpace(outcome))
            problems.Add(flow, "conditionOutcome 是空的，请写上办理结果或者去掉。");
        else if (outcome is not null && !source.IsWork)
            problems.Add(flow, $"conditionOutcome 只能写在任务的流出线上，“{source.Name}”（{source.Id}）不报告办理结果。");
        if (flow.Element(Vocabulary.Bpmn + "conditionExpression") is not null)
            problems.Add(flow, "不支持条件表达式（conditionExpression），请改用 conditionOutcome。");
        flows.Add(new SequenceFlow(id, source.Id, target.Id, outcome, defaults.Contains((source.Id, id))) { Name = (string?)flow.Attribute("name") });
    }

    private ProcessElement? End(XElement flow, string attribute, string which)
    {
        if (flow.Reference(attribute) is not { } id)
            problems.Add(flow, $"流程线没有{which}（{attribute}）。");
        else if (elements.TryGetValue(id, out var element))
            return element;
        else if (!idsInDocument.Contains(id)) // An element that is there but was refused has its own problem already.
            problems.Add(flow, $"流程线的{which} {id} 不存在。");
        return null;
    }
}
