using System.Text;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Documents;
using RequestCases.Application.Drafts;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Application.Tests.Drafting;

/// <summary>What is kept of a draft: versions, what was typed last, and the files that go with it.</summary>
public sealed class DraftKeepingTests
{
    private static readonly Dictionary<string, string[]> Typed = new() { ["Input.Body"] = ["写到一半"] };

    [Test]
    public async Task Each_change_of_a_draft_is_a_version_and_keeping_it_unchanged_is_none()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await office.Draft(id, decision: DraftDecision.Keep);
        await office.Draft(id, decision: DraftDecision.Keep);
        await office.Draft(id, ReplyGround.StateSecret, DraftDecision.Keep);
        await office.Draft(id);
        var versions = await office.Read(db => db.DraftVersions.AsNoTracking().Where(v => v.CaseId == id).OrderBy(v => v.Number).ToListAsync());
        Assert.That(versions.Select(v => (v.Number, v.Draft.Ground, v.Revision, v.SavedBy)), Is.EqualTo(new[]
        {
            (1, ReplyGround.Disclosed, (int?)null, "周岚"), (2, ReplyGround.StateSecret, null, "周岚"), (3, ReplyGround.Disclosed, 1, "周岚"),
        }));
    }

    [Test]
    public async Task What_is_typed_is_saved_beside_the_case_and_gone_when_the_draft_is_kept()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var version = (await office.Case(id)).Version;
        await Autosave(office, id, "zhoulan");
        await Autosave(office, id, "zhoulan");
        var who = (await office.As("zhoulan")).Actor;
        var saved = await office.With((DraftAutosaves a) => a.FindAsync(id, who, default));
        Assert.That(DraftAutosaves.FieldsOf(saved!)["Input.Body"], Is.EqualTo(["写到一半"]));
        Assert.That((await office.Case(id)).Version, Is.EqualTo(version));

        await office.Draft(id, decision: DraftDecision.Keep);
        Assert.That(await office.With((DraftAutosaves a) => a.FindAsync(id, who, default)), Is.Null);
    }

    [Test]
    public async Task What_is_typed_waits_while_the_items_are_searched_for_again_but_the_items_are_those_of_the_new_search()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Autosave(office, id, "zhoulan", new(Typed) { ["Input.Items[0].Result"] = ["第一次检索"] });
        var (work, who) = (await office.Work(id, "Draft"), await office.As("zhoulan"));
        await office.With((DraftReply op) => op.ExecuteAsync(work, new DraftReply.Input { Decision = DraftDecision.SearchAgain, Opinion = "再查档案室" }, who));
        var saved = await office.With((DraftAutosaves a) => a.FindAsync(id, who.Actor, default));
        Assert.That(DraftAutosaves.FieldsOf(saved!).Keys, Is.EqualTo(new[] { "Input.Body" }));
    }

    [Test]
    public async Task Only_who_may_draft_saves_and_not_without_end_and_not_when_the_task_is_over()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Refused.With("NOT_YOURS", () => Autosave(office, id, "mengfan"));
        await Refused.With("AUTOSAVE_TOO_LARGE", () => Autosave(office, id, "zhoulan", new() { ["Input.Body"] = [new string('字', DraftAutosaves.MostCharacters)] }));
        var work = await office.Work(id, "Draft");
        await office.Draft(id);
        var who = await office.As("zhoulan");
        await Refused.With("WORK_OVER", () => office.With(async (DraftAutosaves a) => { await a.KeepAsync(work, Typed, who, default); return 0; }));
    }

    [Test]
    public async Task What_comes_after_its_own_form_was_kept_is_not_saved_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        var (work, who) = (await office.Work(id, "Draft"), await office.As("zhoulan"));
        await office.With((DraftReply op) => op.ExecuteAsync(work, new DraftReply.Input { Ground = ReplyGround.Disclosed, Decision = DraftDecision.Keep }, who));
        await office.With(async (DraftAutosaves a) => { await a.KeepAsync(work, Typed, who, default); return 0; });
        Assert.That(await office.With((DraftAutosaves a) => a.FindAsync(id, who.Actor, default)), Is.Null);
    }

    [Test]
    public async Task Released_files_are_numbered_in_order_and_named_in_the_letter()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Attach(office, id, "运输企业名单.txt", "一");
        await Attach(office, id, "车辆数.txt", "二");
        await Refused.With("ATTACHED_ALREADY", () => Attach(office, id, "又一份.txt", "一"));
        await Refused.With("FILE_CONTENT_MISMATCH", () => Attach(office, id, "名单.pdf", "不是"));
        var second = (await Files(office, id))[1];
        var who = await office.As("zhoulan");
        await office.With((ReleasedFiles op) => op.MoveUpAsync(id, second.Id, who));
        Assert.That((await Files(office, id)).Select(f => f.Title), Is.EqualTo(["车辆数.txt", "运输企业名单.txt"]));

        await office.Draft(id);
        var requestCase = await office.Case(id);
        Assert.That(requestCase.Reply!.Draft.Values[ReplyFields.Attachments], Is.EqualTo("车辆数\n运输企业名单"));
        Assert.That(requestCase.Items.Single().Files, Is.EquivalentTo((await Files(office, id)).Select(f => f.Sha256)));
        who = await office.As("zhoulan");
        await Refused.With("NOT_YOURS", () => office.With((ReleasedFiles op) => op.RemoveAsync(id, second.Id, who)));

        await office.PassReviews(id);
        await office.Issue(id);
        Assert.That((await Files(office, id)).Select(f => f.Title), Is.EqualTo(["附件1 车辆数.txt", "附件2 运输企业名单.txt"]));
    }

    [Test]
    public async Task A_released_pdf_goes_out_with_its_number_on_it_and_one_that_cannot_be_stamped_as_it_is()
    {
        await using var office = await TestOffice.OpenAsync();
        if (!await office.With((AttachmentStamp stamp) => Task.FromResult(stamp.IsAvailable)))
            Assert.Ignore("LibreOffice or qpdf is not installed here.");
        var id = await office.CaseInDrafting();
        await Attach(office, id, "名单.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        await Attach(office, id, "损坏.pdf", "%PDF-1.4\n%%EOF\n");
        var original = (await Files(office, id))[0];
        await office.Draft(id);
        await office.PassReviews(id);
        await office.Issue(id);
        var files = await Files(office, id);
        Assert.That(files.Select(f => (f.Title, f.MadeFromSha256)), Is.EqualTo(new[] { ("附件1 名单.pdf", original.Sha256), ("附件2 损坏.pdf", null) }));
        var kept = await office.Read(db => db.Documents.AsNoTracking().SingleAsync(d => d.Id == original.Id));
        Assert.That((kept.Title, kept.AttachmentNumber, kept.Sha256), Is.EqualTo(("名单.pdf", (int?)null, original.Sha256)));
    }

    [Test]
    public async Task A_removed_file_leaves_no_gap_and_no_item()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Attach(office, id, "甲.txt", "一");
        await Attach(office, id, "乙.txt", "二");
        var (first, who) = ((await Files(office, id))[0], await office.As("zhoulan"));
        await office.With((ReleasedFiles op) => op.RemoveAsync(id, first.Id, who));
        Assert.That((await Files(office, id)).Select(f => (f.Title, f.AttachmentNumber)), Is.EqualTo(new[] { ("乙.txt", (int?)1) }));
        Assert.That((await office.Case(id)).Items.Single().Files, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task The_text_of_released_files_is_read_for_the_warnings()
    {
        await using var office = await TestOffice.OpenAsync();
        var id = await office.CaseInDrafting();
        await Attach(office, id, "名单.txt", "李某 13900000120");
        var texts = await office.With((ReleasedTexts t) => t.ReadAsync(id, default));
        Assert.That(texts.Single(), Is.EqualTo(new RequestCases.Core.Cases.Replies.Warnings.ReleasedText("名单", "李某 13900000120")));
    }

    [Test]
    public void Versions_are_compared_by_paragraph_and_within_by_character()
    {
        var compared = DraftComparison.Of("一段不变\n名单截至2025年\n删去的一段", "一段不变\n名单截至2026年\n完全另外写的新内容在此");
        Assert.That(compared.Select(p => string.Concat(p.Pieces.Select(piece => piece.Change switch
        {
            TextChange.Added => $"+{piece.Text}+",
            TextChange.Removed => $"-{piece.Text}-",
            _ => piece.Text,
        }))), Is.EqualTo(["一段不变", "名单截至202-5-+6+年", "-删去的一段-", "+完全另外写的新内容在此+"]));
    }

    private static async Task Autosave(TestOffice office, long id, string userName, Dictionary<string, string[]>? fields = null)
    {
        var (work, who) = (await office.Work(id, "Draft"), await office.As(userName));
        await office.With(async (DraftAutosaves a) => { await a.KeepAsync(work, fields ?? Typed, who, default); return 0; });
    }

    private static async Task Attach(TestOffice office, long id, string name, string text)
    {
        var who = await office.As("zhoulan");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await office.With((ReleasedFiles op) => op.AttachAsync(id, new ReleasedFiles.Input(), name, content, who));
    }

    private static Task<List<CaseDocument>> Files(TestOffice office, long id) => office.Read(db => ReleasedFiles.Of(db, id).AsNoTracking().ToListAsync());
}
