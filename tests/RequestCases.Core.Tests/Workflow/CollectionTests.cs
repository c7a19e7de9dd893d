using System.Text.Json;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

public sealed class CollectionTests
{
    private const string Units = "<dataObject id='units' isCollection='true'/>";
    private const string Ends = "<startEvent id='s'/><endEvent id='z'/>" + Units;

    private static string Each(bool sequential = false, string list = "units") =>
        $"<multiInstanceLoopCharacteristics isSequential='{(sequential ? "true" : "false")}'><loopDataInputRef>{list}</loopDataInputRef><inputDataItem id='unit_{list}'/></multiInstanceLoopCharacteristics>";

    private static ProcessDefinition Asking(bool sequential = false) =>
        Bpmn.Read(Ends + $"<userTask id='ask' name='征求意见'>{Each(sequential)}</userTask>" + Bpmn.Tasks("choose after") + Bpmn.Flows("s>choose choose>ask ask>after after>z"));

    private static IEnumerable<(string, string?)> Opened(Run run) => run.Commands.OfType<StartWork>().Select(w => (w.ElementId, w.Item));

    [Test]
    public void Every_item_of_a_collection_is_worked_on_at_once()
    {
        var run = new Run(Asking()).Do("choose", ("units", "住建局 生态环境局"));
        Assert.That(Opened(run), Is.EqualTo(new[] { ("ask", "住建局"), ("ask", "生态环境局") }));
        Assert.That(run.State.OpenWork.Select(w => w.Item), Is.EqualTo(new[] { "住建局", "生态环境局" }));
        Assert.That(run.Do("ask").Do("ask").Open, Is.EqualTo("after"));
    }

