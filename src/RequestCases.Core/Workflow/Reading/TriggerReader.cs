using System.Xml.Linq;
using NodaTime.Text;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads events and what triggers them.</summary>
/// <param name="messages">Message names by id.</param>
/// <param name="escalations">Escalation codes by id.</param>
/// <param name="problems">Where faults go.</param>
internal sealed class TriggerReader(
    IReadOnlyDictionary<string, string?> messages,
    IReadOnlyDictionary<string, string?> escalations,
    Problems problems)
{
    private const string Message = "messageEventDefinition";
    private const string Timer = "timerEventDefinition";
    private const string Escalation = "escalationEventDefinition";
    private const string Terminate = "terminateEventDefinition";

    /// <summary>What an event is by its tag and trigger; null, and a problem, when it is not supported.</summary>
    public ElementKind? KindOf(XElement node)
    {
        var triggers = TriggersOf(node);
        var trigger = triggers.FirstOrDefault()?.Name.LocalName;
        ElementKind? kind = (node.Name.LocalName, trigger) switch
        {
            _ when triggers.Count > 1 => null,
            ("startEvent", null or Message or Timer or Escalation) => ElementKind.StartEvent,
            ("endEvent", null) => ElementKind.EndEvent,
            ("endEvent", Terminate) => ElementKind.TerminateEndEvent,
            ("endEvent", Escalation) => ElementKind.EscalationEndEvent,
            ("endEvent", Message) => ElementKind.MessageEndEvent,
            ("intermediateThrowEvent", null) => ElementKind.PassedEvent,
            ("intermediateThrowEvent", Escalation) => ElementKind.EscalationThrowEvent,
            ("intermediateThrowEvent", Message) => ElementKind.MessageThrowEvent,
            ("intermediateCatchEvent", Message) => ElementKind.MessageCatchEvent,
            ("intermediateCatchEvent", Timer) => ElementKind.TimerCatchEvent,
            ("boundaryEvent", Message or Timer or Escalation) => ElementKind.BoundaryEvent,
            _ => null,
        };
        if (kind is null)
            problems.Add(node, $"本系统不支持这种 {node.Name.LocalName}（{string.Join("、", triggers.Select(t => t.Name.LocalName).DefaultIfEmpty("没有触发条件"))}）。");
        return kind;
    }

    public void Read(XElement node, ProcessElement element)
    {
        if (node.Name.LocalName == "boundaryEvent")
        {
            element.AttachedTo = node.Reference("attachedToRef") ?? "";
            element.Interrupting = !node.IsFalse("cancelActivity");
        }
        else if (node.Name.LocalName == "startEvent")
        {
            element.Interrupting = !node.IsFalse("isInterrupting");
        }
        switch (TriggersOf(node).FirstOrDefault())
        {
            case { Name.LocalName: Message } message:
                ReadMessage(message, element);
                break;
            case { Name.LocalName: Timer } timer:
                ReadTimer(timer, element);
                break;
            case { Name.LocalName: Escalation } escalation:
                ReadEscalation(escalation, element);
                break;
        }
    }

    /// <param name="holder">The XML element that carries <c>messageRef</c>.</param>
    /// <param name="element">The element that waits for it or throws it.</param>
    public void ReadMessage(XElement holder, ProcessElement element)
    {
        if (holder.Reference("messageRef") is not { } id)
            problems.Add(element, "没有说明是哪个消息（messageRef）。");
        else if (!messages.TryGetValue(id, out var name))
            problems.Add(element, $"消息 {id} 在文件里没有定义。");
        else if (name is null)
            problems.Add(element, $"消息 {id} 没有名称（name）。");
        else
            element.MessageName = name;
    }

    private void ReadTimer(XElement timer, ProcessElement element)
    {
        var duration = timer.Element(Vocabulary.Bpmn + "timeDuration")?.Value.Trim();
        if (timer.BpmnChildren().Any(c => c.Name.LocalName is "timeDate" or "timeCycle"))
            problems.Add(element, "定时只支持时长（timeDuration），不支持日期和周期。");
        else if (duration is null || !PeriodPattern.Roundtrip.Parse(duration).Success)
            problems.Add(element, $"定时的时长（timeDuration）要写成 P10D、PT2H 这样的形式，现在是“{duration}”。");
        else
            element.TimerDuration = duration;
    }

    private void ReadEscalation(XElement escalation, ProcessElement element)
    {
        var catches = element.Kind is ElementKind.StartEvent or ElementKind.BoundaryEvent;
        element.IsEscalationCatcher = catches;
        if (escalation.Reference("escalationRef") is { } id)
        {
            if (!escalations.TryGetValue(id, out var code))
                problems.Add(element, $"升级 {id} 在文件里没有定义。");
            else if (code is null)
                problems.Add(element, $"升级 {id} 没有代码（escalationCode）。");
            else
                element.EscalationCode = code;
        }
        else if (!catches)
        {
            problems.Add(element, "没有说明抛出哪个升级（escalationRef）。");
        }
    }

    private static List<XElement> TriggersOf(XElement node) =>
        [.. node.BpmnChildren().Where(c => !Vocabulary.IgnoredInElement.Contains(c.Name.LocalName))];
}
