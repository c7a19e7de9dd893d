using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace RequestCases.Core.Workflow.Running;

// Saved with every case: a renamed property would lose the position of running cases.

/// <summary>Something that holds tokens: the process, a subprocess instance, an event subprocess instance, or the body of a multi-instance activity.</summary>
/// <param name="Id">Unique within the case, in order of opening.</param>
/// <param name="Parent">The scope around it; 0 for the process.</param>
/// <param name="Element">The process or activity.</param>
internal sealed record Scope(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("in"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Parent,
    [property: JsonPropertyName("at")] string Element)
{
    /// <summary>On the body of a multi-instance activity, whose children are the instances: those still to come.</summary>
    [JsonPropertyName("multi"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public InstancesToCome? ToCome { get; init; }

    /// <summary>The body of a multi-instance activity.</summary>
    [JsonIgnore]
    public bool IsMultiInstanceBody => ToCome is not null;

    /// <summary>The item of a collection that everything in it is for.</summary>
    [JsonPropertyName("item"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Item { get; init; }

    /// <summary>An interrupting event subprocess has taken over: no listener of this scope is armed any more.</summary>
    [JsonPropertyName("interrupted"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Interrupted { get; init; }
}

/// <summary>Instances of a sequential multi-instance activity whose turn has not come.</summary>
/// <param name="Items">The item of each, in order; null where the document gives only their number.</param>
internal sealed record InstancesToCome([property: JsonPropertyName("next")] ImmutableArray<string?> Items)
{
    public bool Equals(InstancesToCome? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}

/// <summary>A token that rests on open work or on a wait.</summary>
/// <param name="Id">Unique within the case, in order of opening.</param>
/// <param name="Scope">The scope it is in.</param>
/// <param name="Element">The task or catch event.</param>
/// <param name="Race">Waits of one event-based gateway share this number: the first that happens ends the others. 0 when alone.</param>
internal sealed record Leaf(
    [property: JsonPropertyName("id")] int Id,
    [property: JsonPropertyName("in")] int Scope,
    [property: JsonPropertyName("at")] string Element,
    [property: JsonPropertyName("race"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Race = 0)
{
    /// <summary>The item of a collection that the work is for.</summary>
    [JsonPropertyName("item"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Item { get; init; }
}

/// <summary>A token that waits before a joining gateway.</summary>
/// <param name="Scope">The scope it is in.</param>
/// <param name="Flow">The flow on which it came.</param>
internal sealed record Arrival(
    [property: JsonPropertyName("in")] int Scope,
    [property: JsonPropertyName("by")] string Flow);
