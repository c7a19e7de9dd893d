using System.Xml.Linq;
using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>A line of the table that says what a diagram shows.</summary>
/// <param name="Id">Id in the document.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">人工任务, 边界事件 …</param>
/// <param name="Role">Who does it.</param>
/// <param name="Unit">Where.</param>
/// <param name="Stage">环节.</param>
/// <param name="Next">Where it leads, by which outcome.</param>
public sealed record ElementRow(string Id, string Name, string Kind, string? Role, string? Unit, string? Stage, IReadOnlyList<string> Next)
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>Every element but the plain gateways, in document order.</summary>
    public static IReadOnlyList<ElementRow> Of(string xml)
    {
        var definition = BpmnReader.Read(xml);
        var ways = XDocument.Parse(xml).Descendants(Bpmn + "sequenceFlow")
            .Where(f => (string?)f.Attribute("name") is { Length: > 0 })
            .ToDictionary(f => (string)f.Attribute("id")!, f => (string)f.Attribute("name")!);
        return [.. definition.Elements.Values.Where(e => e.Name != e.Id).Select(e => Row(e, definition, ways))];
    }

    private static ElementRow Row(ProcessElement element, ProcessDefinition definition, Dictionary<string, string> ways) => new(
        element.Id,
        element.Name,
        element.AttachedTo is { } activity ? $"{KindNames.Of(element.Kind)}，附在“{definition[activity].Name}”上" : KindNames.Of(element.Kind),
        ProcedureWords.Of(element.Binding?.Input("role")),
        ProcedureWords.Of(element.Binding?.Input("unit")),
        element.Binding?.Input("stage"),
        [.. element.Outgoing.Select(f => (ways.GetValueOrDefault(f.Id) ?? f.Outcome) is { } way ? $"{way} → {NameOf(definition[f.Target])}" : $"→ {NameOf(definition[f.Target])}")]);

    private static string NameOf(ProcessElement element) => element.Name == element.Id ? KindNames.Of(element.Kind) : element.Name;
}
