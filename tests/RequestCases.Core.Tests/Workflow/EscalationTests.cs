namespace RequestCases.Core.Tests.Workflow;

public sealed class EscalationTests
{
    private const string Frame = "<startEvent id='start'/><endEvent id='end'/>"
        + "<sequenceFlow id='x1' sourceRef='start' targetRef='sub'/><sequenceFlow id='x2' sourceRef='sub' targetRef='after'/>"
        + "<sequenceFlow id='x3' sourceRef='after' targetRef='end'/>";

    private static string Subprocess(string id, string content) => $"<subProcess id='{id}'>{content}</subProcess>";

    private static string Raising(string more = "") => "<startEvent id='s'/><parallelGateway id='fork'/><endEvent id='raise'><escalationEventDefinition escalationRef='e'/></endEvent>"
        + Bpmn.Tasks("a b") + Bpmn.Flows("s>fork fork>a fork>b a>raise") + more;

    private static string Edge(string id, string on, string reference, bool interrupting = true) =>
        $"<boundaryEvent id='{id}' attachedToRef='{on}' cancelActivity='{(interrupting ? "true" : "false")}'><escalationEventDefinition {reference}/></boundaryEvent>"
        + Bpmn.Tasks(id + "_task") + $"<sequenceFlow id='f_{id}' sourceRef='{id}' targetRef='{id}_task'/>";

    [Test]
    public void An_escalation_that_does_not_interrupt_leaves_the_subprocess_running()
    {
        var run = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising()) + Edge("up", "sub", "escalationRef='e'", interrupting: false)));
        Assert.That(run.Do("a").Open, Is.EqualTo("b up_task"));
        Assert.That(run.Do("b").Open, Is.EqualTo("after up_task"));
    }

    [Test]
    public void An_escalation_nobody_catches_is_no_error()
    {
        var run = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising()) + Edge("up", "sub", "escalationRef='e2'")));
        Assert.That(run.Do("a").Open, Is.EqualTo("b"));
    }

    [Test]
    public void A_catcher_without_a_code_catches_any_but_the_one_with_the_code_goes_first()
    {
        var any = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising()) + Edge("any", "sub", "")));
        Assert.That(any.Do("a").Open, Is.EqualTo("any_task"));
        var both = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising()) + Edge("any", "sub", "") + Edge("up", "sub", "escalationRef='e'")));
        Assert.That(both.Do("a").Open, Is.EqualTo("up_task"));
    }

    [Test]
    public void An_escalation_climbs_until_it_is_caught()
    {
        var inner = Subprocess("inner", Raising()) + "<startEvent id='s0'/>" + "<sequenceFlow id='y1' sourceRef='s0' targetRef='inner'/>";
        var run = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", inner) + Edge("up", "sub", "escalationRef='e'")));
        run.Do("a");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("up_task", "b")));
    }

    [Test]
    public void A_handler_inside_the_scope_goes_before_the_event_at_its_edge()
    {
        var handler = "<subProcess id='h' triggeredByEvent='true'><startEvent id='hs' isInterrupting='false'><escalationEventDefinition escalationRef='e'/></startEvent>"
            + Bpmn.Tasks("handle") + "<sequenceFlow id='y1' sourceRef='hs' targetRef='handle'/></subProcess>";
        var run = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising(handler)) + Edge("up", "sub", "escalationRef='e'")));
        Assert.That(run.Do("a").Open, Is.EqualTo("b handle"));
    }

    [Test]
    public void What_a_handler_raises_goes_outwards_and_not_to_itself()
    {
        var handler = "<subProcess id='h' triggeredByEvent='true'><startEvent id='hs' isInterrupting='false'><escalationEventDefinition escalationRef='e'/></startEvent>"
            + Bpmn.Tasks("handle") + "<endEvent id='again'><escalationEventDefinition escalationRef='e'/></endEvent>"
            + "<sequenceFlow id='y1' sourceRef='hs' targetRef='handle'/><sequenceFlow id='y2' sourceRef='handle' targetRef='again'/></subProcess>";
        var run = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", Raising(handler)) + Edge("up", "sub", "escalationRef='e'")));
        run.Do("a").Do("handle");
        Assert.That((run.Open, run.Cancelled), Is.EqualTo(("up_task", "b")));
    }

    [Test]
    public void A_throw_event_goes_on_unless_it_was_interrupted()
    {
        const string Throwing = "<startEvent id='s'/><intermediateThrowEvent id='t'><escalationEventDefinition escalationRef='e'/></intermediateThrowEvent>";
        var content = Throwing + Bpmn.Tasks("a next") + Bpmn.Flows("s>a a>t t>next");
        var beside = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", content) + Edge("up", "sub", "escalationRef='e'", interrupting: false)));
        Assert.That(beside.Do("a").Open, Is.EqualTo("next up_task"));
        var cut = new Run(Bpmn.Read(Frame + Bpmn.Tasks("after") + Subprocess("sub", content) + Edge("up", "sub", "escalationRef='e'")));
        Assert.That(cut.Do("a").Open, Is.EqualTo("up_task"));
    }
}
