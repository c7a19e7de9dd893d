using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow.Checking;

/// <summary>The shipped procedure with something changed.</summary>
internal static class Variant
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Outcome = "https://bpmn.valenceworks.io/schema/bpmn";

    public static IReadOnlyList<SequenceFlow> Flows { get; } = [.. ShippedProcedureTests.Procedure.Elements.Values.SelectMany(e => e.Outgoing)];

    public static string Changed(Action<XElement> change)
    {
        var document = XElement.Parse(ShippedProcedureTests.Procedure.Xml);
        change(document);
        return document.ToString();
    }

    public static string Without(string id) => Changed(d => d.The(id).Remove());

    public static string Rewired(string flow, string target) => Changed(d => d.The(flow).SetAttributeValue("targetRef", target));

    /// <summary>Adds <c>a>b</c> or <c>a>b:outcome</c> beside the source.</summary>
    public static XElement Flow(this XElement document, string flow)
    {
        var ends = flow.Split('>', ':');
        document.The(ends[0]).AddAfterSelf(new XElement(
            Bpmn + "sequenceFlow",
            new XAttribute("id", $"added_{ends[0]}_{ends[1]}"),
            new XAttribute("sourceRef", ends[0]),
            new XAttribute("targetRef", ends[1]),
            ends.Length > 2 ? new XAttribute(Outcome + "conditionOutcome", ends[2]) : null));
        return document;
    }

    public static XElement The(this XElement document, string id) => document.Descendants().First(e => (string?)e.Attribute("id") == id);

    public static XElement Input(this XElement document, string task, string name) =>
        document.The(task).Descendants().First(e => (string?)e.Attribute("name") == name && e.Name.LocalName == "input");

    /// <summary>What is found, also when the document is refused at once.</summary>
    public static IReadOnlyList<string> Codes(string xml)
    {
        try
        {
            var definition = BpmnReader.Read(xml);
            var findings = DefinitionChecker.Check(definition);
            foreach (var finding in findings.Where(f => f.Path is not null))
                Replay(definition, finding);
            return [.. findings.Select(f => $"{f.Code} {f.ElementIds[0]}")];
        }
        catch (DefinitionException refused)
        {
            return [.. refused.Problems.Select(p => $"{refused.Code} {p.ElementId}")];
        }
    }

    /// <summary>An example is an example only when it can be played.</summary>
    private static void Replay(ProcessDefinition definition, Finding finding)
    {
        var lines = JsonNode.Parse(Player.Play(definition, JsonSerializer.Serialize(finding.Path!.Steps)))!.AsArray();
        Assert.That(lines.Select(line => line!["refused"]), Is.All.Null, finding.Code);
        Assert.That(finding.Path.Passed, Has.Count.EqualTo(lines.Count), finding.Code);
    }
}
