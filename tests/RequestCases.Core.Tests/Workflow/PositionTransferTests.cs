using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Core.Tests.Workflow;

public sealed class PositionTransferTests
{
    private static readonly string Shipped = File.ReadAllText(Path.Combine(TestFiles.Workflows, "disclosure-request.bpmn"));
    private static readonly ProcessDefinition Procedure = BpmnReader.Read(Shipped);
    private static readonly ProcessDefinition Same = BpmnReader.Read(Shipped);
    private static readonly ProcessDefinition Renamed =
        BpmnReader.Read(Shipped.Replace("\"legalReviewer\"", "\"approver\"", StringComparison.Ordinal).Replace("受理审核", "初审", StringComparison.Ordinal));
    private static readonly ProcessDefinition Replaced = BpmnReader.Read(Shipped.Replace("id=\"Search\"", "id=\"Look\"", StringComparison.Ordinal)
        .Replace(">Search<", ">Look<", StringComparison.Ordinal).Replace("Ref=\"Search\"", "Ref=\"Look\"", StringComparison.Ordinal));

    private const string Gateways = "<parallelGateway id='k'/><parallelGateway id='j'/>";

    private static readonly string[] Messages = [.. Procedure.Elements.Values.Select(e => e.MessageName).OfType<string>().Distinct()];

    [Test]
    public void A_position_in_the_same_definition_stays_what_it_is([Range(1, 20)] int seed)
    {
        foreach (var state in Walk(Procedure, new Random(seed)))
            Assert.That(PositionTransfer.Between(Procedure, Same, state).State, Is.EqualTo(state));
    }

    [Test]
    public void A_position_moved_to_other_roles_and_names_plays_on_to_its_end_with_the_same_work([Range(1, 20)] int seed)
    {
        foreach (var state in Walk(Procedure, new Random(seed)))
        {
            var moved = PositionTransfer.Between(Procedure, Renamed, state).State!;
            Assert.That(moved.OpenWork, Is.EqualTo(state.OpenWork));
            Assert.That(EndOf(Renamed, moved), Is.EqualTo(EndOf(Procedure, state)));
        }
    }

    [Test]
    public void A_position_is_moved_wherever_the_changed_part_is_not_occupied([Range(1, 20)] int seed)
    {
        foreach (var state in Walk(Procedure, new Random(seed)))
        {
            var result = PositionTransfer.Between(Procedure, Replaced, state);
            Assert.That(result.State is null, Is.EqualTo(state.OpenWork.Any(w => w.ElementId == "Search")));
        }
    }

    [TestCase("<userTask id='a'/>", "", "“a”（a）在新版本里没有了")]
    [TestCase("<userTask id='a'/>", "<manualTask id='a'/>", "“a”（a）由人工任务变成了手工任务")]
    [TestCase("<receiveTask id='a' messageRef='m'/>", "<receiveTask id='a' messageRef='n'/>", "“a”（a）等待的消息或者定时变了")]
    [TestCase("<userTask id='a'/>", "<userTask id='a'><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
        "“a”（a）改了多实例的次数或者方式")]
    [TestCase("<userTask id='a'/>",
        "<userTask id='a'><extensionElements><elsa:activityBinding activityType='RequestCases.Issue'/></extensionElements></userTask>", "“a”（a）换了活动，已经打开的表单不再适用")]
    public void What_has_no_counterpart_is_named(string before, string after, string why)
    {
        var later = after.Length == 0 ? Read("<userTask id='b'/>", "s>b b>z") : Read(after, "s>a a>z");
        Assert.That(Why(Read(before, "s>a a>z"), later), Is.EqualTo(why));
    }

    [Test]
    public void A_task_put_into_a_subprocess_is_not_where_it_was() => Assert.That(
        Why(
            Read("<userTask id='a'/>", "s>a a>z"),
            Read($"<subProcess id='sub'><startEvent id='s2'/><userTask id='a'/><endEvent id='z2'/>{Bpmn.Flows("s2>a a>z2")}</subProcess>", "s>sub sub>z")),
        Is.EqualTo("“a”（a）移到了另一个子过程里"));

    [Test]
    public void An_open_subprocess_that_is_gone_is_named_with_the_work_in_it() => Assert.That(
        Why(
            Read($"<subProcess id='sub'><startEvent id='s2'/><userTask id='a'/><endEvent id='z2'/>{Bpmn.Flows("s2>a a>z2")}</subProcess>", "s>sub sub>z"),
            Read("<userTask id='a'/>", "s>a a>z")),
        Is.EqualTo("“sub”（sub）在新版本里没有了；“a”（a）移到了另一个子过程里"));

    [Test]
    public void A_joint_review_half_done_cannot_get_a_third_reviewer_that_nobody_asks()
    {
        var before = Joint("a b", "s>k k>a k>b a>j b>j j>z");
        var run = new Run(before).Do("a");
        Assert.That(
            PositionTransfer.Between(before, Joint("a b c", "s>k k>a k>b a>j b>j j>z k>c c>j"), run.State).Why,
            Is.EqualTo("本件停在“b”（b），这样的位置在新版本里走不到，改过去可能办不完"));
    }

