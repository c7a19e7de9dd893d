using RequestCases.Core.Workflow;

namespace RequestCases.Web.Commands;

/// <summary><c>workflow check FILE</c> and <c>workflow run FILE --steps STEPS</c>.</summary>
internal static class WorkflowCommand
{
    private const int MostMegabytes = 16;

    /// <summary>Says what should be put right in a definition: 0 nothing, 1 something.</summary>
    public static async Task<int> CheckAsync(string file)
    {
        var definition = BpmnReader.Read(await CommandFile.ReadAsync(file, MostMegabytes));
        var findings = DefinitionChecker.Check(definition);
        foreach (var finding in findings)
            await Console.Out.WriteLineAsync($"{finding.Code} {string.Join(" ", finding.ElementIds)}：{finding.Message}");
        await Console.Out.WriteLineAsync(findings.Count == 0 ? $"{definition.Name}：没有发现问题。" : $"{definition.Name}：有 {findings.Count} 个问题。");
        return findings.Count == 0 ? 0 : 1;
    }

    /// <summary>Plays a definition by a list of steps and prints what can be observed after each, as JSON.</summary>
    public static async Task<int> PlayAsync(string file, string stepsFile)
    {
        var definition = BpmnReader.Read(await CommandFile.ReadAsync(file, MostMegabytes));
        await Console.Out.WriteAsync(Player.Play(definition, await CommandFile.ReadAsync(stepsFile, MostMegabytes)));
        return 0;
    }
}
