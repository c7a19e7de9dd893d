using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>Writes small documents for tests.</summary>
internal static class Bpmn
{
    public static ProcessDefinition Read(string body, string top = "") => BpmnReader.Read(Document(body, top));

    public static string Document(string body, string top = "") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vw="https://bpmn.valenceworks.io/schema/bpmn"
                     xmlns:elsa="https://elsaworkflows.io/schemas/bpmn/v1" id="defs" targetNamespace="urn:test">
          <message id="m" name="letter"/>
          <escalation id="e" escalationCode="RAISE"/>
          <escalation id="e2" escalationCode="OTHER"/>
          {top}
          <process id="p" name="试验">{body}</process>
        </definitions>
        """;

    /// <summary>Flows written as <c>a>b</c> or <c>a>b:outcome</c>, separated by blanks.</summary>
    public static string Flows(string all) => string.Concat(all.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((flow, i) =>
    {
        var outcome = flow.Split(':');
        var ends = outcome[0].Split('>');
        var condition = outcome.Length > 1 ? $" vw:conditionOutcome=\"{outcome[1]}\"" : "";
        return $"<sequenceFlow id=\"f_{ends[0]}_{ends[1]}_{i}\" sourceRef=\"{ends[0]}\" targetRef=\"{ends[1]}\"{condition}/>";
    }));

    public static string Tasks(string ids) => string.Concat(ids.Split(' ').Select(id => $"<userTask id=\"{id}\"/>"));
}
