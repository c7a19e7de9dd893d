using System.Text.Json.Nodes;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class PlayedProceduresTests
{
    private static readonly string[] Lists = ["waiting", "armed", "started", "cancelled"];

    [TestCaseSource(nameof(Runs))]
    public void A_procedure_plays_exactly_as_written_down(string run)
    {
        var name = run[..run.LastIndexOf('.')];
        var definition = BpmnReader.Read(Text(name + ".bpmn"));
        var transcript = Observations(Player.Play(definition, Text(run + ".steps.json")));
        Assert.That(transcript, Is.EqualTo(Observations(Text(run + ".expected.json"))));
    }

    private static IEnumerable<string> Runs() => Directory.GetFiles(TestFiles.Played, "*.steps.json")
        .Select(f => Path.GetFileName(f)[..^".steps.json".Length])
        .Order(StringComparer.Ordinal);

    private static string Text(string file) => File.ReadAllText(Path.Combine(TestFiles.Played, file));

    private static List<string> Observations(string json) => [.. JsonNode.Parse(json)!.AsArray().Select(Observation)];

    private static string Observation(JsonNode? line) =>
        string.Join("; ", Lists.Select(list => $"{list}: {string.Join(", ", line![list]!.AsArray().Select(id => (string?)id))}"))
        + $"; completed: {line!["completed"]}; refused: {line["refused"] is not null}";
}
