using System.Globalization;
using System.Text;
using RequestCases.Core.Workflow.Running;

namespace RequestCases.Core.Workflow.Checking;

/// <summary>A position without the numbers that say how old its tokens are: two that can do the same are the same.</summary>
internal static class PositionKey
{
    public static string Of(ProcessState state)
    {
        var key = new StringBuilder(160);
        foreach (var root in state.Scopes.Where(s => s.Parent == 0))
            AppendScope(key, state, root);
        return key.ToString();
    }

    private static void AppendScope(StringBuilder key, ProcessState state, Scope scope)
    {
        key.Append('(').Append(scope.Element);
        if (scope.Interrupted)
            key.Append('!');
        if (scope.ToCome is { } toCome)
            key.Append(CultureInfo.InvariantCulture, $"#{toCome.Items.Length}");
        foreach (var content in ContentOf(state, scope).Order(StringComparer.Ordinal))
            key.Append(' ').Append(content);
        key.Append(')');
    }

    private static IEnumerable<string> ContentOf(ProcessState state, Scope scope)
    {
        var races = state.Waits.Where(w => w.Scope == scope.Id && w.Race != 0).Select(w => w.Race).Distinct().ToList();
        var leaves = state.Work.Concat(state.Waits).Where(l => l.Scope == scope.Id)
            .Select(l => l.Race == 0 ? l.Element : $"{l.Element}~{races.IndexOf(l.Race)}");
        var arrivals = state.Arrivals.Where(a => a.Scope == scope.Id).Select(a => ">" + a.Flow);
        return leaves.Concat(arrivals).Concat(state.Scopes.Where(s => s.Parent == scope.Id).Select(child => Text(state, child)));
    }

    private static string Text(ProcessState state, Scope scope)
    {
        var key = new StringBuilder();
        AppendScope(key, state, scope);
        return key.ToString();
    }
}
