using RequestCases.Core.Workflow.Checking;

namespace RequestCases.Core.Workflow;

/// <summary>A procedure as read from a BPMN document by <see cref="BpmnReader"/>.</summary>
public sealed class ProcessDefinition
{
    private readonly ILookup<string, ProcessElement> byContainer;
    private readonly ILookup<string, ProcessElement> boundaries;
    private readonly Dictionary<string, SequenceFlow> flows;
    private readonly Lazy<IReadOnlySet<string>> positions;

    internal ProcessDefinition(string id, string name, string xml, IReadOnlyList<ProcessElement> elements)
    {
        Id = id;
        Name = name;
        Xml = xml;
        Elements = elements.ToDictionary(e => e.Id);
        byContainer = elements.ToLookup(e => e.Container);
        boundaries = elements.Where(e => e.AttachedTo is not null).ToLookup(e => e.AttachedTo!);
        flows = elements.SelectMany(e => e.Outgoing).ToDictionary(f => f.Id);
        positions = new Lazy<IReadOnlySet<string>>(() => StateSpace.PositionsOf(this));
    }

    /// <summary>Id of the process in the document.</summary>
    public string Id { get; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; }

    /// <summary>The document as it was read, with its diagram.</summary>
    public string Xml { get; }

    /// <summary>All elements of the process and its subprocesses by id.</summary>
    public IReadOnlyDictionary<string, ProcessElement> Elements { get; }

    /// <summary>The element with this id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ProcessElement this[string id] => Elements[id];

    /// <summary>The roles whose tasks follow at once when a task ends with an outcome.</summary>
    public IEnumerable<string> RolesAfter(string elementId, string outcome) => Elements[elementId].Outgoing
        .Where(f => f.Outcome == outcome || f.Outcome is null)
        .Select(f => Elements[f.Target].Binding?.Input("role"))
        .OfType<string>();

    /// <summary>Keys of all positions that a case can come to; found out once, when first asked for.</summary>
    internal IReadOnlySet<string> Positions => positions.Value;

    internal SequenceFlow Flow(string id) => flows[id];

    internal SequenceFlow? FindFlow(string id) => flows.GetValueOrDefault(id);

    internal IEnumerable<ProcessElement> BoundariesOf(string activity) => boundaries[activity];

    internal ProcessElement StartOf(string container) => byContainer[container].First(e => e.Kind == ElementKind.StartEvent);

    /// <summary>Where tokens may go from an element: along its flows, or by the events at its edge.</summary>
    internal IEnumerable<ProcessElement> Following(ProcessElement element) => element.Outgoing.Select(f => this[f.Target]).Concat(boundaries[element.Id]);

    /// <summary>Where tokens may begin in a container: at its start, and at those of the event subprocesses in it. None when it is no container.</summary>
    internal IEnumerable<ProcessElement> EntriesOf(string container) =>
        byContainer[container].Where(e => e.Kind == ElementKind.StartEvent).Concat(ListenersOf(container));

    /// <summary>Start events of the event subprocesses that listen while the container is open.</summary>
    internal IEnumerable<ProcessElement> ListenersOf(string container) => byContainer[container]
        .Where(e => e.Kind == ElementKind.EventSubprocess)
        .Select(e => StartOf(e.Id));
}
