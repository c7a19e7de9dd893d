using NodaTime;

namespace RequestCases.Application.Procedures;

/// <summary>Where the text of a version comes from.</summary>
public enum ProcedureOrigin
{
    /// <summary>It came with the product.</summary>
    Shipped,

    /// <summary>The office edited it.</summary>
    Office,
}

/// <summary>A published procedure as cases run on it; it never changes under a running case. The one with the highest number is live.</summary>
public sealed class ProcedureVersion
{
    /// <summary>Process id and the beginning of the hash of its text, e.g. disclosure-request@1a2b3c4d5e6f; a text that comes back also has its number.</summary>
    public required string Id { get; init; }

    /// <summary>Process id.</summary>
    public required string ProcessId { get; init; }

    /// <summary>Counts the versions of one process id, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Name of the process in the document.</summary>
    public required string Name { get; init; }

    /// <summary>BPMN 2.0 XML.</summary>
    public required string Xml { get; init; }

    /// <summary>Since when.</summary>
    public required Instant PublishedAt { get; init; }

    /// <summary>Who published it, or "system".</summary>
    public required string PublishedById { get; init; }

    /// <summary>Name as it was then.</summary>
    public required string PublishedByName { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Where its text comes from.</summary>
    public required ProcedureOrigin Origin { get; init; }
}
