using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using RequestCases.Core.Workflow;

namespace RequestCases.Web.Commands;

/// <summary><c>workflow check FILE [--json]</c> and <c>workflow run FILE --steps STEPS</c>.</summary>
internal static class WorkflowCommand
{
    private static readonly JsonSerializerOptions Readable =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Says what should be put right in a definition: 0 nothing, 1 something; what cannot be read is refused.</summary>
    public static async Task<int> CheckAsync(string file)
    {
        var definition = BpmnReader.Read(await CommandFile.ReadAsync(file));
        var findings = DefinitionChecker.Check(definition);
        foreach (var finding in findings)
            await Console.Out.WriteLineAsync(Text(definition, finding));
        await Console.Out.WriteLineAsync(findings.Count == 0 ? $"{definition.Name}：没有发现问题。" : $"{definition.Name}：有 {findings.Count} 个问题。");
        return findings.Count == 0 ? 0 : 1;
    }

    /// <summary>The same for machines: one JSON object, also when the definition cannot be read (2).</summary>
    public static async Task<int> CheckAsJsonAsync(string file)
    {
        try
        {
            var definition = BpmnReader.Read(await CommandFile.ReadAsync(file));
            var findings = DefinitionChecker.Check(definition);
            Print(new { process = definition.Id, name = definition.Name, clean = findings.Count == 0, findings, problems = Array.Empty<DefinitionProblem>() });
            return findings.Count == 0 ? 0 : 1;
        }
        catch (DefinitionException refused)
        {
            Print(new { process = (string?)null, name = (string?)null, clean = false, findings = Array.Empty<Finding>(), problems = refused.Problems });
            return 2;
        }
    }

    /// <summary>Plays a definition by a list of steps and prints what can be observed after each, as JSON.</summary>
    public static async Task<int> PlayAsync(string file, string stepsFile)
    {
        var definition = BpmnReader.Read(await CommandFile.ReadAsync(file));
        await Console.Out.WriteAsync(Player.Play(definition, await CommandFile.ReadAsync(stepsFile)));
        return 0;
    }

    private static string Text(ProcessDefinition definition, Finding finding)
    {
        var article = finding.Article is null ? "" : $"（{finding.Article}）";
        var path = finding.Path is null ? "" : $"\n    例如：{(finding.Path.Steps.Count == 0 ? "一开始就是这样" : string.Join(" → ", finding.Path.Steps.Select(s => s.Describe(definition))))}";
        return $"{finding.Code} {string.Join(" ", finding.ElementIds)}：{finding.Message}{article}{path}";
    }

    private static void Print(object answer) => Console.Out.WriteLine(JsonSerializer.Serialize(answer, Readable));
}
