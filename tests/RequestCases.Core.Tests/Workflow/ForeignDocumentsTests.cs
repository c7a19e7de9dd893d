using System.Text;
using RequestCases.Core.Workflow;

namespace RequestCases.Core.Tests.Workflow;

/// <summary>Documents as other modelers write them.</summary>
public sealed class ForeignDocumentsTests
{
    private static string Text(string file) => File.ReadAllText(Path.Combine(TestFiles.Foreign, file));

    [Test]
    public void A_document_of_Camunda_7_plays()
    {
        var definition = BpmnReader.Read(Text("camunda7.bpmn"));
        Assert.That((definition.Name, definition["Activity_consult"].Lane, definition["Event_late"].Interrupting), Is.EqualTo(("依申请公开", "各处室", false)));
        var run = new Run(definition).Timer("Event_late").Do("Activity_handle").Do("Activity_consult").Do("Activity_hasten");
        Assert.That(run.Do("Activity_consult").Commands, Is.EqualTo(new ProcessCommand[] { new SendMessage("reply", "Event_replied"), new CompleteProcess() }));
    }

    [Test]
    public void A_document_of_Camunda_8_plays()
    {
        var run = new Run(BpmnReader.Read(Text("camunda8.bpmn"))).Do("Activity_notice");
        Assert.That(run.Open, Is.EqualTo("Event_paid Event_unpaid"));
        Assert.That(run.Message("paid").Do("Activity_receipt").State.Completed);
    }

    [Test]
    public void A_document_of_Signavio_plays_and_inner_lanes_count()
    {
        var definition = BpmnReader.Read(Text("signavio.bpmn"));
        Assert.That((definition["sid-third"].Lane, definition["sid-sum"].Lane), Is.EqualTo(("第三方联络人", "公开办")));
        Assert.That(new Run(definition).Do("sid-agency").Do("sid-third").Do("sid-sum").State.Completed);
    }

    [Test]
    public void A_document_of_bpmn_io_plays_whatever_stands_in_it_beside_BPMN()
    {
        var definition = BpmnReader.Read(Text("bpmn-io.bpmn"));
        Assert.That((definition.Name, definition.Elements.Count), Is.EqualTo(("Process_1", 3)));
        Assert.That(new Run(definition).Do("Look").State.Completed);
    }

    [TestCase("camunda7.bpmn")]
    [TestCase("camunda8.bpmn")]
    [TestCase("signavio.bpmn")]
    [TestCase("bpmn-io.bpmn")]
    public void Nothing_of_a_document_is_lost(string file)
    {
        Assert.That(BpmnReader.Read(Text(file)).Xml, Is.EqualTo(Text(file)));
        var marked = Encoding.UTF8.GetString(Encoding.UTF8.Preamble) + Text(file);
        Assert.That(BpmnReader.Read(marked).Xml, Is.EqualTo(marked));
    }

    [Test]
    public void What_is_not_supported_is_refused_each_by_its_id_and_name()
    {
        var problems = Assert.Throws<DefinitionException>(() => BpmnReader.Read(Text("refused.bpmn")))!.Problems;
        Assert.That(problems.Select(p => $"{p.ElementId} {p.ElementName}"), Is.EquivalentTo(new[]
        {
            "plain 没有类型的任务", "call 调用收费流程", "script 算金额", "rule 查收费标准", "each 逐个通知", "until 有一个同意即可", "feel 按表达式逐个", "failed 算错",
            "undo 撤销收费", "signal 广播", "condition 余额够了", "adhoc 随办", "transaction 整体提交", "f2 要收",
        }));
        Assert.That(problems.Select(p => p.Message), Has.All.Match("^“.+”（.+）：.+。$"));
    }
}