    [Test]
    public void Every_item_of_a_collection_is_worked_on_in_turn()
    {
        var run = new Run(Asking(sequential: true), ("units", "甲 乙 丙")).Do("choose");
        foreach (var unit in new[] { "甲", "乙", "丙" })
        {
            run.State = JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(run.State))!;
            Assert.That(run.State.OpenWork, Is.EqualTo(new[] { new OpenWork(run.State.OpenWork[0].WorkId, "ask", unit) }));
            run.Do("ask");
        }
        Assert.That(run.Open, Is.EqualTo("after"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void An_empty_collection_is_passed_at_once(bool sequential) =>
        Assert.That(new Run(Asking(sequential)).Do("choose", ("units", "")).Open, Is.EqualTo("after"));

    [Test]
    public void A_collection_that_nobody_gave_or_that_is_too_long_is_refused_and_nothing_changes()
    {
        var run = new Run(Asking());
        var before = run.State;
        var missing = Assert.Throws<ProcessRefusedException>(() => run.Do("choose"));
        Assert.That((missing!.Code, missing.Message.Contains("征求意见", StringComparison.Ordinal)), Is.EqualTo(("COLLECTION_MISSING", true)));
        var tooLong = Assert.Throws<ProcessRefusedException>(() => run.Do("choose", ("units", string.Join(' ', Enumerable.Range(0, 101)))));
        Assert.That(tooLong!.Code, Is.EqualTo("COLLECTION_TOO_LONG"));
        Assert.That(run.State, Is.SameAs(before));
    }

    [Test]
    public void A_collection_is_kept_until_nothing_ahead_needs_it()
    {
        var run = new Run(Asking(), ("units", "甲 乙"), ("unheard", "丙"));
        Assert.That(JsonSerializer.Serialize(run.State), Does.Contain("units").And.Not.Contain("unheard"));
        Assert.That(JsonSerializer.Deserialize<ProcessState>(JsonSerializer.Serialize(run.State)), Is.EqualTo(run.State));
        Assert.That(JsonSerializer.Serialize(run.Do("choose").State), Does.Not.Contain("units"));
    }

    [Test]
    public void A_collection_is_kept_for_a_second_round_and_a_later_one_takes_its_place()
    {
        var run = new Run(Bpmn.Read(Ends + $"<userTask id='ask'>{Each()}</userTask>" + Bpmn.Tasks("again") + Bpmn.Flows("s>ask ask>again again>ask:more again>z:done")), ("units", "甲"));
        run.Do("ask").Do("again", "more");
        Assert.That(Opened(run), Is.EqualTo(new[] { ("ask", "甲") }));
        run.Do("ask", ("units", "乙 丙")).Do("again", "more");
        Assert.That(Opened(run), Is.EqualTo(new[] { ("ask", "乙"), ("ask", "丙") }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void All_work_in_an_instance_of_a_subprocess_is_for_its_item(bool sequential)
    {
        var run = new Run(Bpmn.Read(Ends + $"<subProcess id='sub'>{Each(sequential)}<startEvent id='ss'/><parallelGateway id='fork'/>" + Bpmn.Tasks("a b c")
            + Bpmn.Flows("ss>fork fork>a fork>b b>c") + "</subProcess>" + Bpmn.Tasks("after")
            + "<sequenceFlow id='x1' sourceRef='s' targetRef='sub'/><sequenceFlow id='x2' sourceRef='sub' targetRef='after'/>"), ("units", "甲 乙"));
        var first = new[] { ("a", "甲"), ("b", "甲") };
        var second = new[] { ("a", "乙"), ("b", "乙") };
        Assert.That(Opened(run), sequential ? Is.EqualTo(first) : Is.EquivalentTo(first.Concat(second)));
        Assert.That(Opened(run.Do("b")), Is.EqualTo(new[] { ("c", "甲") }));
        run.Do("a").Do("c");
        Assert.That(Opened(run), sequential ? Is.EqualTo(second) : Is.Empty);
        run.Do("b").Do("c").Do("a");
        Assert.That(run.Open, Is.EqualTo("after"));
        Assert.That(Opened(run), Is.EqualTo(new[] { ("after", (string?)null) }));
    }

    [TestCase("<dataObjectReference id='list' dataObjectRef='units'/>", "")]
    [TestCase("<property id='list'/>", "")]
    [TestCase("", "<ioSpecification><dataInput id='list' isCollection='true'/></ioSpecification><dataInputAssociation><sourceRef>units</sourceRef><targetRef>list</targetRef></dataInputAssociation>")]
    [TestCase("", "<ioSpecification><dataInput id='list'/></ioSpecification>")]
    public void A_collection_may_be_named_by_any_data_of_the_document(string beside, string inside)
    {
        var definition = Bpmn.Read(Ends + beside + $"<userTask id='ask'>{inside}{Each(list: "list")}</userTask>" + Bpmn.Flows("s>ask ask>z"));
        var name = beside.Contains("dataObjectRef=") || inside.Contains("sourceRef") ? "units" : "list";
        Assert.That(definition["ask"].MultiInstance, Is.EqualTo(new MultiInstance(null, name, false)));
    }

    [Test]
    public void Steps_give_collections_with_the_start_and_with_a_step()
    {
        Assert.That(Player.Play(Asking(), """[{"collections":{"units":["甲","乙"]}},{"complete":"choose"}]""").Split('\n')[2],
            Does.Contain("\"started\":[\"ask\",\"ask\"]"));
        Assert.That(Player.Play(Asking(), """[{"complete":"choose"},{"complete":"choose","collections":{"units":["甲"]}}]""").Split('\n')[2..4],
            Is.EqualTo(new[]
            {
                """  {"refused":"“征求意见”（ask）要按“units”逐项办理，但是还没有给出这份清单。","waiting":["choose"],"armed":[],"started":[],"cancelled":[],"completed":false},""",
                """  {"waiting":["ask"],"armed":[],"started":["ask"],"cancelled":[],"completed":false}""",
            }));
    }

    [TestCase("""[{"complete":"choose"},{"collections":{}}]""")]
    [TestCase("""[{"collections":{"units":null}}]""")]
    [TestCase("""[{"collections":{"units":[null]}}]""")]
    [TestCase("""[{"collections":{"units":["甲"]},"outcome":"x"}]""")]
    public void Collections_that_are_no_lists_of_texts_make_the_steps_unreadable(string steps) =>
        Assert.That(Assert.Throws<ProcessRefusedException>(() => Player.Play(Asking(), steps))!.Code, Is.EqualTo("STEPS_UNREADABLE"));
}
