namespace RequestCases.Core.Letters.Templates;

/// <summary>A line of a template cannot be read; the message says why, in Chinese.</summary>
internal sealed class TemplateSyntaxException(string message) : Exception(message);
