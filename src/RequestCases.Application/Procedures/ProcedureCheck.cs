using System.Collections.Concurrent;
using RequestCases.Core;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Procedures;

/// <summary>Says what is wrong with the text of a procedure, readable or not.</summary>
public static class ProcedureCheck
{
    private const int MostKept = 32;

    private static readonly ConcurrentDictionary<(string ProcessId, string Xml), IReadOnlyList<Finding>> Kept = new();

    /// <summary>All that would refuse its publishing under a process id; empty when it may be published.</summary>
    public static IReadOnlyList<Finding> Of(string processId, string xml)
    {
        // Pages ask for the same text again and again, and a proof takes a while.
        if (Kept.TryGetValue((processId, xml), out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept[(processId, xml)] = FindIn(processId, xml);
    }

    private static IReadOnlyList<Finding> FindIn(string processId, string xml)
    {
        try
        {
            var definition = BpmnReader.Read(xml);
            return [.. OtherProcess(processId, definition), .. DefinitionChecker.Check(definition)];
        }
        catch (DefinitionException unreadable)
        {
            return [.. unreadable.Problems.Select(p => new Finding(unreadable.Code, p.ElementId.Length == 0 ? [] : [p.ElementId], p.Message))];
        }
    }

    /// <exception cref="ProcedureFindingsException">Something was found.</exception>
    internal static void Demand(string processId, string xml)
    {
        if (Of(processId, xml) is { Count: > 0 } findings)
            throw new ProcedureFindingsException(findings);
    }

    private static IEnumerable<Finding> OtherProcess(string processId, ProcessDefinition definition)
    {
        if (definition.Id != processId)
            yield return new Finding("PROCESS_ID_CHANGED", [definition.Id], $"流程的编号（id）是 {definition.Id}，本流程的编号应为 {processId}，请改回。");
    }
}

/// <summary>A procedure was not published because the checker found something; nothing was stored.</summary>
public sealed class ProcedureFindingsException(IReadOnlyList<Finding> findings)
    : RefusedException("PROCEDURE_FINDINGS", $"流程没有发布：检查发现 {findings.Count} 个问题，请改正后再发布。{string.Join(" ", findings.Take(MostTold).Select(f => f.Message))}")
{
    private const int MostTold = 5;

    /// <summary>All that was found.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
