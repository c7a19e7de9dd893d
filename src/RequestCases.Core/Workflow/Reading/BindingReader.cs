using System.Text.Json;
using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads <c>elsa:activityBinding</c>.</summary>
internal sealed class BindingReader(Problems problems)
{
    public ActivityBinding? Read(XElement node, ProcessElement element)
    {
        var found = node.Elements(Vocabulary.Bpmn + "extensionElements").Elements(Vocabulary.Elsa + "activityBinding").ToList();
        if (found.Count == 0)
            return null;
        if (found.Count > 1)
            problems.Add(element, "有多个 activityBinding，只能有一个。");
        var type = (string?)found[0].Attribute("activityType");
        if (string.IsNullOrWhiteSpace(type))
        {
            problems.Add(element, "activityBinding 没有 activityType。");
            return null;
        }
        return new ActivityBinding(type, ReadInputs(found[0], element));
    }

    private OrderedDictionary<string, JsonElement> ReadInputs(XElement binding, ProcessElement element)
    {
        var inputs = new OrderedDictionary<string, JsonElement>();
        foreach (var input in binding.Elements(Vocabulary.Elsa + "input"))
        {
            var name = (string?)input.Attribute("name");
            if (string.IsNullOrWhiteSpace(name))
                problems.Add(element, "有一个 input 没有名称（name）。");
            else if (inputs.ContainsKey(name))
                problems.Add(element, $"input “{name}”写了两次。");
            else if (Parse(input.Value) is not { } value)
                problems.Add(element, $"input “{name}”的内容不是 JSON（文字要加英文双引号）。");
            else
                inputs[name] = value;
        }
        return inputs;
    }

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
