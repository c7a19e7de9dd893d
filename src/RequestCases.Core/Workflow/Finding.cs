namespace RequestCases.Core.Workflow;

/// <summary>Something to put right in a definition.</summary>
/// <param name="Code">Stable code, e.g. <c>ELEMENT_DEAD</c>.</param>
/// <param name="ElementIds">The elements and flows at fault, the first one foremost.</param>
/// <param name="Message">What is wrong and what to do, a Chinese sentence that names the element.</param>
public sealed record Finding(string Code, IReadOnlyList<string> ElementIds, string Message)
{
    /// <summary>The article that it breaks; null when it is unsound rather than unlawful.</summary>
    public string? Article { get; init; }

    /// <summary>A shortest way to it; null when it can be seen without playing.</summary>
    public ExamplePath? Path { get; init; }
}

/// <summary>A way through a procedure that shows something.</summary>
/// <param name="Steps">What happens, as <c>workflow run --steps</c> plays it.</param>
/// <param name="Passed">Ids of the flows and elements that tokens pass: at the start, then in each step.</param>
public sealed record ExamplePath(IReadOnlyList<PlayerStep> Steps, IReadOnlyList<IReadOnlyList<string>> Passed);
