using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Operations.Office;
using RequestCases.Core.Cases;

namespace RequestCases.Web.Tests;

/// <summary>Files that are not what they seem, by the forms that take files: each is refused in words and nothing of the form is lost.</summary>
public sealed class HostileUploadTests
{
    private const string Pdf = "%PDF-1.4\n%%EOF\n";

    [Test]
    public async Task A_document_named_pdf_is_refused_on_the_delivery_form_and_the_form_is_kept()
    {
        var (work, answer) = await Deliver(("回执.pdf", Package("word/document.xml", "<x/>"u8.ToArray())));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("回执.pdf").And.Contain("与文件名不符"));
        Assert.That(answer.Typed("Input.Proof"), Is.EqualTo("EMS EA000000204CN"));
        Assert.That((await Site.Office.Read(db => db.Cases.Include(c => c.Reply).SingleAsync(c => c.Id == work.CaseId))).Reply!.Deliveries, Is.Empty);
    }

    [Test]
    public async Task A_scan_of_two_hundred_megabytes_is_refused_and_the_form_is_kept()
    {
        var scan = new byte[200 * 1024 * 1024];
        Encoding.ASCII.GetBytes(Pdf, scan);
        var (_, answer) = await Deliver(("扫描件.pdf", scan));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("扫描件.pdf").And.Contain("50 MB"));
        Assert.That(answer.Typed("Input.Proof"), Is.EqualTo("EMS EA000000204CN"));
    }

    [Test]
    public async Task A_zip_bomb_and_macros_in_a_document_are_refused()
    {
        var (_, bomb) = await Deliver(("说明.docx", Package("word/media/a.bmp", new byte[64 * 1024 * 1024])));
        Assert.That(bomb.Refusal, Does.Contain("压缩炸弹"));
        var (_, macros) = await Deliver(("说明.docx", Package("word/vbaProject.bin", [1])));
        Assert.That(macros.Refusal, Does.Contain("含有宏"));
        var (_, book) = await Deliver(("表.xlsm", Package("xl/vbaProject.bin", [1])));
        Assert.That(book.Refusal, Does.Contain("类型不能上传"));
    }

    [TestCase("Draft", "draft", "zhoulan")]
    public async Task Every_form_with_files_reads_a_scan_that_is_too_large_and_two_thousand_fields(string element, string page, string who)
    {
        var work = await Site.Cases.At(element);
        var visitor = await Visitor.As(who);
        var path = $"/cases/{work.CaseId}/work/{work.Id}/{page}";
        var opened = await visitor.Open(path);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(opened.Form))
            content.Add(new StringContent(value), name);
        for (var i = 0; i < 2000; i++)
            content.Add(new StringContent("x"), $"Other[{i}]");
        content.Add(new ByteArrayContent(new byte[70 * 1024 * 1024]), "Upload", "扫描件.pdf");
        Assert.That((await visitor.Send(HttpMethod.Post, path, content)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task What_came_with_an_opinion_is_kept_with_it(bool late)
    {
        var (id, answer) = await Opinion(late, "意见.pdf", Encoding.ASCII.GetBytes(Pdf));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var asked = (await Site.Office.Read(db => db.Cases.SingleAsync(c => c.Id == id))).Consultations.Single();
        Assert.That((asked.Opinion, asked.Evidence), Is.EqualTo(((ConsultationOpinion?)ConsultationOpinion.Refuses, "意见.pdf")));
        Assert.That(await Site.Office.Read(db => db.Documents.CountAsync(d => d.CaseId == id && d.Kind == "征求意见材料")), Is.EqualTo(1));
    }

    [TestCase(false, true)]
    [TestCase(false, false)]
    [TestCase(true, true)]
    [TestCase(true, false)]
    public async Task A_bad_file_with_an_opinion_is_refused_in_words_and_nothing_typed_is_lost(bool late, bool tooBig)
    {
        var scan = new byte[tooBig ? 60 * 1024 * 1024 : 0];
        Encoding.ASCII.GetBytes(Pdf).AsSpan(0, Math.Min(Pdf.Length, scan.Length)).CopyTo(scan);
        var (id, answer) = await Opinion(late, "意见.pdf", tooBig ? scan : Package("word/document.xml", "<x/>"u8.ToArray()));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("意见.pdf").And.Contain(tooBig ? "50 MB" : "与文件名不符"));
        Assert.That(answer.Typed("Input.Reasons"), Is.EqualTo("涉及商业秘密，附合同"));
        Assert.That(answer.Typed("Input.ReceivedOn"), Is.Not.Empty);
        Assert.That(answer.Typed("Input.Opinion"), Is.EqualTo("Refuses"));
        Assert.That((await Site.Office.Read(db => db.Cases.SingleAsync(c => c.Id == id))).Consultations.Single().OpinionOn, Is.Null);
        Assert.That(await Site.Office.Read(db => db.Documents.AnyAsync(d => d.CaseId == id && d.Kind == "征求意见材料")), Is.False);
    }

    [Test]
    public async Task A_path_in_a_name_is_only_a_label()
    {
        var (work, answer) = await Deliver(("..\\..\\windows/../../回执.pdf", Encoding.ASCII.GetBytes(Pdf)));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var proof = await Site.Office.Read(db => db.Documents.SingleAsync(d => d.CaseId == work.CaseId && d.Kind == AddDocument.DeliveryProof));
        Assert.That(proof.Title, Is.EqualTo("回执.pdf"));
    }

    [Test]
    public async Task Markup_and_placeholders_in_a_talk_stay_text()
    {
        var caseId = (await Site.Cases.At("Triage")).CaseId;
        var clerk = await Visitor.As("linxiao");
        var page = await clerk.Open($"/cases/{caseId}?tab=talks");
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("form[action$='/communication']")!;
        const string said = "<img src=x onerror=alert(1)> {{agency.name}} =HYPERLINK(1)";
        var answer = await clerk.Post($"/cases/{caseId}/communication", Visitor.Fill(form, ("Input.Means", "其他"), ("Input.Other", "微信"), ("Input.Content", said), ("Input.Next", "周五回电")));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var shown = (await clerk.Follow(answer)).Document.QuerySelector("main")!;
        Assert.That(shown.TextContent, Does.Contain(said).And.Contain("微信 · 申请人").And.Contain("下一步：周五回电"));
        Assert.That(shown.QuerySelector("img"), Is.Null);
    }

    private static async Task<(long CaseId, Answer Answer)> Opinion(bool late, string file, byte[] bytes)
    {
        var work = late ? null : await Site.Cases.At("AwaitOpinions");
        var id = work?.CaseId ?? await Site.Cases.Unreached();
        var handler = await Visitor.As("zhoulan");
        var path = work is null ? $"/cases/{id}/late-opinion" : $"/cases/{id}/work/{work.Id}/opinion";
        var page = await handler.Open(path);
        using var content = new MultipartFormDataContent();
        var typed = Visitor.Fill(page.Form, ("Input.Opinion", "Refuses"), ("Input.Reasons", "涉及商业秘密，附合同"));
        foreach (var (name, value) in late ? typed : [.. typed.Where(field => field.Key != "Input.ConsultMore"), KeyValuePair.Create("Input.ConsultMore", "False")])
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), "Upload", file);
        return (id, await handler.Send(HttpMethod.Post, path, content));
    }

    private static async Task<(Core.Cases.WorkItem Work, Answer Answer)> Deliver(params (string Name, byte[] Bytes)[] files)
    {
        var work = await Site.Cases.At("Deliver");
        var clerk = await Visitor.As("linxiao");
        var path = $"/cases/{work.CaseId}/work/{work.Id}/deliver";
        var page = await clerk.Open(path);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(page.Form, ("Input.Proof", "EMS EA000000204CN")))
            content.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), "Proofs", name);
        return (work, await clerk.Send(HttpMethod.Post, path, content));
    }

    private static byte[] Package(string part, byte[] bytes)
    {
        const string main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
                types.Write($"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Override PartName='/m.xml' ContentType='{main}'/></Types>");
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(bytes);
        }
        return buffer.ToArray();
    }
}
