using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>What ships beside the standard procedure: the short one, and the page that explains both.</summary>
public sealed class ShippedReadmeTests
{
    private static readonly string[] Ids = ["disclosure-request", "disclosure-request-short"];

    [TestCaseSource(nameof(Ids))]
    public void The_readme_tells_every_element_and_where_each_outcome_leads(string id)
    {
        var rows = Rows(id);
        foreach (var element in Read(id).Elements.Values)
        {
            var row = rows.SingleOrDefault(r => r[0].Split('、').Contains(element.Id));
            Assert.That(row, Is.Not.Null, element.Id);
            foreach (var flow in element.Outgoing.Where(f => f.Outcome is not null))
                Assert.That(row![3], Does.Match($"{flow.Outcome} → {flow.Target}(?![A-Za-z])"), flow.Id);
            Assert.That(row![4], Is.Not.Empty, element.Id);
        }
    }

    [Test]
    public void The_short_procedure_is_read_and_the_checker_finds_nothing() =>
        Assert.That(DefinitionChecker.Check(Read("disclosure-request-short")), Is.Empty);

    [Test]
    public void An_element_that_both_procedures_have_does_the_same_in_both()
    {
        var (standard, brief) = (Read("disclosure-request"), Read("disclosure-request-short"));
        foreach (var element in brief.Elements.Values)
        {
            var same = standard[element.Id];
            Assert.That((element.Kind, element.Name, element.Binding?.ActivityType, element.Binding?.Input("role")),
                Is.EqualTo((same.Kind, same.Name, same.Binding?.ActivityType, same.Binding?.Input("role"))), element.Id);
        }
    }

    [Test]
    public void Every_element_and_flow_of_the_short_procedure_is_drawn()
    {
        var brief = Read("disclosure-request-short");
        foreach (var id in brief.Elements.Values.SelectMany(e => e.Outgoing.Select(f => f.Id).Prepend(e.Id)))
            Assert.That(brief.Xml, Does.Contain($"bpmnElement=\"{id}\""));
    }

    private static ProcessDefinition Read(string id) => BpmnReader.Read(File.ReadAllText(Path.Combine(TestFiles.Workflows, $"{id}.bpmn")));

    private static List<string[]> Rows(string id) =>
    [
        .. File.ReadAllText(Path.Combine(TestFiles.Workflows, "README.md"))
            .Split("\n## ").Single(section => section.Split('\n')[0].Contains($"（{id}.bpmn）", StringComparison.Ordinal))
            .Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|').Select(cell => cell.Trim(' ', '*')).ToArray()),
    ];
}
