using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Tests.Documents;

public sealed class LetterDeskTests
{
    [Test]
    public async Task An_issued_letter_has_the_next_number_of_its_series_a_frozen_document_and_a_line_in_the_register()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        await IssueAsync(office, id, Told(office));
        await IssueAsync(office, id, Told(office));
        await IssueAsync(office, id, new LetterOrder(LetterKinds.ClosingNote, "", office.Today, Of(("reason", "申请人撤回"))));

        var letters = await office.Read(db => db.Letters.Include(l => l.Document).OrderBy(l => l.Id).ToListAsync());
        Assert.Multiple(() =>
        {
            Assert.That(letters.Select(l => l.Number), Is.EqualTo(new[] { "示城管公开征告〔2026〕1号", "示城管公开征告〔2026〕2号", "示城管公开办〔2026〕1号" }));
            Assert.That(letters.Select(l => l.Document!.Kind), Is.All.EqualTo("文书"));
            Assert.That(letters[0].Document!.Title, Is.EqualTo("政府信息公开征求意见告知书（示城管公开征告〔2026〕1号）.docx"));
            Assert.That((letters[0].CaseId, letters[0].Addressee, letters[0].DatedOn, letters[0].IssuedBy), Is.EqualTo((id, "许䶮", office.Today, "林晓")));
            Assert.That(letters[0].Document!.Sha256, Is.Not.EqualTo(letters[1].Document!.Sha256));
        });
    }

    [Test]
    public async Task A_letter_that_is_refused_takes_no_number()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.Register();
        var incomplete = new LetterOrder(LetterKinds.ConsultationTold, "许䶮", office.Today, Of(("parties", "第三方")));
        var refused = (await Assert.ThrowsAsync<RefusedException>(() => IssueAsync(office, id, incomplete)))!;
        Assert.That((refused.Code, refused.Message), Is.EqualTo(("LETTER_FACTS_MISSING", "“政府信息公开征求意见告知书”还缺少：发出征求意见书的日期。请补充后再制作。")));
        var tomorrow = (await Assert.ThrowsAsync<Core.Cases.Rules.RuleBrokenException>(() => IssueAsync(office, id, Told(office) with { DatedOn = office.Today.PlusDays(1) })))!;
        Assert.That(tomorrow.Rule, Is.TypeOf<Core.Cases.Rules.DateMustNotBeInTheFuture>());
        Assert.That(await office.Read(db => db.Letters.AnyAsync()) || await office.Read(db => db.NumberSeries.AnyAsync(s => s.Series != "case")), Is.False);
    }

    [Test]
    public async Task A_reply_is_in_the_register_too_under_the_series_of_replies()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        var letter = await office.Read(db => db.Letters.Include(l => l.Document).SingleAsync());
        var reply = (await office.Case(id)).Reply!;
        Assert.Multiple(() =>
        {
            Assert.That((letter.Kind, letter.Series, letter.Number), Is.EqualTo(("reply-disclosed", "reply", reply.Number)));
            Assert.That((letter.Document!.Kind, letter.Document.Sha256), Is.EqualTo(("答复", reply.DocumentSha256)));
        });
    }

    private static LetterOrder Told(TestOffice office) =>
        new(LetterKinds.ConsultationTold, "许䶮", office.Today, Of(("parties", "第三方合法权益"), ("sentOn", "2026-11-02")));

    private static Dictionary<string, string> Of(params (string Key, string Value)[] values) => values.ToDictionary(v => v.Key, v => v.Value);

    private static async Task IssueAsync(TestOffice office, long id, LetterOrder order)
    {
        var context = await office.As("linxiao");
        await office.With(async (IServiceProvider services) =>
        {
            var desk = (LetterDesk)services.GetService(typeof(LetterDesk))!;
            return await ((CaseDesk)services.GetService(typeof(CaseDesk))!).ActAsync(id, new object(), context, async step =>
            {
                await desk.IssueAsync(step, order, default);
                step.Say("制发文书");
            }, default);
        });
    }
}
