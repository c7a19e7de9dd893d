using System.Net;
using RequestCases.Application.Operations;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Tests;

/// <summary>期限口径: the eight questions, shown and set.</summary>
[NonParallelizable]
public sealed class PolicyPageTests
{
    private const string Path = "/admin/policy";

    [TearDown]
    public async Task PutBack() => await Save("17");

    [Test]
    public async Task Eight_questions_are_shown_with_the_default_marked_and_chosen()
    {
        var page = await (await Visitor.As("admin")).Open(Path);
        Assert.That(page.Document.QuerySelectorAll(".question h2").Select(h => h.TextContent[..2]), Is.EqualTo(PolicyQuestions.All.Select(q => q.Id)));
        foreach (var question in PolicyQuestions.All)
            Assert.That(page.Typed($"Input.Answers[{question.Id}]"), Is.EqualTo(question.Default.Value), question.Id);
        Assert.That(page.Document.QuerySelector(".law")!.TextContent, Does.Contain("只影响今后收到的申请"));
    }

    [Test]
    public async Task Change_holds_for_applications_received_from_then_on_and_leaves_the_others_alone()
    {
        var before = (await Site.Cases.At("Triage")).Case;
        var answer = await Save("16");
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var told = await (await Visitor.As("admin")).Follow(answer);
        Assert.That(told.Document.QuerySelector(".flash")!.TextContent, Does.Contain("只影响今后收到的申请").And.Contain("第 17 个工作日起 → 第 16 个工作日起"));
        Assert.That(told.Typed("Input.Answers[D7]"), Is.EqualTo("16"));

        // What is done by a click finds the settings fresh; what a test does itself has to look.
        await Site.Office.With(async (OfficeCalendar calendar) => await Site.Office.Read(async db =>
        {
            await calendar.RefreshAsync(db, default);
            return true;
        }));
        var after = (await Site.Cases.At("Triage")).Case;
        Assert.That((before.Policy.ConsultationWarningFromDay, after.Policy.ConsultationWarningFromDay), Is.EqualTo((17, 16)));
    }

    [Test]
    public async Task Answer_that_is_none_is_refused_and_nothing_is_changed()
    {
        var admin = await Visitor.As("admin");
        var answer = await admin.Submit(Path, await admin.Open(Path), ("Input.Answers[D3]", "Sometimes"));
        Assert.That(answer.Refusal, Does.Contain("请选择D3"));
    }

    private static async Task<Answer> Save(string warningFromDay)
    {
        var admin = await Visitor.As("admin");
        return await admin.Submit(Path, await admin.Open(Path), ("Input.Answers[D7]", warningFromDay));
    }
}
