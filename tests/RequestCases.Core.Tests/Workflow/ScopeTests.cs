namespace RequestCases.Core.Tests.Workflow;

public sealed class ScopeTests
{
    private const string Ends = "<startEvent id='start'/><endEvent id='end'/>";
    private const string Message = "<messageEventDefinition messageRef='m'/>";
    private const string Timer = "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition>";

    [Test]
    public void A_terminate_end_ends_only_its_own_scope()
    {
        var inner = "<subProcess id='sub'><startEvent id='s'/><parallelGateway id='fork'/><endEvent id='stop'><terminateEventDefinition/></endEvent>"
            + Bpmn.Tasks("a b") + Bpmn.Flows("s>fork fork>a fork>b a>stop") + "</subProcess>";
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='both'/>" + Bpmn.Tasks("beside after")
            + "<sequenceFlow id='x1' sourceRef='start' targetRef='both'/><sequenceFlow id='x2' sourceRef='both' targetRef='sub'/><sequenceFlow id='x3' sourceRef='both' targetRef='beside'/>"
            + "<sequenceFlow id='x4' sourceRef='sub' targetRef='after'/><sequenceFlow id='x5' sourceRef='after' targetRef='end'/><sequenceFlow id='x6' sourceRef='beside' targetRef='end'/>" + inner));
        run.Do("a");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("after beside", "b")));
    }

    [Test]
    public void A_terminate_end_of_the_process_ends_everything()
    {
        var run = new Run(Bpmn.Read("<startEvent id='start'/><parallelGateway id='fork'/><endEvent id='stop'><terminateEventDefinition/></endEvent>"
            + Bpmn.Tasks("a b") + Bpmn.Flows("start>fork fork>a fork>b a>stop")));
        run.Do("a");
        Assert.That((run.State.Completed, run.Cancelled), Is.EqualTo((true, "b")));
    }

    [Test]
    public void A_sequential_multi_instance_task_is_done_one_by_one()
    {
        var run = new Run(Bpmn.Read(Ends + "<userTask id='sign'><multiInstanceLoopCharacteristics isSequential='true'><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>"
            + Bpmn.Tasks("after") + Bpmn.Flows("start>sign sign>after after>end")));
        Assert.That(run.Open, Is.EqualTo("sign"));
        Assert.That(run.Do("sign").Open, Is.EqualTo("sign"));
        Assert.That(run.Do("sign").Open, Is.EqualTo("sign"));
        Assert.That(run.Do("sign").Open, Is.EqualTo("after"));
    }

    [Test]
    public void Every_instance_of_a_subprocess_has_its_own_tokens()
    {
        var run = new Run(Bpmn.Read(Ends + "<subProcess id='sub'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>"
            + "<startEvent id='s'/><parallelGateway id='fork'/><parallelGateway id='join'/><endEvent id='done'/>" + Bpmn.Tasks("a b c")
            + Bpmn.Flows("s>fork fork>a fork>b a>join b>join join>c c>done") + "</subProcess>" + Bpmn.Tasks("after")
            + "<boundaryEvent id='edge' attachedToRef='sub'>" + Message + "</boundaryEvent>"
            + "<sequenceFlow id='x1' sourceRef='start' targetRef='sub'/><sequenceFlow id='x2' sourceRef='sub' targetRef='after'/><sequenceFlow id='x3' sourceRef='edge' targetRef='after'/><sequenceFlow id='x4' sourceRef='after' targetRef='end'/>"));
        Assert.That(run.Do("a").Do("a").Open, Is.EqualTo("b b"));
        Assert.That(run.Do("b").Open, Is.EqualTo("b c"));
        Assert.That(run.Do("c").Open, Is.EqualTo("b"));
        run.Message("letter");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("after", "b")));
    }

    [Test]
    public void A_message_reaches_every_open_wait_for_its_name()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><receiveTask id='got' messageRef='m'/><intermediateCatchEvent id='caught'>" + Message
            + "</intermediateCatchEvent>" + Bpmn.Tasks("work extra a b") + "<boundaryEvent id='edge' attachedToRef='work' cancelActivity='false'>" + Message + "</boundaryEvent>"
            + Bpmn.Flows("start>fork fork>got fork>caught fork>work got>a caught>b edge>extra a>end b>end work>end extra>end")));
        Assert.That(run.Open, Is.EqualTo("caught got work"));
        Assert.That(run.Started, Is.EqualTo("work"));
        Assert.That(run.Message("letter").Open, Is.EqualTo("a b extra work"));
    }

    [Test]
    public void An_interrupting_event_subprocess_takes_the_place_of_its_scope_and_nothing_starts_beside_it()
    {
        var run = new Run(Bpmn.Read(Ends + Bpmn.Tasks("work after") + Bpmn.Flows("start>sub sub>after after>end")
            + "<subProcess id='sub'><startEvent id='s'/>" + Bpmn.Tasks("inner")
            + "<sequenceFlow id='x1' sourceRef='s' targetRef='inner'/>"
            + "<subProcess id='stop' triggeredByEvent='true'><startEvent id='stopped'>" + Message + "</startEvent>" + Bpmn.Tasks("clean") + "<sequenceFlow id='x2' sourceRef='stopped' targetRef='clean'/></subProcess>"
            + "<subProcess id='late' triggeredByEvent='true'><startEvent id='too_late' isInterrupting='false'>" + Timer + "</startEvent>" + Bpmn.Tasks("remind") + "<sequenceFlow id='x3' sourceRef='too_late' targetRef='remind'/></subProcess>"
            + "</subProcess>"));
        Assert.That(run.Timer("too_late").Open, Is.EqualTo("inner remind"));
        run.Message("letter");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("clean", "inner remind")));
        Assert.Throws<RequestCases.Core.Workflow.ProcessRefusedException>(() => run.Timer("too_late"));
        Assert.Throws<RequestCases.Core.Workflow.ProcessRefusedException>(() => run.Message("letter"));
        Assert.That(run.Do("clean").Open, Is.EqualTo("after"));
    }

    [Test]
    public void A_timer_at_an_edge_that_does_not_interrupt_fires_beside_the_work()
    {
        var run = new Run(Bpmn.Read(Ends + Bpmn.Tasks("work remind") + "<boundaryEvent id='late' attachedToRef='work' cancelActivity='false'>" + Timer + "</boundaryEvent>"
            + Bpmn.Flows("start>work work>end late>remind remind>end")));
        Assert.That(run.Timer("late").Open, Is.EqualTo("remind work"));
        Assert.That(run.Do("work").Do("remind").State.Completed);
    }
}
