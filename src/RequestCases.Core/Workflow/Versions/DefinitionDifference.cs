namespace RequestCases.Core.Workflow.Versions;

/// <summary>What differs between two definitions, by id. The place of shapes on the diagram does not count.</summary>
/// <param name="Added">What only the later definition has, in its document order.</param>
/// <param name="Removed">What only the earlier definition has, in its document order.</param>
/// <param name="Changed">What both have and is not the same, in the later one's document order.</param>
public sealed record DefinitionDifference(
    IReadOnlyList<DifferenceLine> Added, IReadOnlyList<DifferenceLine> Removed, IReadOnlyList<DifferenceLine> Changed)
{
    /// <summary>Whether both work the same, whatever their diagrams look like.</summary>
    public bool IsEmpty => Added.Count + Removed.Count + Changed.Count == 0;

    /// <summary>Compares two definitions.</summary>
    /// <param name="earlier">What was.</param>
    /// <param name="later">What is to be.</param>
    public static DefinitionDifference Between(ProcessDefinition earlier, ProcessDefinition later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        var (before, after) = (Part.AllOf(earlier), Part.AllOf(later));
        return new DefinitionDifference(
            [.. after.Values.Where(p => !before.ContainsKey(p.Id)).Select(p => new DifferenceLine(p.Id, p.Title, p.Description))],
            [.. before.Values.Where(p => !after.ContainsKey(p.Id)).Select(p => new DifferenceLine(p.Id, p.Title, p.Description))],
            [.. after.Values.Where(p => before.ContainsKey(p.Id)).Select(p => Changes(before[p.Id], p)).OfType<DifferenceLine>()]);
    }

    private static DifferenceLine? Changes(Part before, Part after)
    {
        var changes = before.Traits.Keys.Union(after.Traits.Keys)
            .Select(name => (Name: name, From: before.Traits.GetValueOrDefault(name), To: after.Traits.GetValueOrDefault(name)))
            .Where(c => c.From?.Value != c.To?.Value)
            .Select(c => $"{c.Name}由{Shown(c.From)}改为{Shown(c.To)}")
            .ToList();
        return changes.Count == 0 ? null : new DifferenceLine(after.Id, after.Title, string.Join("；", changes));
    }

    private static string Shown(Trait? trait) => $"“{trait?.Shown ?? "无"}”";
}

/// <summary>One element or flow that differs.</summary>
/// <param name="Id">Its id in the document.</param>
/// <param name="Title">What people call it, e.g. 人工任务“受理审核”.</param>
/// <param name="Text">What it is, or what changed, in Chinese without full stop.</param>
public sealed record DifferenceLine(string Id, string Title, string Text);
