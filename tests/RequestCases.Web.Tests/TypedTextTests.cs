using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace RequestCases.Web.Tests;

/// <summary>Whatever a person types is kept or refused in words, and never lost.</summary>
public sealed class TypedTextTests
{
    private const string RareCharacters = "𠮷野䶮、犇猋骉麤毳淼掱焱垚赑，·—…“”";

    [Test]
    public async Task Rare_characters_come_back_as_they_were_typed()
    {
        var answer = await Register(("Input.ApplicantName", "䶮𠮷"), ("Input.Description", RareCharacters));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);

        var page = await (await Visitor.As("linxiao")).Open($"{answer.Location}?tab=application");
        Assert.That(page.Document.QuerySelector("main")!.TextContent, Does.Contain(RareCharacters).And.Contain("䶮𠮷"));
    }

    [Test]
    public async Task A_description_of_a_hundred_thousand_characters_is_refused_and_kept()
    {
        var text = new string('述', 100_000);
        var answer = await Register(("Input.Description", text));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("最多 20000 字，现有 100000 字"));
        Assert.That(answer.Typed("Input.Description"), Is.EqualTo(text));
        Assert.That(answer.Typed("Input.ApplicantName"), Is.EqualTo("许䶮"));
    }

    [Test]
    public async Task Control_characters_are_refused_and_the_rest_is_kept()
    {
        var answer = await Register(("Input.Subject", "名单\u0007一份"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("控制字符"));
        Assert.That(answer.Typed("Input.Description"), Is.Not.Empty);
    }

    [Test]
    public async Task A_date_that_is_none_is_refused_and_kept()
    {
        var answer = await Register(("Input.SubmittedOn", "2026-02-30"));
        Assert.That(answer.Refusal, Does.Contain("2026-02-30"));
        Assert.That(answer.Typed("Input.SubmittedOn"), Is.EqualTo("2026-02-30"));
    }

    [Test]
    public async Task Markup_is_shown_as_text()
    {
        var answer = await Register(("Input.Subject", "<script>alert(1)</script><b>名单</b>"));
        var page = await (await Visitor.As("linxiao")).Open(answer.Location!);
        Assert.That(page.Document.QuerySelector("h1")!.TextContent, Does.Contain("<script>alert(1)</script><b>名单</b>"));
    }

    [Test]
    public async Task A_program_that_is_named_like_a_document_is_refused()
    {
        var (caseId, answer) = await Upload("登记表.pdf", [(byte)'M', (byte)'Z', .. new byte[600]]);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Refusal, Does.Contain("登记表.pdf"));
        Assert.That(await Site.Office.Read(db => db.Documents.AnyAsync(d => d.CaseId == caseId)), Is.False);
    }

    [Test]
    public async Task A_document_is_kept_and_comes_back_byte_by_byte()
    {
        var content = Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
        var (caseId, answer) = await Upload("../../申请表.pdf", content);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Redirect), answer.Refusal);
        var document = await Site.Office.Read(db => db.Documents.SingleAsync(d => d.CaseId == caseId));
        var back = await (await Visitor.As("linxiao")).Open($"/cases/{caseId}/documents/{document.Id}");
        Assert.That((back.Status, document.Title, back.Body), Is.EqualTo((HttpStatusCode.OK, "申请表.pdf", Encoding.ASCII.GetString(content))));
    }

    private static async Task<Answer> Register(params (string Name, string? Value)[] typed)
    {
        var clerk = await Visitor.As("linxiao");
        var page = await clerk.Open("/cases/new");
        (string Name, string? Value)[] usual =
        [
            ("Input.Channel", "InPerson"), ("Input.SubmittedOn", "2026-11-24"), ("Input.ApplicantKind", "NaturalPerson"), ("Input.ApplicantName", "许䶮"),
            ("Input.IdType", "居民身份证"), ("Input.IdNumber", "370299199102141208"), ("Input.Phone", "13900000120"), ("Input.Address", "示例市示例路1号"),
            ("Input.Subject", "建筑垃圾运输企业名单"), ("Input.Description", "申请公开企业名单。"), ("Input.PreferredForm", "纸质"), ("Input.PreferredDelivery", "邮寄"),
        ];
        var fields = usual.Where(u => typed.All(t => t.Name != u.Name)).Concat(typed).ToArray();
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(page.Form, fields))
            content.Add(new StringContent(value), name);
        return await clerk.Send(HttpMethod.Post, "/cases/new", content);
    }

    private static async Task<(long CaseId, Answer Answer)> Upload(string fileName, byte[] bytes)
    {
        var caseId = (await Site.Cases.At("Triage")).CaseId;
        var clerk = await Visitor.As("linxiao");
        var page = await clerk.Open($"/cases/{caseId}/documents/add");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fill(page.Form, ("Input.Kind", "申请材料")))
            content.Add(new StringContent(value), name);
        using var file = new ByteArrayContent(bytes);
        content.Add(file, "Upload", fileName);
        return (caseId, await clerk.Send(HttpMethod.Post, $"/cases/{caseId}/documents/add", content));
    }
}
