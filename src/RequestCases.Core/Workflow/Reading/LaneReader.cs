using System.Xml.Linq;

namespace RequestCases.Core.Workflow.Reading;

/// <summary>Reads which element stands in which lane.</summary>
internal sealed class LaneReader(IReadOnlyDictionary<string, ProcessElement> elements, Problems problems)
{
    public void Read(XElement process)
    {
        var ids = process.Descendants().Select(e => (string?)e.Attribute("id")).ToHashSet();
        // Outer lanes come first in the document, so the innermost lane has the last word.
        foreach (var lane in process.Descendants(Vocabulary.Bpmn + "lane"))
        {
            foreach (var reference in lane.Elements(Vocabulary.Bpmn + "flowNodeRef"))
                Place(lane, Vocabulary.WithoutPrefix(reference.Value), ids);
        }
        foreach (var element in elements.Values.Where(e => e.Lane is null))
            element.Lane = LaneAround(element);
    }

    private void Place(XElement lane, string reference, HashSet<string?> ids)
    {
        if (elements.TryGetValue(reference, out var element))
            element.Lane = (string?)lane.Attribute("name");
        else if (!ids.Contains(reference))
            problems.Add(lane, $"泳道里写的元素 {reference} 不存在。");
    }

    private string? LaneAround(ProcessElement element)
    {
        var at = element;
        while (at.Lane is null && elements.TryGetValue(at.Container, out var around))
            at = around;
        return at.Lane;
    }
}
