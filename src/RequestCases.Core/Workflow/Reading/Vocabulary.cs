using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>The words of a document: namespaces, and which BPMN elements mean what here.</summary>
internal static class Vocabulary
{
    public static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static readonly XNamespace Elsa = "https://elsaworkflows.io/schemas/bpmn/v1";
    public static readonly XNamespace Outcome = "https://bpmn.valenceworks.io/schema/bpmn";

    /// <summary>Elements at the document's top that say nothing about the course of the process.</summary>
    public static readonly IReadOnlySet<string> IgnoredInDefinitions = new HashSet<string>
    {
        "documentation", "extensionElements", "extension", "import", "relationship", "collaboration", "category", "dataStore", "itemDefinition", "resource",
        "signal", "error", "interface", "endPoint", "correlationProperty", "partnerEntity", "partnerRole",
    };

    /// <summary>Elements beside the flow nodes that say nothing about the course of the process.</summary>
    public static readonly IReadOnlySet<string> IgnoredInContainer = new HashSet<string>
    {
        "documentation", "extensionElements", "incoming", "outgoing", "auditing", "monitoring", "property", "ioSpecification",
        "dataObject", "dataObjectReference", "dataStoreReference", "dataInputAssociation", "dataOutputAssociation",
        "textAnnotation", "association", "group", "resourceRole", "performer", "humanPerformer", "potentialOwner", "supportedInterfaceRef", "correlationSubscription",
    };

    /// <summary>Children of a flow node that say nothing about the course of the process.</summary>
    public static readonly IReadOnlySet<string> IgnoredInElement = new HashSet<string>(IgnoredInContainer)
    {
        "categoryValueRef", "dataInput", "dataOutput", "inputSet", "outputSet", "rendering",
    };

    public static readonly IReadOnlyDictionary<string, ElementKind> Tasks = new Dictionary<string, ElementKind>
    {
        ["userTask"] = ElementKind.UserTask,
        ["manualTask"] = ElementKind.ManualTask,
        ["serviceTask"] = ElementKind.ServiceTask,
        ["sendTask"] = ElementKind.SendTask,
        ["receiveTask"] = ElementKind.ReceiveTask,
    };

    public static readonly IReadOnlyDictionary<string, ElementKind> Gateways = new Dictionary<string, ElementKind>
    {
        ["exclusiveGateway"] = ElementKind.ExclusiveGateway,
        ["parallelGateway"] = ElementKind.ParallelGateway,
        ["inclusiveGateway"] = ElementKind.InclusiveGateway,
        ["eventBasedGateway"] = ElementKind.EventBasedGateway,
    };

    public static readonly IReadOnlySet<string> Events = new HashSet<string>
    {
        "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent",
    };

    public static bool IsFlowNode(string tag) => Tasks.ContainsKey(tag) || Gateways.ContainsKey(tag) || Events.Contains(tag) || tag == "subProcess";

    /// <summary>What can hold a collection.</summary>
    public static readonly IReadOnlySet<string> Data = new HashSet<string> { "dataObject", "dataObjectReference", "dataInput", "property" };

    public static IEnumerable<XElement> BpmnChildren(this XElement element) => element.Elements().Where(e => e.Name.Namespace == Bpmn);

    public static bool IsTrue(this XElement element, string attribute) => (string?)element.Attribute(attribute) is "true" or "1";

    public static bool IsFalse(this XElement element, string attribute) => (string?)element.Attribute(attribute) is "false" or "0";

    /// <summary>A reference without its prefix; null when there is none.</summary>
    public static string? Reference(this XElement element, string attribute) =>
        (string?)element.Attribute(attribute) is { Length: > 0 } text ? WithoutPrefix(text) : null;

    /// <summary>The id that a qualified name means: ids are unique in the document.</summary>
    public static string WithoutPrefix(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
}
