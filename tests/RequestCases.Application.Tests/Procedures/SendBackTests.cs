using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Tests.Procedures;

/// <summary>退回重拟 on an agency's own version of the procedure.</summary>
public sealed partial class SendBackTests
{
    [TestCase(Unconditional)]
    [TestCase(Default)]
    public async Task A_version_without_the_line_back_keeps_the_approved_reply_where_it_is(string way)
    {
        await using var office = await TestOffice.OpenAsync();
        await Redraw(office, way);
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);

        await Refused.With("PROCEDURE_WITHOUT_LINE", () => office.Do(id, (StepBack op, long work, OperationContext who) =>
            op.ExecuteAsync(work, IssueReply.Activity, new StepBack.Input { Reason = "附件少一页" }, who), "Issue", "linxiao"));
        Assert.That((await office.Case(id)).Reply!.Status, Is.EqualTo(ReplyStatus.Approved));
        await office.Issue(id);
    }

    private const string Unconditional = "one line without a condition";
    private const string Default = "one default line";
    private const string Outcome = " vw:conditionOutcome=\"issued\"/>";

    // The check of today refuses such a version; it may have been published before.
    private static async Task Redraw(TestOffice office, string way)
    {
        var live = await office.Live();
        var xml = Once(LineBack().Replace(live.Xml, ""), Outcome, "/>");
        if (way == Default)
            xml = Once(xml, "<bpmn:userTask id=\"Issue\"", "<bpmn:userTask id=\"Issue\" default=\"Issue_issued\"");
        await office.Read(db => db.Procedures.Where(p => p.Id == live.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Xml, xml)));
    }

    private static string Once(string xml, string from, string to)
    {
        Assert.That(xml, Does.Contain(from));
        return xml.Replace(from, to, StringComparison.Ordinal);
    }

    [GeneratedRegex("""<bpmn:sequenceFlow id="Issue_sendBack"[^>]*/>|<bpmndi:BPMNEdge id="Issue_sendBack_di".*?</bpmndi:BPMNEdge>""", RegexOptions.Singleline)]
    private static partial Regex LineBack();
}
