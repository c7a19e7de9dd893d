using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class MessageTests
{
    private const string Letter = "<messageEventDefinition messageRef='m'/>";

    [Test]
    public void A_message_that_is_thrown_goes_out_and_the_token_goes_on()
    {
        var run = new Run(Bpmn.Read("<startEvent id='s'/><intermediateThrowEvent id='out'>" + Letter + "</intermediateThrowEvent>" + Bpmn.Tasks("a b") + Bpmn.Flows("s>a a>out out>b")));
        run.Do("a");
        Assert.That(run.Commands, Is.EqualTo(new ProcessCommand[] { new StartWork(3, "b"), new SendMessage("letter", "out") }));
    }

    [Test]
    public void A_message_at_an_end_goes_out_and_the_process_is_over()
    {
        var run = new Run(Bpmn.Read("<startEvent id='s'/><endEvent id='out'>" + Letter + "</endEvent>" + Bpmn.Tasks("a") + Bpmn.Flows("s>a a>out")));
        run.Do("a");
        Assert.That(run.Commands, Is.EqualTo(new ProcessCommand[] { new SendMessage("letter", "out"), new CompleteProcess() }));
    }

    [Test]
    public void A_thrown_message_never_reaches_a_wait_of_the_same_process()
    {
        var run = new Run(Bpmn.Read("<startEvent id='s'/><parallelGateway id='fork'/><endEvent id='out'>" + Letter + "</endEvent>"
            + "<intermediateCatchEvent id='in'>" + Letter + "</intermediateCatchEvent>" + Bpmn.Tasks("a b") + Bpmn.Flows("s>fork fork>a fork>in a>out in>b")));
        Assert.That(run.Do("a").Open, Is.EqualTo("in"));
        Assert.That(run.Message("letter").Open, Is.EqualTo("b"));
    }

    [TestCase("<messageEventDefinition messageRef='m'/>")]
    [TestCase("<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>")]
    public void The_start_stands_for_whatever_triggers_the_start_event(string trigger)
    {
        var definition = Bpmn.Read("<startEvent id='s'>" + trigger + "</startEvent>" + Bpmn.Tasks("a") + Bpmn.Flows("s>a"));
        var run = new Run(definition);
        Assert.That(run.Open, Is.EqualTo("a"));
        Assert.That(Interpreter.Awaits(definition, run.State, "letter"), Is.False);
        Assert.That(Player.Play(definition, "[]"), Does.Contain("\"armed\":[]"));
    }
}