    [Test]
    public void A_joint_review_not_yet_begun_can_get_a_third_reviewer()
    {
        var before = Read("<userTask id='t'/>" + Gateways + Bpmn.Tasks("a b"), "s>t t>k k>a k>b a>j b>j j>z");
        var after = Read("<userTask id='t'/>" + Gateways + Bpmn.Tasks("a b c"), "s>t t>k k>a k>b a>j b>j j>z k>c c>j");
        var moved = PositionTransfer.Between(before, after, new Run(before).State).State!;
        Assert.That(new Run(after) { State = moved }.Do("t").Open, Is.EqualTo("a b c"));
    }

    [Test]
    public void A_branch_that_has_arrived_is_lost_when_its_flow_leads_elsewhere()
    {
        var before = Joint("a b", "s>k k>a k>b a>j b>j j>z");
        var after = Joint("a b c", "s>k k>a k>b a>c b>j c>j j>z");
        Assert.That(PositionTransfer.Between(before, after, new Run(before).Do("a").State).Why, Does.Contain("已经走过的流程线“a → j”（f_a_j_3）在新版本里没有了"));
    }

    [Test]
    public void A_branch_that_has_arrived_does_not_count_for_another_task()
    {
        const string Flow = "<sequenceFlow id='f' sourceRef='{0}' targetRef='j'/>";
        var before = Read($"{Gateways}{Bpmn.Tasks("a b")}{Flow.Replace("{0}", "a", StringComparison.Ordinal)}", "s>k k>a k>b b>j j>z");
        var after = Read($"{Gateways}{Bpmn.Tasks("a b")}{Flow.Replace("{0}", "b", StringComparison.Ordinal)}", "s>k k>a k>b a>j j>z");
        Assert.That(PositionTransfer.Between(before, after, new Run(before).Do("a").State).Why, Does.Contain("已经走过的流程线“a → j”（f）在新版本里两端不同了"));
    }

    [Test]
    public void A_join_that_waits_for_nothing_more_would_never_fire()
    {
        var before = Joint("a b", "s>k k>a k>b a>j b>j j>z");
        var after = Joint("a b", "s>k k>a k>b a>j b>z j>z");
        Assert.That(PositionTransfer.Between(before, after, new Run(before).Do("a").State).Why, Does.Contain("走不到"));
    }

    [Test]
    public void A_race_whose_members_changed_is_not_the_same_race()
    {
        const string Gateway = "<eventBasedGateway id='g'/><receiveTask id='a' messageRef='m'/><receiveTask id='b' messageRef='n'/>";
        var before = Read(Gateway, "s>g g>a g>b a>z b>z");
        Assert.That(Why(before, Read(Gateway + "<receiveTask id='c' messageRef='n'/>", "s>g g>a g>b a>z b>z g>c c>z")), Does.Contain("走不到"));
        Assert.That(Why(before, before), Is.Empty);
    }

    [Test]
    public void A_finished_case_is_not_moved()
    {
        var definition = Read("<userTask id='a'/>", "s>a a>z");
        Assert.That(PositionTransfer.Between(definition, definition, new Run(definition).Do("a").State).Why, Is.EqualTo("流程已经结束，不需要改用新版本"));
    }

    /// <summary>The states of a random walk, until it is over or has become long.</summary>
    private static IEnumerable<ProcessState> Walk(ProcessDefinition definition, Random random)
    {
        var run = new Run(definition);
        for (var step = 0; step < 40 && !run.State.Completed; step++)
        {
            yield return run.State;
            run.Take(AnyStep(definition, run.State, random));
        }
    }

    private static ProcessEvent AnyStep(ProcessDefinition definition, ProcessState state, Random random)
    {
        var messages = Messages.Where(m => m != "withdrawn" && Interpreter.Awaits(definition, state, m) && (m != "extension-requested" || !state.OpenWork.Any(w => w.ElementId is "Register" or "ApproveExtension" or "NotifyExtension"))).ToList();
        if (messages.Count > 0 && random.Next(5) == 0)
            return new MessageReceived(messages[random.Next(messages.Count)]);
        var work = state.OpenWork[random.Next(state.OpenWork.Count)];
        var outcomes = definition[work.ElementId].Outcomes;
        return new WorkCompleted(work.WorkId, outcomes.Count == 0 ? null : outcomes[random.Next(outcomes.Count)]);
    }

    /// <summary>Where a case comes to when always the oldest work is done with its first outcome.</summary>
    private static ProcessState EndOf(ProcessDefinition definition, ProcessState state)
    {
        for (var step = 0; step < 60 && !state.Completed; step++)
        {
            var work = state.OpenWork[0];
            state = Interpreter.Step(definition, state, new WorkCompleted(work.WorkId, definition[work.ElementId].Outcomes is [var first, ..] ? first : null)).State;
        }
        Assert.That(state.Completed);
        return state;
    }

    private static string Why(ProcessDefinition before, ProcessDefinition after) => PositionTransfer.Between(before, after, new Run(before).State).Why;

    private static ProcessDefinition Joint(string tasks, string flows) =>
        Read(Gateways + Bpmn.Tasks(tasks), flows);

    private static ProcessDefinition Read(string body, string flows) =>
        Bpmn.Read($"<startEvent id='s'/>{body}<endEvent id='z'/>{Bpmn.Flows(flows)}", "<message id='n' name='note'/>");
}
