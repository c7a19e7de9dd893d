using System.Globalization;
using System.Xml.Linq;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>What modelers make of the pictures of the shipped procedures.</summary>
[TestFixture("disclosure-request.bpmn")]
[TestFixture("disclosure-request-short.bpmn")]
public sealed class ShippedDiagramTests(string file)
{
    private const double Apart = 8;

    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static readonly XNamespace Drawn = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static readonly XNamespace Dc = "http://www.omg.org/spec/DD/20100524/DC";
    private static readonly XNamespace Di = "http://www.omg.org/spec/DD/20100524/DI";

    private readonly XDocument document = XDocument.Load(Path.Combine(TestFiles.Workflows, file));

    [Test]
    public void The_middle_of_each_element_stands_in_its_lane_so_that_modelers_leave_it_there()
    {
        var middles = document.Descendants(Drawn + "BPMNShape").ToDictionary(s => (string)s.Attribute("bpmnElement")!, s => s.Element(Dc + "Bounds")!);
        var outside =
            from lane in document.Descendants(Bpmn + "lane")
            let band = middles[(string)lane.Attribute("id")!]
            from element in lane.Elements(Bpmn + "flowNodeRef")
            let middle = Number(middles[element.Value], "y") + (Number(middles[element.Value], "height") / 2)
            where middle <= Number(band, "y") || middle >= Number(band, "y") + Number(band, "height")
            select element.Value;
        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void No_two_lines_lie_on_one_another()
    {
        var pieces = document.Descendants(Drawn + "BPMNEdge").SelectMany(Pieces).ToList();
        var covered =
            from one in pieces
            from other in pieces
            where string.CompareOrdinal(one.Flow, other.Flow) < 0 && one.IsUpright == other.IsUpright && Math.Abs(one.At - other.At) < Apart
                && Math.Min(one.To, other.To) - Math.Max(one.From, other.From) > 1
            select $"{one.Flow} and {other.Flow}";
        Assert.That(covered, Is.Empty);
    }

    private static IEnumerable<Piece> Pieces(XElement edge)
    {
        var points = edge.Elements(Di + "waypoint").Select(p => (X: Number(p, "x"), Y: Number(p, "y"))).ToList();
        var flow = (string)edge.Attribute("bpmnElement")!;
        return points.Zip(points.Skip(1), (a, b) => a.X == b.X
            ? new Piece(flow, true, a.X, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y))
            : new Piece(flow, false, a.Y, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);

    private sealed record Piece(string Flow, bool IsUpright, double At, double From, double To);
}
