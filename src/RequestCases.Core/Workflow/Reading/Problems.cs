using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>What was found wrong while reading; everything is collected before it is thrown.</summary>
internal sealed class Problems
{
    private const int LongestShown = 60;

    private readonly List<DefinitionProblem> found = [];

    /// <param name="at">The XML element at fault.</param>
    /// <param name="sentence">What is wrong and what to do, without the element's name.</param>
    public void Add(XElement at, string sentence)
    {
        var id = (string?)at.Attribute("id") ?? "";
        var name = (string?)at.Attribute("name");
        Add(id, string.IsNullOrWhiteSpace(name) ? at.Name.LocalName : name, sentence);
    }

    public void Add(ProcessElement at, string sentence) => Add(at.Id, at.Name, sentence);

    public void Add(string id, string name, string sentence)
    {
        var shown = id.Length == 0 || id == name ? $"“{Short(name)}”" : $"“{Short(name)}”（{Short(id)}）";
        found.Add(new DefinitionProblem(id, Short(name), $"{shown}：{sentence}"));
    }

    private static string Short(string text) => text.Length <= LongestShown ? text : text[..LongestShown] + "…";

    public void ThrowIfAny()
    {
        if (found.Count > 0)
            throw new DefinitionException(found);
    }
}
