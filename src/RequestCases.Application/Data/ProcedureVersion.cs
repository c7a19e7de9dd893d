using NodaTime;

namespace RequestCases.Application.Data;

/// <summary>A process definition as cases run on it; it never changes under a running case.</summary>
public sealed class ProcedureVersion
{
    /// <summary>Process id and the beginning of the hash of its text, e.g. disclosure-request@1a2b3c4d5e6f.</summary>
    public required string Id { get; init; }

    /// <summary>Process id.</summary>
    public required string ProcessId { get; init; }

    /// <summary>BPMN 2.0 XML.</summary>
    public required string Xml { get; init; }

    /// <summary>Since when.</summary>
    public required Instant PublishedAt { get; init; }
}
