using System.Net;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Audit;

namespace RequestCases.Web.Tests;

/// <summary>What happens to forms that are sent twice, too late, or by two people.</summary>
public sealed class SubmissionTests
{
    [Test]
    public async Task A_form_that_is_sent_twice_is_carried_out_once()
    {
        var (path, caseId) = await Triage();
        var visitor = await Visitor.As("linxiao");
        var page = await visitor.Open(path);
        var first = await visitor.Submit(path, page, ("Input.Decision", "Accept"));
        var second = await visitor.Submit(path, page, ("Input.Decision", "Accept"));

        Assert.That((first.Status, second.Status), Is.EqualTo((HttpStatusCode.Redirect, HttpStatusCode.Redirect)));
        Assert.That(second.Location, Is.EqualTo(first.Location));
        Assert.That(await Events(caseId, "Triage"), Is.EqualTo(1));
    }

    [Test]
    public async Task Ten_equal_submissions_at_once_are_carried_out_once()
    {
        var (path, caseId) = await Triage();
        var visitor = await Visitor.As("linxiao");
        var page = await visitor.Open(path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.Submit(path, page, ("Input.Decision", "Accept"))));

        Assert.That(answers.Select(a => a.Status), Is.All.EqualTo(HttpStatusCode.Redirect));
        Assert.That(await Events(caseId, "Triage"), Is.EqualTo(1));
        Assert.That(await Site.Office.Read(db => db.WorkItems.CountAsync(w => w.CaseId == caseId && w.ElementId == "Assign")), Is.EqualTo(1));
    }

    [Test]
    public async Task A_form_filled_in_on_an_old_page_is_refused_and_keeps_what_was_typed()
    {
        var (path, _) = await Triage();
        var visitor = await Visitor.As("linxiao");
        var page = await visitor.Open(path);
        var answer = await visitor.Submit(path, page, ("Version", "0"), ("Input.Decision", "Accept"), ("Input.Opinion", "内容明确，建议受理"));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("在您打开页面之后已有变动"));
        Assert.That(answer.Typed("Input.Opinion"), Is.EqualTo("内容明确，建议受理"));
        Assert.That(answer.Typed("Input.Decision"), Is.EqualTo("Accept"));
    }

    [Test]
    public async Task Two_clerks_who_finish_the_same_task_at_once_get_one_result()
    {
        var (path, caseId) = await Triage();
        var (first, second) = (await Visitor.As("linxiao"), await Visitor.As("heping"));
        var (firstPage, secondPage) = (await first.Open(path), await second.Open(path));
        await Task.WhenAll(
            first.Submit(path, firstPage, ("Input.Decision", "Accept")), second.Submit(path, secondPage, ("Input.Decision", "Accept")));

        Assert.That(await Events(caseId, "Triage"), Is.EqualTo(1));
    }

    [Test]
    public async Task The_chain_of_events_that_a_real_clock_stamps_is_whole()
    {
        var work = await Site.Cases.At("Archive");
        Assert.That(await Site.Office.Read(db => AuditTrail.FindBreakAsync(db, work.CaseId, default)), Is.Null);
    }

    private static async Task<(string Path, long CaseId)> Triage()
    {
        var work = await Site.Cases.At("Triage");
        return ($"/cases/{work.CaseId}/work/{work.Id}/triage", work.CaseId);
    }

    private static Task<int> Events(long caseId, string kind) =>
        Site.Office.Read(db => db.AuditEvents.CountAsync(e => e.CaseId == caseId && e.Kind == kind));
}
