using System.Diagnostics;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>Hostile and broken documents are refused soon, with a reason; large honest ones are read soon.</summary>
public sealed class BadInputTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private static string Tasks(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<userTask id='t{i}'/>"));

    private static string Flows(IEnumerable<(string From, string To)> flows) =>
        string.Concat(flows.Select((f, i) => $"<sequenceFlow id='f{i}' sourceRef='{f.From}' targetRef='{f.To}'/>"));

    private static IEnumerable<(string, string)> Line(int count) =>
        Enumerable.Range(0, count - 1).Select(i => ($"t{i}", $"t{i + 1}")).Prepend(("s", "t0")).Append(($"t{count - 1}", "z"));

    private static IReadOnlyList<DefinitionProblem> ProblemsOf(string body) => Refused(body).Problems;

    private static DefinitionException Refused(string body)
    {
        var watch = Stopwatch.StartNew();
        var refusal = Assert.Throws<DefinitionException>(() => Bpmn.Read(body))!;
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        return refusal;
    }

    private static T Timely<T>(Func<T> act)
    {
        var watch = Stopwatch.StartNew();
        var result = act();
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
        return result;
    }

    [Test]
    public void Two_thousand_elements_and_five_thousand_flows_are_read_soon()
    {
        var flows = Line(1998).Concat(Enumerable.Range(0, 3000).Select(i => ($"t{i * 7 % 1998}", $"t{i * 13 % 1998}")));
        var definition = Timely(() => Bpmn.Read("<startEvent id='s'/><endEvent id='z'/>" + Tasks(1998) + Flows(flows)));
        Assert.That(definition.Elements, Has.Count.EqualTo(2000));
        Assert.That(Timely(() => new Run(definition)).Open, Is.EqualTo("t0"));
    }

    [TestCase(1999, 0)]
    [TestCase(10, 5001)]
    public void More_elements_or_flows_are_refused(int tasks, int flows)
    {
        var problems = ProblemsOf("<startEvent id='s'/><endEvent id='z'/>" + Tasks(tasks) + Flows(Enumerable.Repeat(("t0", "t1"), flows)));
        Assert.That(problems, Has.Count.EqualTo(1));
        Assert.That(problems[0].Message, Does.Contain("2000").And.Contain("5000"));
    }

    [Test]
    public void A_document_full_of_faults_is_refused_soon_and_not_told_whole()
    {
        var refusal = Refused("<startEvent id='s'/>" + Tasks(1990) + Flows(Enumerable.Range(0, 5000).Select(i => ($"t{i % 1990}", $"gone{i}"))));
        Assert.That(refusal.Problems, Has.Count.EqualTo(5000));
        Assert.That(refusal.Message, Has.Length.LessThan(2000).And.Contain("5000"));
    }

    [Test]
    public void Very_long_ids_and_names_are_refused_and_shown_cut()
    {
        var name = new string('长', 100_000);
        var problem = ProblemsOf($"<startEvent id='s'/><userTask id='t' name='{name}'/>").Single();
        Assert.That((problem.ElementId, problem.Message.Length < 200), Is.EqualTo(("t", true)));
        Assert.That(ProblemsOf($"<startEvent id='s'/><userTask id='{name}'/>")[0].Message, Has.Length.LessThan(300));
    }

    [TestCase("<exclusiveGateway id='a' name='甲'/><exclusiveGateway id='b'/>", "s>a a>b b>a b>z")]
    [TestCase("<parallelGateway id='a' name='甲'/><inclusiveGateway id='b'/>", "s>a a>b b>a b>z")]
    [TestCase("<exclusiveGateway id='a' name='甲'/>", "s>a a>a a>z")]
    [TestCase("<exclusiveGateway id='a' name='甲'/><intermediateThrowEvent id='b'/>", "s>a a>b b>a a>z")]
    [TestCase("<exclusiveGateway id='a' name='甲'/><intermediateThrowEvent id='b'><escalationEventDefinition escalationRef='e'/></intermediateThrowEvent>", "s>a a>b b>a a>z")]
    public void A_cycle_without_work_or_wait_is_refused_and_names_its_elements(string elements, string flows)
    {
        var problem = ProblemsOf("<startEvent id='s'/><endEvent id='z'/>" + elements + Bpmn.Flows(flows)).Single();
        Assert.That((problem.ElementId, problem.ElementName), Is.EqualTo(("a", "甲")));
        Assert.That(problem.Message, Does.Contain("循环"));
    }

    [Test]
    public void A_long_cycle_without_work_is_found_soon()
    {
        var gateways = string.Concat(Enumerable.Range(0, 1998).Select(i => $"<exclusiveGateway id='t{i}'/>"));
        Assert.That(ProblemsOf("<startEvent id='s'/><endEvent id='z'/>" + gateways + Flows(Line(1998).Append(("t1997", "t0")))), Has.Count.EqualTo(1));
        Assert.That(Timely(() => new Run(Bpmn.Read("<startEvent id='s'/><endEvent id='z'/>" + gateways + Flows(Line(1998))))).State.Completed);
    }

    [Test]
    public void A_cycle_with_work_or_a_wait_in_it_is_read() => Assert.That(
        Bpmn.Read("<startEvent id='s'/><endEvent id='z'/><exclusiveGateway id='a'/>" + Bpmn.Tasks("t") + Bpmn.Flows("s>a a>t t>a:again t>z:done")).Elements, Has.Count.EqualTo(4));

    [Test]
    public void A_cycle_through_a_subprocess_in_which_nothing_rests_is_refused_when_it_is_played()
    {
        var definition = Bpmn.Read("<startEvent id='s'/>" + Bpmn.Tasks("t") + "<subProcess id='sub' name='空转'><startEvent id='ss'/></subProcess>"
            + "<sequenceFlow id='x1' sourceRef='s' targetRef='t'/><sequenceFlow id='x2' sourceRef='t' targetRef='sub'/><sequenceFlow id='x3' sourceRef='sub' targetRef='sub'/>");
        var run = new Run(definition);
        var refusal = Timely(() => Assert.Throws<ProcessRefusedException>(() => run.Do("t")));
        Assert.That((refusal!.Code, run.Open), Is.EqualTo(("PROCESS_NEVER_RESTS", "t")));
        Assert.That(refusal.Message, Does.Contain("空转").Or.Contain("ss"));
    }

    [Test]
    public void Nested_multi_instances_that_explode_are_refused_when_they_are_played()
    {
        const string Hundred = "<multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics>";
        var nested = $"<userTask id='t'>{Hundred}</userTask>";
        var first = "t";
        foreach (var level in Enumerable.Range(1, 3))
        {
            nested = $"<subProcess id='l{level}'>{Hundred}<startEvent id='s{level}'/>{nested}<sequenceFlow id='f{level}' sourceRef='s{level}' targetRef='{first}'/></subProcess>";
            first = "l" + level;
        }
        var definition = Bpmn.Read($"<startEvent id='s'/>{nested}<sequenceFlow id='f' sourceRef='s' targetRef='{first}'/>");
        Assert.That(Timely(() => Assert.Throws<ProcessRefusedException>(() => new Run(definition)))!.Code, Is.EqualTo("PROCESS_TOO_WIDE"));
    }

    [Test]
    public void Tokens_that_multiply_step_by_step_are_refused_in_the_end()
    {
        var run = new Run(Bpmn.Read("<startEvent id='s'/>" + Bpmn.Tasks("t u")
            + "<boundaryEvent id='more' attachedToRef='t' cancelActivity='false'><messageEventDefinition messageRef='m'/></boundaryEvent>" + Bpmn.Flows("s>t more>t more>u")));
        Assert.That(Timely(() => Assert.Throws<ProcessRefusedException>(() =>
        {
            while (true)
                run.Message("letter");
        }))!.Code, Is.EqualTo("PROCESS_TOO_WIDE"));
        Assert.That(run.State.OpenWork, Has.Count.LessThan(2_001));
    }

    [Test]
    public void Many_subprocesses_open_at_once_are_left_and_cancelled_soon()
    {
        const string Many = "<multiInstanceLoopCharacteristics><loopCardinality>100</loopCardinality></multiInstanceLoopCharacteristics>";
        var definition = Bpmn.Read("<startEvent id='s'/>" + Bpmn.Tasks("after")
            + $"<subProcess id='outer'>{Many}<startEvent id='os'/><subProcess id='inner'><startEvent id='is'/>{Bpmn.Tasks("t")}<sequenceFlow id='f1' sourceRef='is' targetRef='t'/></subProcess>"
            + "<sequenceFlow id='f2' sourceRef='os' targetRef='inner'/></subProcess><boundaryEvent id='stop' attachedToRef='outer'><messageEventDefinition messageRef='m'/></boundaryEvent>"
            + "<sequenceFlow id='f3' sourceRef='s' targetRef='outer'/><sequenceFlow id='f4' sourceRef='outer' targetRef='after'/><sequenceFlow id='f5' sourceRef='stop' targetRef='after'/>");
        var run = Timely(() => new Run(definition));
        Assert.That(run.State.OpenWork, Has.Count.EqualTo(100));
        Assert.That(Timely(() => new Run(definition).Message("letter")).Open, Is.EqualTo("after"));
        Timely(() =>
        {
            for (var i = 0; i < 100; i++)
                run.Do("t");
            return run;
        });
        Assert.That(run.Open, Is.EqualTo("after"));
    }
}
