using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class DefinitionCheckerTests
{
    private static string Task(string id, string type = "RequestCases.TakeOn", string role = "clerk", string unit = "office", string stage = "分办") =>
        $"<userTask id='{id}'><extensionElements><elsa:activityBinding activityType='{type}'><elsa:input name='role'>\"{role}\"</elsa:input>"
        + $"<elsa:input name='unit'>\"{unit}\"</elsa:input><elsa:input name='stage'>\"{stage}\"</elsa:input></elsa:activityBinding></extensionElements></userTask>";

    private static IEnumerable<string> Found(string body) =>
        DefinitionChecker.Check(Bpmn.Read("<startEvent id='s'/><endEvent id='z'/>" + body)).Select(f => $"{f.Code} {f.ElementIds[0]}");

    private const string Both = "s>t t>z:accept t>z:handBack";

    [Test]
    public void A_sound_definition_has_no_findings() => Assert.That(Found(Task("t") + Bpmn.Flows(Both)), Is.Empty);

    [Test]
    public void An_element_nobody_comes_to_is_found() =>
        Assert.That(Found(Task("t") + Task("lost", "RequestCases.Issue") + Bpmn.Flows(Both + " lost>z:issued")), Is.EqualTo(new[] { "ELEMENT_UNREACHABLE lost" }));

    [Test]
    public void A_trap_without_an_end_is_found() => Assert.That(
        Found(Task("t") + Task("round", "RequestCases.Issue") + Bpmn.Flows("s>t t>z:accept t>round:handBack round>round:issued")),
        Is.EqualTo(new[] { "END_UNREACHABLE round" }));

    [Test]
    public void A_gateway_that_leads_nowhere_or_cannot_choose_is_found()
    {
        Assert.That(Found(Task("t") + "<parallelGateway id='g'/>" + Bpmn.Flows("s>t t>z:accept t>g:handBack")), Is.EqualTo(new[] { "GATEWAY_WITHOUT_OUTGOING g" }));
        Assert.That(Found(Task("t") + "<exclusiveGateway id='g'/>" + Bpmn.Flows("s>t t>z:accept t>g:handBack g>z g>t")), Is.EqualTo(new[] { "GATEWAY_CANNOT_CHOOSE g" }));
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
}
