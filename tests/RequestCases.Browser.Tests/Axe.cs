using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Playwright;

namespace RequestCases.Browser.Tests;

/// <summary>Lets axe look at a page.</summary>
public static class Axe
{
    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(Root(), "src/RequestCases.Web/node_modules/axe-core/axe.min.js")));

    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.id}: ${v.nodes.map(n => n.target.join(' ')).join(', ')}`)
        """;

    /// <summary>What keeps people with disabilities from using the page: serious and critical findings.</summary>
    public static async Task<IReadOnlyList<string>> RunAxe(this IPage page)
    {
        // Evaluated by the debugger, so that the page's own content security policy stays as it is.
        await page.EvaluateAsync($"() => {{ {Script.Value} }}");
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return [.. found.EnumerateArray().Select(v => v.GetString()!)];
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", ".."));
}
