namespace RequestCases.Core.Workflow;

/// <summary>A process document was refused because of what stands in it; nothing was taken over.</summary>
public sealed class DefinitionException : RefusedException
{
    private const int MostTold = 20;

    internal DefinitionException(IReadOnlyList<DefinitionProblem> problems)
        : base("DEFINITION_REFUSED", "流程定义不能使用：" + Told(problems))
    {
        Problems = problems;
    }

    private static string Told(IReadOnlyList<DefinitionProblem> problems) =>
        string.Join(" ", problems.Take(MostTold).Select(p => p.Message)) + (problems.Count > MostTold ? $" 共有 {problems.Count} 个问题，先列出 {MostTold} 个。" : "");

    /// <summary>Every problem found, in document order.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; }
}

/// <summary>Why a process document cannot be used.</summary>
/// <param name="ElementId">Id of the element at fault; empty when it is the document as a whole or the element has none.</param>
/// <param name="ElementName">Its name; its tag where it has no name.</param>
/// <param name="Message">What is wrong and what to do, a Chinese sentence that names the element.</param>
public sealed record DefinitionProblem(string ElementId, string ElementName, string Message);
