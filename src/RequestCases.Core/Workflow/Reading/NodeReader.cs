using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads the flow nodes of the process and of its subprocesses.</summary>
internal sealed class NodeReader(TriggerReader triggers, LoopReader loops, Problems problems)
{
    private readonly BindingReader bindings = new(problems);

    /// <summary>Everything read so far, by id, in document order.</summary>
    public Dictionary<string, ProcessElement> Elements { get; } = [];

    public void ReadContainer(XElement container, string containerId)
    {
        foreach (var child in container.BpmnChildren())
        {
            var tag = child.Name.LocalName;
            if (tag is "laneSet" or "sequenceFlow" or "multiInstanceLoopCharacteristics" || Vocabulary.IgnoredInContainer.Contains(tag))
                continue;
            if (!Vocabulary.IsFlowNode(tag))
                problems.Add(child, $"本系统不支持 {tag}，请换成支持的元素。");
            else if (string.IsNullOrWhiteSpace((string?)child.Attribute("id")))
                problems.Add(child, "没有编号（id），请补上。");
            else
                ReadNode(child, containerId);
        }
    }

    private void ReadNode(XElement node, string containerId)
    {
        var tag = node.Name.LocalName;
        if (Vocabulary.Events.Contains(tag))
        {
            if (triggers.KindOf(node) is { } kind)
                triggers.Read(node, Add(node, kind, containerId));
        }
        else if (Vocabulary.Gateways.TryGetValue(tag, out var gateway))
        {
            ReadGateway(node, Add(node, gateway, containerId));
        }
        else if (Vocabulary.Tasks.TryGetValue(tag, out var task))
        {
            ReadTask(node, Add(node, task, containerId));
        }
        else
        {
            ReadSubprocess(node, containerId);
        }
    }

    private ProcessElement Add(XElement node, ElementKind kind, string containerId)
    {
        var id = node.Attribute("id")!.Value;
        var name = (string?)node.Attribute("name");
        var element = new ProcessElement(id, string.IsNullOrWhiteSpace(name) ? id : name, kind, containerId);
        Elements[id] = element;
        return element;
    }

    private void ReadGateway(XElement node, ProcessElement element)
    {
        RefuseOtherChildren(node, element);
        if (node.IsTrue("instantiate") || (string?)node.Attribute("eventGatewayType") == "Parallel")
            problems.Add(element, "不支持由事件网关启动流程，也不支持并行的事件网关。");
    }

    private void ReadTask(XElement node, ProcessElement element)
    {
        RefuseOtherChildren(node, element, "multiInstanceLoopCharacteristics");
        ReadActivity(node, element);
        element.Binding = bindings.Read(node, element);
        if (element.Kind == ElementKind.ReceiveTask)
            triggers.ReadMessage(node, element);
        if (node.IsTrue("instantiate"))
            problems.Add(element, "不支持由接收任务启动流程（instantiate）。");
    }

    private void ReadSubprocess(XElement node, string containerId)
    {
        var byEvent = node.IsTrue("triggeredByEvent");
        var element = Add(node, byEvent ? ElementKind.EventSubprocess : ElementKind.Subprocess, containerId);
        ReadActivity(node, element);
        if (byEvent && element.MultiInstance is not null)
            problems.Add(element, "事件子过程不能多实例。");
        ReadContainer(node, element.Id);
    }

    private void ReadActivity(XElement node, ProcessElement element)
    {
        if (node.IsTrue("isForCompensation"))
            problems.Add(element, "不支持补偿（isForCompensation）。");
        if ((string?)node.Attribute("startQuantity") is not (null or "1") || (string?)node.Attribute("completionQuantity") is not (null or "1"))
            problems.Add(element, "startQuantity 和 completionQuantity 只能是 1。");
        if (node.Element(Vocabulary.Bpmn + "multiInstanceLoopCharacteristics") is { } loop)
            element.MultiInstance = loops.Read(loop, element);
    }

    private void RefuseOtherChildren(XElement node, ProcessElement element, params string[] allowed)
    {
        foreach (var child in node.BpmnChildren().Select(c => c.Name.LocalName).Where(c => !Vocabulary.IgnoredInElement.Contains(c) && !allowed.Contains(c)))
            problems.Add(element, $"本系统不支持其中的 {child}，请去掉。");
    }
}
