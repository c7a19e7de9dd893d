using System.Globalization;
using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads <c>multiInstanceLoopCharacteristics</c>.</summary>
internal sealed class LoopReader(XElement process, Problems problems)
{
    private readonly ILookup<string, XElement> data = process.Descendants()
        .Where(d => d.Name.Namespace == Vocabulary.Bpmn && Vocabulary.Data.Contains(d.Name.LocalName))
        .ToLookup(d => (string?)d.Attribute("id") ?? "");

    private static readonly HashSet<string> Understood =
        ["loopCardinality", "loopDataInputRef", "inputDataItem", "loopDataOutputRef", "outputDataItem", "documentation", "extensionElements"];

    public MultiInstance? Read(XElement loop, ProcessElement element)
    {
        var other = loop.BpmnChildren().FirstOrDefault(c => !Understood.Contains(c.Name.LocalName));
        if (other is not null || (string?)loop.Attribute("behavior") is not (null or "All"))
            problems.Add(element, $"多实例要全部办完才算完，不支持 {other?.Name.LocalName ?? "behavior"}，请去掉。");
        var sequential = loop.IsTrue("isSequential");
        if (loop.Element(Vocabulary.Bpmn + "loopDataInputRef") is { } list)
            return CollectionOf(list, element) is { } collection ? new MultiInstance(null, collection, sequential) : null;
        return CountOf(loop, element) is { } count ? new MultiInstance(count, null, sequential) : null;
    }

    private int? CountOf(XElement loop, ProcessElement element)
    {
        var text = loop.Element(Vocabulary.Bpmn + "loopCardinality")?.Value.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MultiInstance.MostInstances)
            return count;
        problems.Add(element, text is null
            ? "多实例没有写次数（loopCardinality），也没有写按哪份清单（loopDataInputRef），请补上一个。"
            : $"多实例的次数（loopCardinality）要写 0 到 {MultiInstance.MostInstances} 的整数，现在是“{text}”。");
        return null;
    }

    /// <summary>Id of the data object that a list is: what a reference stands for, and where a task's own input comes from.</summary>
    private string? CollectionOf(XElement list, ProcessElement element)
    {
        var id = Vocabulary.WithoutPrefix(list.Value);
        var found = DataWith(id);
        if (found?.Name.LocalName == "dataInput")
            found = DataWith(SourceOf(list.Parent!.Parent!, id)) ?? found;
        if (found?.Name.LocalName == "dataObjectReference")
            found = DataWith(found.Reference("dataObjectRef")) ?? found;
        if (found is null)
            problems.Add(element, $"多实例的清单 {id}（loopDataInputRef）在文件里没有定义，请写数据对象的编号。");
        return (string?)found?.Attribute("id");
    }

    private XElement? DataWith(string? id) => data[id ?? ""].FirstOrDefault();

    private static string? SourceOf(XElement activity, string input) => activity.Elements(Vocabulary.Bpmn + "dataInputAssociation")
        .Where(a => Vocabulary.WithoutPrefix(a.Element(Vocabulary.Bpmn + "targetRef")?.Value ?? "") == input)
        .Select(a => a.Element(Vocabulary.Bpmn + "sourceRef")?.Value)
        .OfType<string>()
        .Select(Vocabulary.WithoutPrefix)
        .FirstOrDefault();
}
