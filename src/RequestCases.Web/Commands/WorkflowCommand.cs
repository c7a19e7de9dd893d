using RequestCases.Core.Workflow;

namespace RequestCases.Web.Commands;

/// <summary><c>workflow check FILE</c>: 0 clean, 1 findings, 2 unreadable.</summary>
internal static class WorkflowCommand
{
    public static async Task<int> CheckAsync(string file)
    {
        var definition = BpmnReader.Read(await File.ReadAllTextAsync(file));
        var findings = DefinitionChecker.Check(definition);
        foreach (var finding in findings)
            Console.Out.WriteLine($"{finding.Code} {finding.ElementId}：{finding.Message}");
        Console.Out.WriteLine(findings.Count == 0 ? $"{definition.Name}：未发现问题。" : $"{definition.Name}：{findings.Count} 个问题。");
        return findings.Count == 0 ? 0 : 1;
    }
}
