using System.Collections.Immutable;

namespace RequestCases.Core.Workflow.Running;

/// <summary>The lists that multi-instance activities go through: learnt from events, used when one is entered, forgotten when none ahead needs them.</summary>
internal sealed partial class Execution
{
    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> NoCollections =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    private ImmutableSortedDictionary<string, ImmutableArray<string>> collections;

    public void Learn(IReadOnlyDictionary<string, IReadOnlyList<string>>? given)
    {
        foreach (var (name, items) in given ?? ImmutableDictionary<string, IReadOnlyList<string>>.Empty)
            collections = collections.SetItem(name, [.. items]);
    }

    /// <summary>The item of each instance; null for each where the document gives only their number.</summary>
    private ImmutableArray<string?> ItemsFor(ProcessElement element, MultiInstance multi)
    {
        if (multi.Collection is null)
            return [.. Enumerable.Repeat<string?>(null, multi.Count!.Value)];
        if (!collections.TryGetValue(multi.Collection, out var items))
            throw new ProcessRefusedException("COLLECTION_MISSING", $"“{element.Name}”（{element.Id}）要按“{multi.Collection}”逐项办理，但是还没有给出这份清单。");
        if (items.Length > MultiInstance.MostInstances)
            throw new ProcessRefusedException("COLLECTION_TOO_LONG", $"“{element.Name}”（{element.Id}）最多办理 {MultiInstance.MostInstances} 项，清单“{multi.Collection}”有 {items.Length} 项，请分批办理。");
        return [.. items];
    }

    private string? ItemOf(int scope) => scope == 0 ? null : ScopeOf(scope).Item;

    private ImmutableSortedDictionary<string, ImmutableArray<string>>? CollectionsStillNeeded()
    {
        if (collections.IsEmpty)
            return null;
        var needed = ElementsAhead().Select(e => e.MultiInstance?.Collection).ToHashSet();
        var kept = collections.RemoveRange(collections.Keys.Where(name => !needed.Contains(name)));
        return kept.IsEmpty ? null : kept;
    }

    /// <summary>Every element that a token can still come to.</summary>
    private HashSet<ProcessElement> ElementsAhead()
    {
        var ahead = new HashSet<ProcessElement>();
        var next = new Stack<ProcessElement>(EnteredNext());
        while (next.TryPop(out var element))
        {
            if (!ahead.Add(element))
                continue;
            foreach (var following in definition.Following(element).Concat(definition.EntriesOf(element.Id)))
                next.Push(following);
        }
        return ahead;
    }

    /// <summary>What tokens come to next from where they rest, and what may start in the open scopes.</summary>
    private IEnumerable<ProcessElement> EnteredNext() => Leaves.SelectMany(l => definition.Following(definition[l.Element]))
        .Concat(arrivals.Select(a => definition[definition.Flow(a.Flow).Target]))
        .Concat(scopes.Where(s => s.Parent != 0).SelectMany(s => definition.Following(definition[s.Element])))
        .Concat(scopes.SelectMany(s => s.ToCome is { Items.Length: > 0 } ? definition.EntriesOf(s.Element) : definition.ListenersOf(s.Element)));
}
