namespace RequestCases.Core.Letters.Templates;

/// <summary>What is wrong with a template.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Line">Line, from 1; 0 for the file as a whole.</param>
/// <param name="Message">What is wrong and what to do, in Chinese.</param>
public sealed record LetterTemplateProblem(string File, int Line, string Message)
{
    /// <summary>As a person reads it.</summary>
    public override string ToString() => Line == 0 ? $"{File}：{Message}" : $"{File} 第 {Line} 行：{Message}";
}
