namespace RequestCases.Core.Tests.Workflow;

public sealed class JoinTests
{
    private const string Ends = "<startEvent id='start'/><endEvent id='end'/>";

    [Test]
    public void Rework_inside_a_parallel_branch_still_meets_the_other_branch()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><parallelGateway id='join'/>" + Bpmn.Tasks("write check other after")
            + Bpmn.Flows("start>fork fork>write fork>other write>check check>write:again check>join:good other>join join>after after>end")));
        run.Do("write").Do("check", "again").Do("other").Do("write").Do("check", "again").Do("write");
        Assert.That(run.Open, Is.EqualTo("check"));
        Assert.That(run.Do("check", "good").Open, Is.EqualTo("after"));
        Assert.That(run.Do("after").State.Completed);
    }

    [Test]
    public void Two_tokens_by_one_way_do_not_stand_in_for_the_other_way()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><parallelGateway id='join'/>" + Bpmn.Tasks("twice one after")
            + Bpmn.Flows("start>fork fork>twice fork>one twice>both both>join one>join join>after after>end")
            + "<userTask id='both'/><boundaryEvent id='more' attachedToRef='both' cancelActivity='false'><messageEventDefinition messageRef='m'/></boundaryEvent>"
            + Bpmn.Tasks("extra") + "<exclusiveGateway id='merge'/>" + "<sequenceFlow id='x1' sourceRef='more' targetRef='extra'/><sequenceFlow id='x2' sourceRef='extra' targetRef='both'/>"));
        run.Do("twice").Message("letter").Do("extra").Do("both").Do("both");
        Assert.That(run.Open, Is.EqualTo("one"));
        Assert.That(run.Do("one").Open, Is.EqualTo("after"));
    }

    [Test]
    public void An_inclusive_join_does_not_wait_for_ways_not_taken()
    {
        var definition = Bpmn.Read(Ends + "<inclusiveGateway id='join'/>" + Bpmn.Tasks("choose a b c after")
            + Bpmn.Flows("start>choose choose>a:one choose>a:two choose>b:two choose>c:three a>join b>join c>join join>after after>end"));
        Assert.That(new Run(definition).Do("choose", "one").Do("a").Open, Is.EqualTo("after"));
        var both = new Run(definition).Do("choose", "two").Do("b");
        Assert.That(both.Open, Is.EqualTo("a"));
        Assert.That(both.Do("a").Open, Is.EqualTo("after"));
    }

    [Test]
    public void An_inclusive_join_stops_waiting_when_the_other_token_ends_elsewhere()
    {
        var run = new Run(Bpmn.Read(Ends + "<endEvent id='dropped'/><inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>split split>a split>b a>join b>join:go b>dropped:drop join>after after>end")));
        Assert.That(run.Do("a").Open, Is.EqualTo("b"));
        Assert.That(run.Do("b", "drop").Open, Is.EqualTo("after"));
    }

    [Test]
    public void An_inclusive_join_waits_for_a_token_that_can_come_by_an_event_at_an_edge()
    {
        var run = new Run(Bpmn.Read(Ends + "<endEvent id='gone'/><inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b after")
            + "<boundaryEvent id='edge' attachedToRef='b'><messageEventDefinition messageRef='m'/></boundaryEvent>"
            + Bpmn.Flows("start>split split>a split>b a>join edge>join b>gone join>after after>end")));
        Assert.That(run.Do("a").Open, Is.EqualTo("b"));
        Assert.That(run.Message("letter").Open, Is.EqualTo("after"));
    }

    [Test]
    public void An_inclusive_join_in_a_loop_joins_every_round_afresh()
    {
        var run = new Run(Bpmn.Read(Ends + "<exclusiveGateway id='again'/><inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>again again>split split>a split>b a>join b>join join>after after>again:redo after>end:done")));
        for (var round = 0; round < 3; round++)
        {
            Assert.That(run.Do("a").Open, Is.EqualTo("b"));
            Assert.That(run.Do("b").Open, Is.EqualTo("after"));
            run.Do("after", "redo");
        }
        Assert.That(run.Open, Is.EqualTo("a b"));
    }

    [Test]
    public void An_inclusive_join_does_not_wait_for_a_token_of_the_next_round()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><exclusiveGateway id='merge'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>fork fork>a fork>b a>merge b>merge merge>join join>after after>join:redo after>end:done")));
        Assert.That(run.Do("a").Open, Is.EqualTo("after b"));
    }

    [Test]
    public void An_exclusive_gateway_lets_every_token_pass_by_itself()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><exclusiveGateway id='merge'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>fork fork>a fork>b a>merge b>merge merge>after after>end")));
        Assert.That(run.Do("a").Open, Is.EqualTo("after b"));
        Assert.That(run.Do("b").Open, Is.EqualTo("after after"));
        Assert.That(run.Do("after").State.Completed, Is.False);
        Assert.That(run.Do("after").State.Completed);
    }

    [Test]
    public void An_inclusive_join_does_not_wait_for_a_token_that_can_also_come_by_a_way_already_served()
    {
        var run = new Run(Bpmn.Read(Ends + "<inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>split split>a split>b a>join b>join:good b>a:redo join>after after>end")));
        Assert.That(run.Do("a").Open, Is.EqualTo("after b"));
        Assert.That(run.Do("b", "redo").Open, Is.EqualTo("a after"));
    }

    [Test]
    public void An_inclusive_join_takes_the_waits_of_an_event_gateway_for_one_token()
    {
        const string Race = "<eventBasedGateway id='race'/><receiveTask id='got' messageRef='m'/>"
            + "<intermediateCatchEvent id='late'><timerEventDefinition><timeDuration>P5D</timeDuration></timerEventDefinition></intermediateCatchEvent>";
        var apart = new Run(Bpmn.Read(Ends + Race + "<inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a after")
            + Bpmn.Flows("start>split split>a split>race race>got race>late a>join got>join late>end join>after after>end")));
        Assert.That(apart.Do("a").Open, Is.EqualTo("got late"));
        Assert.That(apart.Timer("late").Open, Is.EqualTo("after"));
        var served = new Run(Bpmn.Read(Ends + Race + "<inclusiveGateway id='split'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a after")
            + Bpmn.Flows("start>split split>a split>race race>got race>late a>join got>join late>a join>after after>end")));
        Assert.That(served.Do("a").Open, Is.EqualTo("after got late"));
    }

    [Test]
    public void An_inclusive_join_takes_one_token_from_each_way_and_leaves_the_rest_for_the_next_round()
    {
        var run = new Run(Bpmn.Read(Ends + "<parallelGateway id='fork'/><exclusiveGateway id='merge'/><inclusiveGateway id='join'/>" + Bpmn.Tasks("a b c after")
            + Bpmn.Flows("start>fork fork>a fork>b fork>c a>merge b>merge merge>join c>join join>after after>end")));
        Assert.That(run.Do("a").Do("b").Open, Is.EqualTo("c"));
        Assert.That(run.Do("c").Open, Is.EqualTo("after after"));
    }

    [Test]
    public void A_parallel_join_in_a_loop_joins_every_round_afresh()
    {
        var run = new Run(Bpmn.Read(Ends + "<exclusiveGateway id='again'/><parallelGateway id='fork'/><parallelGateway id='join'/>" + Bpmn.Tasks("a b after")
            + Bpmn.Flows("start>again again>fork fork>a fork>b a>join b>join join>after after>again:redo after>end:done")));
        for (var round = 0; round < 3; round++)
        {
            Assert.That(run.Do("b").Open, Is.EqualTo("a"));
            Assert.That(run.Do("a").Open, Is.EqualTo("after"));
            run.Do("after", "redo");
        }
        Assert.That(run.Open, Is.EqualTo("a b"));
    }
}
