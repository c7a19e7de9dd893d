namespace RequestCases.Core;

/// <summary>
/// An act was refused and nothing was changed. <see cref="Exception.Message"/> is the Chinese sentence shown to the person.
/// </summary>
/// <param name="code">Stable code for programs and tests.</param>
/// <param name="message">What is wrong and what to do, in Chinese.</param>
/// <param name="article">The article or document it comes from, if there is one.</param>
public class RefusedException(string code, string message, string? article = null) : Exception(message)
{
    /// <summary>Stable code for programs and tests.</summary>
    public string Code { get; } = code;

    /// <summary>The article or document it comes from, if there is one.</summary>
    public string? Article { get; } = article;
}
