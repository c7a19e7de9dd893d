namespace RequestCases.Core.Workflow.Checking;

/// <summary>Places where more than one token of the same scope rests: the same work would have to be done twice.</summary>
internal static class Doubling
{
    public static IReadOnlyList<string> In(ProcessDefinition definition, ProcessState state)
    {
        if (state.Work.Length + state.Waits.Length < 2 && state.Scopes.Length < 3 && state.Arrivals.Length < 2)
            return [];
        var bodies = state.Scopes.Where(s => s.IsMultiInstanceBody).Select(s => s.Id).ToHashSet();
        var leaves = state.Work.Concat(state.Waits).Where(l => !bodies.Contains(l.Scope)).Select(l => (l.Scope, l.Element));
        var scopes = state.Scopes.Where(s => !bodies.Contains(s.Parent)).Select(s => (Scope: s.Parent, s.Element));
        var arrivals = state.Arrivals.Select(a => (a.Scope, a.Flow));
        return [.. Repeated(leaves), .. Repeated(scopes), .. Repeated(arrivals).Select(flow => definition.Flow(flow).Target)];
    }

    private static IEnumerable<string> Repeated(IEnumerable<(int Scope, string Place)> tokens) =>
        tokens.GroupBy(t => t).Where(g => g.Skip(1).Any()).Select(g => g.Key.Place);
}
