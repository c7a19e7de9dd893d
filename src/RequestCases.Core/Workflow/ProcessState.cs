using System.Collections.Immutable;
using System.Text.Json.Serialization;
using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow;

/// <summary>
/// Where a case stands in its procedure. Immutable; saved as JSON with System.Text.Json. Holds only what is open: what is done leaves no trace.
/// </summary>
public sealed record ProcessState
{
    /// <summary>A process not yet started.</summary>
    public static ProcessState Empty { get; } = new();

    /// <summary>Whether the process is over.</summary>
    [JsonPropertyName("completed"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Completed { get; init; }

    /// <summary>Work that waits to be done, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<OpenWork> OpenWork => [.. Work.Select(w => new OpenWork(w.Id, w.Element, w.Item))];

    /// <summary>Receive tasks and catch events that wait for a message or timer, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<OpenWork> OpenWaits => [.. Waits.Select(w => new OpenWork(w.Id, w.Element))];

    internal bool HasStarted => Completed || Scopes.Length > 0;

    [JsonInclude, JsonPropertyName("last")]
    internal int LastId { get; init; }

    [JsonInclude, JsonPropertyName("scopes")]
    internal ImmutableArray<Scope> Scopes { get; init; } = [];

    [JsonInclude, JsonPropertyName("work")]
    internal ImmutableArray<Leaf> Work { get; init; } = [];

    [JsonInclude, JsonPropertyName("waits")]
    internal ImmutableArray<Leaf> Waits { get; init; } = [];

    [JsonInclude, JsonPropertyName("arrivals")]
    internal ImmutableArray<Arrival> Arrivals { get; init; } = [];

    [JsonInclude, JsonPropertyName("collections"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal ImmutableSortedDictionary<string, ImmutableArray<string>>? Collections { get; init; }

    /// <summary>Same position, not same object.</summary>
    public bool Equals(ProcessState? other) => other is not null
        && Completed == other.Completed
        && LastId == other.LastId
        && Scopes.SequenceEqual(other.Scopes)
        && Work.SequenceEqual(other.Work)
        && Waits.SequenceEqual(other.Waits)
        && Arrivals.SequenceEqual(other.Arrivals)
        && SameCollections(Collections, other.Collections);

    private static bool SameCollections(
        ImmutableSortedDictionary<string, ImmutableArray<string>>? one, ImmutableSortedDictionary<string, ImmutableArray<string>>? other) =>
        (one?.Count ?? 0) == (other?.Count ?? 0) && (one is null || one.All(c => other!.TryGetValue(c.Key, out var items) && items.SequenceEqual(c.Value)));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Completed, LastId, Scopes.Length, Work.Length, Waits.Length, Arrivals.Length);
}

/// <summary>A piece of open work.</summary>
/// <param name="WorkId">Unique within the case.</param>
/// <param name="ElementId">The task.</param>
/// <param name="Item">The item of the collection it is for, as in <see cref="StartWork"/>.</param>
public sealed record OpenWork(int WorkId, string ElementId, string? Item = null);
