using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads a document's top level and puts the parts together.</summary>
internal sealed class DocumentReader(XElement root, Problems problems)
{
    private const int MostElements = 2_000;
    private const int MostFlows = 5_000;
    private const int LongestText = 200;

    private readonly List<XElement> words = [.. root.DescendantsAndSelf().Where(e => e.Name.Namespace == Vocabulary.Bpmn)];

    public ProcessDefinition? Read(string xml)
    {
        RefuseTooMuch();
        problems.ThrowIfAny();
        RefuseUnknownTopLevel();
        RefuseDuplicateIds();
        // What stands in itself by its id cannot be read on: the way outwards would never end.
        problems.ThrowIfAny();
        if (OnlyProcess() is not { } process)
            return null;
        var triggers = new TriggerReader(Catalogue("message", "name"), Catalogue("escalation", "escalationCode"), problems);
        var nodes = new NodeReader(triggers, new LoopReader(process, problems), problems);
        nodes.ReadContainer(process, process.Attribute("id")!.Value);
        new LaneReader(nodes.Elements, problems).Read(process);
        new FlowReader(nodes.Elements, problems).Read(process);
        StructureCheck.Run(process, nodes.Elements, problems);
        CycleCheck.Run(nodes.Elements, problems);
        var name = (string?)process.Attribute("name");
        var id = process.Attribute("id")!.Value;
        problems.ThrowIfAny();
        return new ProcessDefinition(id, string.IsNullOrWhiteSpace(name) ? id : name, xml, [.. nodes.Elements.Values]);
    }

    private void RefuseTooMuch()
    {
        var elements = words.Count(w => Vocabulary.IsFlowNode(w.Name.LocalName));
        var flows = words.Count(w => w.Name.LocalName == "sequenceFlow");
        if (elements > MostElements || flows > MostFlows)
            problems.Add(root, $"流程有 {elements} 个元素、{flows} 条流程线，最多可以有 {MostElements} 个元素、{MostFlows} 条流程线，请分成几个流程。");
        foreach (var word in words.Where(w => IsTooLong(w.Attribute("id")) || IsTooLong(w.Attribute("name"))))
            problems.Add(word, $"编号（id）或者名称（name）太长，最多 {LongestText} 个字。");
    }

    private static bool IsTooLong(XAttribute? attribute) => attribute?.Value.Length > LongestText;

    private void RefuseUnknownTopLevel()
    {
        foreach (var child in root.BpmnChildren())
        {
            if (child.Name.LocalName is not ("process" or "message" or "escalation") && !Vocabulary.IgnoredInDefinitions.Contains(child.Name.LocalName))
                problems.Add(child, $"本系统不支持 {child.Name.LocalName}，请去掉。");
        }
    }

    private void RefuseDuplicateIds()
    {
        foreach (var same in words.Where(w => w.Attribute("id") is not null).GroupBy(e => e.Attribute("id")!.Value).Where(g => g.Count() > 1))
            problems.Add(same.Last(), $"编号 {same.Key} 用了 {same.Count()} 次，请改成各不相同的编号。");
    }

    private XElement? OnlyProcess()
    {
        var processes = root.Elements(Vocabulary.Bpmn + "process").ToList();
        if (processes.Count == 0)
            problems.Add(root, "文件里没有流程（process）。");
        else if (processes.Count > 1)
            problems.Add(processes[1], "一个文件只能有一个流程，请分成几个文件。");
        else if (string.IsNullOrWhiteSpace((string?)processes[0].Attribute("id")))
            problems.Add(processes[0], "流程没有编号（id）。");
        else
            return processes[0];
        return null;
    }

    /// <summary>Messages by id with their names, escalations by id with their codes; null where the document gives none.</summary>
    private Dictionary<string, string?> Catalogue(string tag, string attribute)
    {
        var catalogue = new Dictionary<string, string?>();
        foreach (var entry in root.Elements(Vocabulary.Bpmn + tag))
        {
            if ((string?)entry.Attribute("id") is { Length: > 0 } id)
                catalogue[id] = (string?)entry.Attribute(attribute) is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        return catalogue;
    }
}
