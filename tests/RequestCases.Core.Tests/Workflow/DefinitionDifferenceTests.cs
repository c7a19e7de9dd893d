using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Core.Tests.Workflow;

public sealed class DefinitionDifferenceTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(TestFiles.Workflows, "disclosure-request.bpmn"));

    [Test]
    public void A_definition_does_not_differ_from_itself() =>
        Assert.That(DefinitionDifference.Between(BpmnReader.Read(Shipped), BpmnReader.Read(Shipped)).IsEmpty);

    [Test]
    public void Moving_shapes_on_the_diagram_is_no_difference()
    {
        var moved = System.Text.RegularExpressions.Regex.Replace(Shipped, "<dc:Bounds x=\"\\d+\"", "<dc:Bounds x=\"7\"");
        Assert.That(moved, Is.Not.EqualTo(Shipped));
        Assert.That(DefinitionDifference.Between(BpmnReader.Read(Shipped), BpmnReader.Read(moved)).IsEmpty);
    }

    [Test]
    public void Another_role_unit_and_stage_are_named_with_what_they_were() => Assert.That(
        ChangesOf(Task("handler", "handling", "拟制答复"), Task("clerk", "office", "审核")),
        Is.EqualTo("a：处室由“承办处室（单位）”改为“政府信息公开工作机构”；环节由“拟制答复”改为“审核”；角色由“承办人”改为“登记员”"));

    [TestCase("<userTask id='a' name='甲'/>", "<userTask id='a' name='乙'/>", "a：名称由“甲”改为“乙”")]
    [TestCase("<userTask id='a'/>", "<manualTask id='a'/>", "a：种类由“人工任务”改为“手工任务”")]
    [TestCase("<userTask id='a'/>", "<userTask id='a'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
        "a：多实例由“无”改为“2 次，同时”")]
    [TestCase("<receiveTask id='a' messageRef='m'/>", "<receiveTask id='a' messageRef='n'/>", "a：消息由“letter”改为“note”")]
    public void A_changed_element_says_what_changed(string before, string after, string expected) =>
        Assert.That(ChangesOf(before, after), Is.EqualTo(expected));

    [Test]
    public void A_boundary_event_moved_to_another_task_and_no_longer_interrupting_is_changed()
    {
        const string Tasks = "<startEvent id='s'/><userTask id='a'/><userTask id='b'/><endEvent id='z'/>";
        var flows = Bpmn.Flows("s>a a>b b>z x>z");
        var difference = DefinitionDifference.Between(
            Bpmn.Read($"{Tasks}<boundaryEvent id='x' attachedToRef='a'><messageEventDefinition messageRef='m'/></boundaryEvent>{flows}"),
            Bpmn.Read($"{Tasks}<boundaryEvent id='x' attachedToRef='b' cancelActivity='false'><messageEventDefinition messageRef='m'/></boundaryEvent>{flows}"));
        Assert.That(difference.Changed.Single().Text, Is.EqualTo("所附任务由“a”改为“b”；是否中断由“中断”改为“不中断”"));
    }

    [Test]
    public void A_rewired_flow_says_where_it_led_and_by_which_outcome()
    {
        const string Tasks = "<startEvent id='s'/><userTask id='a'/><endEvent id='y'/><endEvent id='z'/><sequenceFlow id='f' sourceRef='s' targetRef='a'/>";
        var difference = DefinitionDifference.Between(
            Bpmn.Read($"{Tasks}<sequenceFlow id='g' sourceRef='a' targetRef='y'/><sequenceFlow id='h' sourceRef='a' targetRef='z'/>"),
            Bpmn.Read($"{Tasks}<sequenceFlow id='g' sourceRef='a' targetRef='z' vw:conditionOutcome='yes'/><sequenceFlow id='h' sourceRef='a' targetRef='y'/>"));
        Assert.That(difference.Changed.Select(l => $"{l.Id}：{l.Text}"), Is.EqualTo(new[] { "g：终点由“y”改为“z”；办理结果由“无”改为“yes”", "h：终点由“z”改为“y”" }));
    }

    [Test]
    public void Added_and_removed_elements_and_flows_are_listed_with_what_they_are()
    {
        var before = Bpmn.Read("<startEvent id='s'/><userTask id='a' name='甲'/><endEvent id='z'/>" + Bpmn.Flows("s>a a>z"));
        var after = Bpmn.Read("<startEvent id='s'/><userTask id='b' name='乙'/><endEvent id='z'/>" + Bpmn.Flows("s>b b>z"));
        var difference = DefinitionDifference.Between(before, after);
        Assert.Multiple(() =>
        {
            Assert.That(difference.Added.Select(l => l.Id), Is.EqualTo(new[] { "f_s_b_0", "b", "f_b_z_1" }));
            Assert.That(difference.Removed.Select(l => l.Id), Is.EqualTo(new[] { "f_s_a_0", "a", "f_a_z_1" }));
            Assert.That(difference.Added[1], Is.EqualTo(new DifferenceLine("b", "人工任务“乙”", "种类：人工任务；名称：乙")));
            Assert.That(difference.Changed, Is.Empty);
        });
    }

    [Test]
    public void What_is_added_one_way_is_removed_the_other_way()
    {
        var (shipped, cut) = (BpmnReader.Read(Shipped), Bpmn.Read("<startEvent id='s'/><endEvent id='z'/>" + Bpmn.Flows("s>z")));
        var (there, back) = (DefinitionDifference.Between(shipped, cut), DefinitionDifference.Between(cut, shipped));
        Assert.That((there.Added, there.Removed), Is.EqualTo((back.Removed, back.Added)));
    }

    private static string Task(string role, string unit, string stage) => $"""
        <userTask id='a'><extensionElements><elsa:activityBinding activityType='RequestCases.Draft'><elsa:input name='unit'>"{unit}"</elsa:input>
        <elsa:input name='stage'>"{stage}"</elsa:input><elsa:input name='role'>"{role}"</elsa:input></elsa:activityBinding></extensionElements></userTask>
        """;

    private static string ChangesOf(string before, string after) => string.Join("\n", DefinitionDifference.Between(Read(before), Read(after)).Changed
        .Select(l => $"{l.Id}：{l.Text}"));

    private static ProcessDefinition Read(string task) =>
        Bpmn.Read($"<startEvent id='s'/>{task}<endEvent id='z'/>{Bpmn.Flows("s>a a>z")}", "<message id='n' name='note'/>");
}
