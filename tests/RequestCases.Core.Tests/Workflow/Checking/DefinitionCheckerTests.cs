using System.Text.RegularExpressions;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow.Checking;

public sealed class DefinitionCheckerTests
{
    private static string Task(string id, string type = "RequestCases.TakeOn", string role = "clerk", string unit = "office", string stage = "分办") =>
        $"<userTask id='{id}'><extensionElements><elsa:activityBinding activityType='{type}'><elsa:input name='role'>\"{role}\"</elsa:input>"
        + $"<elsa:input name='unit'>\"{unit}\"</elsa:input><elsa:input name='stage'>\"{stage}\"</elsa:input></elsa:activityBinding></extensionElements></userTask>";

    // These are fragments: what the law misses in them is not asked here.
    private static IEnumerable<string> Found(string body) => DefinitionChecker.Check(Bpmn.Read("<startEvent id='s'/><endEvent id='z'/>" + body))
        .Where(f => f.Article is null && f.Code != "WITHDRAWAL_IMPOSSIBLE")
        .Select(f => $"{f.Code} {f.ElementIds[0]}");

    private const string Both = "s>t t>z:accept t>z:handBack";

    [Test]
    public void A_sound_definition_has_no_findings() => Assert.That(Found(Task("t") + Bpmn.Flows(Both)), Is.Empty);

    [Test]
    public void An_element_nobody_comes_to_is_found() =>
        Assert.That(Found(Task("t") + Task("lost", "RequestCases.Archive") + Bpmn.Flows(Both + " lost>z:archived")), Is.EqualTo(new[] { "ELEMENT_DEAD lost" }));

    [Test]
    public void A_trap_without_an_end_is_found() => Assert.That(
        Found(Task("t") + Task("round", "RequestCases.Archive") + Bpmn.Flows("s>t t>z:accept t>round:handBack round>round:archived")),
        Is.EqualTo(new[] { "CANNOT_FINISH round" }));

    [Test]
    public void A_gateway_that_leads_nowhere_or_cannot_choose_is_found()
    {
        Assert.That(Found(Task("t") + "<parallelGateway id='g'/>" + Bpmn.Flows("s>t t>z:accept t>g:handBack")), Is.EqualTo(new[] { "GATEWAY_WITHOUT_OUTGOING g" }));
        Assert.That(Found(Task("t") + "<exclusiveGateway id='g'/>" + Bpmn.Flows("s>t t>z:accept t>g:handBack g>z g>t")), Does.Contain("GATEWAY_CANNOT_CHOOSE g"));
    }

    [TestCase("RequestCases.Nonsense", "clerk", "office", "分办", "ACTIVITY_UNKNOWN")]
    [TestCase("RequestCases.TakeOn", "king", "office", "分办", "ROLE_UNKNOWN")]
    [TestCase("RequestCases.TakeOn", "clerk", "moon", "分办", "UNIT_UNKNOWN")]
    [TestCase("RequestCases.TakeOn", "clerk", "office", "午休", "STAGE_UNKNOWN")]
    public void A_word_the_office_does_not_know_is_found(string type, string role, string unit, string stage, string code) =>
        Assert.That(Found(Task("t", type, role, unit, stage) + Bpmn.Flows(Both)), Is.EqualTo(new[] { code + " t" }));

    [Test]
    public void A_task_that_does_not_say_what_it_does_is_found() =>
        Assert.That(Found("<userTask id='t'/>" + Bpmn.Flows("s>t t>z")), Is.EqualTo(new[] { "ACTIVITY_MISSING t" }));

    [Test]
    public void A_closing_without_a_known_ground_is_found() => Assert.That(
        Found("<serviceTask id='t'><extensionElements><elsa:activityBinding activityType='RequestCases.CloseCase'/></extensionElements></serviceTask>" + Bpmn.Flows("s>t t>z")),
        Is.EqualTo(new[] { "GROUND_UNKNOWN t" }));

    [Test]
    public void An_outcome_no_flow_takes_and_a_flow_no_outcome_takes_are_found() => Assert.That(
        Found(Task("t") + Bpmn.Flows("s>t t>z:accept t>z:giveUp")),
        Is.EquivalentTo(new[] { "FLOW_NEVER_TAKEN t", "OUTCOME_WITHOUT_FLOW t" }));

    [Test]
    public void An_unconditional_flow_takes_every_outcome() => Assert.That(Found(Task("t") + Bpmn.Flows("s>t t>z")), Is.Empty);

    [Test]
    public void A_procedure_with_too_many_positions_is_said_to_be_so_soon()
    {
        var branches = string.Join(' ', Enumerable.Range(1, 20).Select(i => $"t{i}"));
        var flows = string.Join(' ', branches.Split(' ').Select(t => $"g>{t} {t}>j"));
        var found = Found("<parallelGateway id='g'/><parallelGateway id='j'/>" + Bpmn.Tasks(branches) + Bpmn.Flows("s>g j>z " + flows));
        Assert.That(found, Does.Contain("STATE_SPACE_TOO_LARGE p").And.None.StartsWith("ELEMENT_DEAD"));
    }

    [Test]
    public void Every_code_is_explained_to_those_who_change_a_procedure()
    {
        var readme = File.ReadAllText(Path.Combine(TestFiles.Workflows, "README.md"));
        var sources = Directory.EnumerateFiles(Path.Combine(TestFiles.Workflows, "../src/RequestCases.Core/Workflow/Checking"), "*.cs").Select(File.ReadAllText);
        var codes = sources.SelectMany(text => Regex.Matches(text, "\"([A-Z]+(?:_[A-Z]+)+)\"")).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.That(codes, Has.Count.GreaterThan(40));
        Assert.That(codes.Where(code => !readme.Contains(code, StringComparison.Ordinal)), Is.Empty);
    }
}
