using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class BpmnReaderTests
{
    private const string Line = "<startEvent id='s'/><userTask id='t' name='办理'/><endEvent id='z'/>"
        + "<sequenceFlow id='f1' sourceRef='s' targetRef='t'/><sequenceFlow id='f2' sourceRef='t' targetRef='z'/>";

    private static IReadOnlyList<DefinitionProblem> ProblemsOf(string xml) =>
        Assert.Throws<DefinitionException>(() => BpmnReader.Read(xml))!.Problems;

    [TestCase("<callActivity id='x' name='外部流程'/>", "x")]
    [TestCase("<scriptTask id='x'/>", "x")]
    [TestCase("<task id='x'/>", "x")]
    [TestCase("<complexGateway id='x'/>", "x")]
    [TestCase("<transaction id='x'/>", "x")]
    [TestCase("<adHocSubProcess id='x'/>", "x")]
    [TestCase("<startEvent id='x'/>", "x")]
    [TestCase("<startEvent id='x'><messageEventDefinition messageRef='m'/></startEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><signalEventDefinition/></intermediateCatchEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'/>", "x")]
    [TestCase("<intermediateThrowEvent id='x'><messageEventDefinition/></intermediateThrowEvent>", "x")]
    [TestCase("<intermediateThrowEvent id='x'><signalEventDefinition/></intermediateThrowEvent>", "x")]
    [TestCase("<intermediateThrowEvent id='x'><compensateEventDefinition/></intermediateThrowEvent>", "x")]
    [TestCase("<intermediateThrowEvent id='x'><linkEventDefinition/></intermediateThrowEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><conditionalEventDefinition/></intermediateCatchEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='t'><errorEventDefinition/></boundaryEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='t'><compensateEventDefinition/></boundaryEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='x'><messageEventDefinition messageRef='m'/></boundaryEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='y'><messageEventDefinition messageRef='m'/></boundaryEvent>"
        + "<boundaryEvent id='y' attachedToRef='x'><messageEventDefinition messageRef='m'/></boundaryEvent>", "y")]
    [TestCase("<endEvent id='x'><cancelEventDefinition/></endEvent>", "x")]
    [TestCase("<businessRuleTask id='x'/>", "x")]
    [TestCase("<endEvent id='x'><errorEventDefinition/></endEvent>", "x")]
    [TestCase("<endEvent id='x'><terminateEventDefinition/><escalationEventDefinition escalationRef='e'/></endEvent>", "x")]
    [TestCase("<endEvent id='x'><escalationEventDefinition/></endEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><messageEventDefinition/></intermediateCatchEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><messageEventDefinition messageRef='none'/></intermediateCatchEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><messageEventDefinition messageRef='nameless'/></intermediateCatchEvent>", "x")]
    [TestCase("<receiveTask id='x'/>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><timerEventDefinition><timeCycle>R3/P1D</timeCycle></timerEventDefinition></intermediateCatchEvent>", "x")]
    [TestCase("<intermediateCatchEvent id='x'><timerEventDefinition><timeDuration>soon</timeDuration></timerEventDefinition></intermediateCatchEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='nobody'><messageEventDefinition messageRef='m'/></boundaryEvent>", "x")]
    [TestCase("<boundaryEvent id='x' attachedToRef='s'><messageEventDefinition messageRef='m'/></boundaryEvent>", "x")]
    [TestCase("<sequenceFlow id='x' sourceRef='t' targetRef='nowhere'/>", "x")]
    [TestCase("<sequenceFlow id='x' sourceRef='t'/>", "x")]
    [TestCase("<sequenceFlow id='x' sourceRef='s' targetRef='z' vw:conditionOutcome='accept'/>", "x")]
    [TestCase("<sequenceFlow id='x' sourceRef='t' targetRef='z'><conditionExpression>${a}</conditionExpression></sequenceFlow>", "x")]
    [TestCase("<sequenceFlow id='x' sourceRef='t' targetRef='s'/>", "s")]
    [TestCase("<sequenceFlow id='x' sourceRef='z' targetRef='t'/>", "z")]
    [TestCase("<userTask id='x' default='f1'/>", "x")]
    [TestCase("<userTask id='t'/>", "t")]
    [TestCase("<userTask id='f1'/>", "f1")]
    [TestCase("<dataObject id='t'/>", "t")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics/></userTask>", "x")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>101</loopCardinality></multiInstanceLoopCharacteristics></userTask>", "x")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><completionCondition>${done}</completionCondition></multiInstanceLoopCharacteristics></userTask>", "x")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics><loopDataInputRef>t</loopDataInputRef></multiInstanceLoopCharacteristics></userTask>", "x")]
    [TestCase("<userTask id='x'><standardLoopCharacteristics/></userTask>", "x")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics><loopCardinality>${n}</loopCardinality></multiInstanceLoopCharacteristics></userTask>", "x")]
    [TestCase("<userTask id='x'><multiInstanceLoopCharacteristics><loopDataInputRef>list</loopDataInputRef></multiInstanceLoopCharacteristics></userTask>", "x")]
    [TestCase("<userTask id='x' isForCompensation='true'/>", "x")]
    [TestCase("<userTask id='x'><extensionElements><elsa:activityBinding activityType='A'><elsa:input name='role'>clerk</elsa:input></elsa:activityBinding></extensionElements></userTask>", "x")]
    [TestCase("<userTask id='x'><extensionElements><elsa:activityBinding/></extensionElements></userTask>", "x")]
    [TestCase("<subProcess id='x'/>", "x")]
    [TestCase("<subProcess id='x'><startEvent id='y'/><sequenceFlow id='w' sourceRef='y' targetRef='t'/></subProcess>", "w")]
    [TestCase("<subProcess id='x' triggeredByEvent='true'><startEvent id='y'/></subProcess>", "y")]
    [TestCase("<subProcess id='x'><startEvent id='y'><messageEventDefinition messageRef='m'/></startEvent></subProcess>", "y")]
    [TestCase("<eventBasedGateway id='g'/><sequenceFlow id='x' sourceRef='g' targetRef='t'/>", "t")]
    [TestCase("<laneSet id='ls'><lane id='x'><flowNodeRef>nobody</flowNodeRef></lane></laneSet>", "x")]
    public void A_fault_is_refused_and_names_its_element(string fault, string elementId)
    {
        var problems = ProblemsOf(Bpmn.Document(Line + fault, "<message id='nameless'/>"));
        var problem = problems.FirstOrDefault(p => p.ElementId == elementId);
        Assert.That(problem, Is.Not.Null, string.Join(" ", problems.Select(p => p.Message)));
        Assert.That(problem!.Message, Does.Contain(problem.ElementName));
    }

    [Test]
    public void All_problems_are_told_at_once()
    {
        var problems = ProblemsOf(Bpmn.Document(Line + "<scriptTask id='a'/><callActivity id='b'/><receiveTask id='c'/>"));
        Assert.That(problems.Select(p => p.ElementId), Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [Test]
    public void A_node_without_an_id_is_named_by_its_name() =>
        Assert.That(ProblemsOf(Bpmn.Document(Line + "<userTask name='无号任务'/>"))[0].ElementName, Is.EqualTo("无号任务"));

    [Test]
    public void A_process_without_a_start_is_refused() =>
        Assert.That(ProblemsOf(Bpmn.Document("<endEvent id='z'/>")).Select(p => p.ElementId), Is.EqualTo(new[] { "p" }));

    [Test]
    public void A_second_process_is_refused() =>
        Assert.That(ProblemsOf(Bpmn.Document(Line, "<process id='q' name='另一个'/>"))[0].ElementName, Is.EqualTo("试验"));

    [TestCase("")]
    [TestCase("not xml")]
    [TestCase("<a/>")]
    [TestCase("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")]
    [TestCase("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process/></definitions>")]
    public void What_is_no_BPMN_is_refused(string text) => Assert.That(ProblemsOf(text), Has.Count.EqualTo(1));

    [Test]
    public void An_entity_bomb_is_refused()
    {
        var bomb = "<!DOCTYPE d [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
        Assert.That(ProblemsOf(bomb + Bpmn.Document("<userTask id='t' name='&c;'/>").Split("?>", 2)[1])[0].Message, Does.Contain("DTD"));
    }

    [Test]
    public void An_external_entity_is_refused() => Assert.That(
        ProblemsOf("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><d>&a;</d>")[0].Message, Does.Contain("DTD"));

    [Test]
    public void Endless_nesting_and_endless_text_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000));
        Assert.That(ProblemsOf(deep)[0].Message, Does.Contain("嵌套"));
        Assert.That(ProblemsOf(new string(' ', 4_000_001))[0].Message, Does.Contain("超过"));
    }

    [Test]
    public void Diagrams_and_foreign_extensions_are_kept_and_ignored()
    {
        var xml = Bpmn.Document(Line + "<x:note xmlns:x='urn:foreign' id='t'>随便</x:note>",
            "<d:BPMNDiagram xmlns:d='http://www.omg.org/spec/BPMN/20100524/DI'><d:BPMNPlane bpmnElement='p'/></d:BPMNDiagram>");
        var definition = BpmnReader.Read(xml);
        Assert.That(definition.Xml, Is.EqualTo(xml));
        Assert.That(definition.Elements.Keys, Is.EqualTo(new[] { "s", "t", "z" }));
    }

    [Test, CancelAfter(10_000)]
    public void An_element_with_the_id_of_its_own_process_is_refused_and_not_read_for_ever() => Assert.That(
        Assert.Throws<DefinitionException>(() => Bpmn.Read("<startEvent id='s'/><userTask id='p'/><endEvent id='z'/>" + Bpmn.Flows("s>p p>z")))!.Message, Does.Contain("编号 p 用了 2 次"));

    [Test]
    public void A_binding_gives_the_content_of_texts_and_the_JSON_of_the_rest()
    {
        var definition = Bpmn.Read(Line.Replace("name='办理'/>", "name='办理'><extensionElements><elsa:activityBinding activityType='Office.Do'>"
            + "<elsa:input name='role'>\"clerk\"</elsa:input><elsa:input name='copies'>3</elsa:input></elsa:activityBinding></extensionElements></userTask>", StringComparison.Ordinal));
        var binding = definition["t"].Binding!;
        Assert.That(binding.ActivityType, Is.EqualTo("Office.Do"));
        Assert.That((binding.Input("role"), binding.Input("copies"), binding.Input("unit")), Is.EqualTo(("clerk", "3", (string?)null)));
        Assert.That(binding.InputNames, Is.EqualTo(new[] { "role", "copies" }));
    }
}
