using NodaTime;
using RequestCases.Application.Operations;

namespace RequestCases.Application.Procedures;

/// <summary>A procedure that the office is editing: one a process id, not yet in force, perhaps not even sound.</summary>
public sealed class ProcedureDraft
{
    /// <summary>Process id.</summary>
    public required string ProcessId { get; init; }

    /// <summary>The version it was begun from.</summary>
    public required string BasedOnId { get; set; }

    /// <summary>What was typed: XML that can be read safely, whatever stands in it.</summary>
    public string Xml { get; private set; } = "";

    /// <summary>Who saved it last.</summary>
    public string EditedById { get; private set; } = "";

    /// <summary>Name as it was then.</summary>
    public string EditedByName { get; private set; } = "";

    /// <summary>When it was saved last.</summary>
    public Instant EditedAt { get; private set; }

    /// <summary>Counts the saves, from 1; a concurrency token.</summary>
    public int Revision { get; private set; }

    internal void Save(string xml, string basedOnId, OperationContext context)
    {
        (Xml, BasedOnId, Revision) = (xml, basedOnId, Revision + 1);
        (EditedById, EditedByName, EditedAt) = (context.Actor.Id, context.Actor.Name, context.At);
    }
}
