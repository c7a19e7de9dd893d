using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads a document's top level and puts the parts together.</summary>
internal sealed class DocumentReader(XElement root, Problems problems)
{
    public ProcessDefinition? Read(string xml)
    {
        RefuseUnknownTopLevel();
        RefuseDuplicateIds();
        if (OnlyProcess() is not { } process)
            return null;
        var nodes = new NodeReader(new TriggerReader(Catalogue("message", "name"), Catalogue("escalation", "escalationCode"), problems), problems);
        nodes.ReadContainer(process, process.Attribute("id")!.Value);
        new LaneReader(nodes.Elements, problems).Read(process);
        new FlowReader(nodes.Elements, problems).Read(process);
        StructureCheck.Run(process, nodes.Elements, problems);
        var name = (string?)process.Attribute("name");
        var id = process.Attribute("id")!.Value;
        problems.ThrowIfAny();
        return new ProcessDefinition(id, string.IsNullOrWhiteSpace(name) ? id : name, xml, [.. nodes.Elements.Values]);
    }

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
        var withId = root.DescendantsAndSelf().Where(e => e.Name.Namespace == Vocabulary.Bpmn && e.Attribute("id") is not null);
        foreach (var same in withId.GroupBy(e => e.Attribute("id")!.Value).Where(g => g.Count() > 1))
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
