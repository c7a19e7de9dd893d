using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Archiving;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Core;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Web.SignIn;

namespace RequestCases.Web;

/// <summary>Files that pages link to: the procedure's picture, a case's documents, its reply. Each for those who may see it.</summary>
internal static class Downloads
{
    private const string Bpmn = "application/xml; charset=utf-8";

    public static void MapDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").RequireAuthorization(Policies.SignedIn);
        files.MapGet("/procedure/{versionId}.bpmn", ProcedureAsync);
        files.MapGet("/cases/{id:long}/documents/{documentId:long}", DocumentAsync);
        files.MapGet("/cases/{id:long}/reply.docx", ReplyAsync);
        files.MapGet("/cases/{id:long}/documents/{documentId:long}.pdf", DocumentPdfAsync);
        files.MapGet("/cases/{id:long}/reply.pdf", ReplyPdfAsync);
        files.MapGet("/cases/{id:long}/delivery-receipt.docx", ReceiptAsync);
        files.MapGet("/cases/{id:long}/volumes/{documentId:long}.zip", VolumeAsync);
    }

    private static async Task<IResult> ProcedureAsync(string versionId, OfficeDb db, HttpContext context, CancellationToken cancellation)
    {
        var xml = await db.Procedures.Where(p => p.Id == versionId).Select(p => p.Xml).SingleOrDefaultAsync(cancellation);
        if (xml is null)
            return Results.NotFound();
        // A version never changes and holds nobody's data.
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        // Opened by itself it would be a page of this site with foreign content.
        context.Response.Headers.ContentDisposition = "attachment; filename=procedure.bpmn";
        return Results.Text(xml, Bpmn);
    }

    private static async Task<IResult> DocumentAsync(long id, long documentId, OfficeDb db, FileStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == id, cancellation);
        return document is null ? Results.NotFound() : Results.File(store.Open(document.Sha256), document.ContentType, document.Title);
    }

    // 送达回证 to print and sign: it has no number of its own.
    private static async Task<IResult> ReceiptAsync(long id, int? to, OfficeDb db, LetterDesk letters, IClock clock, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var requestCase = await db.Cases.AsNoTracking().Include(c => c.Reply).SingleAsync(c => c.Id == id, cancellation);
        var agency = await db.Agency.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (agency is null || requestCase.Reply is not { Number: { } number } || requestCase.Addressees.ElementAtOrDefault(to ?? 0) is not { } addressee)
            return Results.NotFound();
        var values = new Dictionary<string, string> { ["letter"] = $"{ReplyGrounds.Of(requestCase.Reply.Ground).LetterTitle}（{number}）", ["addressee"] = addressee, ["method"] = "直接送达" };
        try
        {
            using var content = new MemoryStream();
            OfficialLetterDocument.Write(letters.Preview(requestCase, agency, new LetterOrder(LetterKinds.DeliveryReceipt, addressee, OfficeTime.DateAt(clock.GetCurrentInstant()), values)), content);
            return Results.File(content.ToArray(), OfficialLetterDocument.MediaType, $"{requestCase.Number} 送达回证（{addressee}）.docx");
        }
        catch (RefusedException no)
        {
            return Results.Text(no.Message, "text/plain; charset=utf-8", statusCode: StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> VolumeAsync(long id, long documentId, OfficeDb db, FileStore store, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var kept = await db.Documents.AsNoTracking().Include(d => d.Case)
            .SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == id && d.Kind == VolumeManifest.DocumentKind, cancellation);
        if (kept is null)
            return Results.NotFound();
        using var manifest = new MemoryStream();
        await using (var stored = store.Open(kept.Sha256))
            await stored.CopyToAsync(manifest, cancellation);
        var volume = VolumeManifest.Read(manifest.ToArray());
        // Better no volume than one that breaks off in the middle.
        if (volume.Files.FirstOrDefault(file => !store.Holds(file.Sha256, file.Size)) is { } lost)
            return Said($"卷宗中的“{lost.Name}”在文件存储里找不到或者大小不对，不能下载。请立即告诉系统管理员，从备份恢复。", StatusCodes.Status409Conflict);
        // A ZIP writes its directory without waiting.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        return Results.Stream(
            output => VolumeZip.WriteAsync(output, manifest.ToArray(), file => store.Open(file.Sha256), context.RequestAborted),
            "application/zip", $"{volume.CaseNumber} 卷宗{(volume.Volume > 1 ? $"（第 {volume.Volume} 卷）" : "")}.zip");
    }

    private static async Task<IResult> ReplyAsync(long id, OfficeDb db, FileStore store, ReplyDocuments replies, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var requestCase = await db.Cases.AsNoTracking().Include(c => c.Reply).SingleAsync(c => c.Id == id, cancellation);
        if (requestCase.Reply is not { } reply)
            return Results.NotFound();
        return reply.DocumentSha256 is { } sha256
            ? Results.File(store.Open(sha256), OfficialLetterDocument.MediaType, $"{reply.Number}.docx")
            : await DraftAsync(requestCase, reply, replies, db, cancellation);
    }

    // Only what the office itself made is converted.
    private static async Task<IResult> DocumentPdfAsync(long id, long documentId, OfficeDb db, PdfConverter pdf, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var document = await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == documentId && d.CaseId == id, cancellation);
        return document is { IsLetter: true } ? await PdfAsync(pdf, Path.ChangeExtension(document.Title, ".pdf"), () => pdf.OfAsync(document.Sha256, cancellation)) : Results.NotFound();
    }

    private static async Task<IResult> ReplyPdfAsync(long id, OfficeDb db, ReplyDocuments replies, PdfConverter pdf, HttpContext context, CancellationToken cancellation)
    {
        if (await RefuseAsync(id, db, context, cancellation) is { } refused)
            return refused;
        var requestCase = await db.Cases.AsNoTracking().Include(c => c.Reply).SingleAsync(c => c.Id == id, cancellation);
        if (requestCase is not { Reply: { } reply, ReceivedOn: not null } || await db.Agency.AsNoTracking().SingleOrDefaultAsync(cancellation) is not { } agency)
            return Results.NotFound();
        if (reply.DocumentSha256 is { } sha256)
            return await PdfAsync(pdf, $"{reply.Number}.pdf", () => pdf.OfAsync(sha256, cancellation));
        try
        {
            await using var draft = replies.Write(requestCase, agency);
            return await PdfAsync(pdf, $"{requestCase.Number} 答复草稿.pdf", () => pdf.OfAsync(draft, cancellation));
        }
        catch (RefusedException refusedLetter)
        {
            return Said(refusedLetter.Message, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult> PdfAsync(PdfConverter pdf, string name, Func<Task<Stream>> make)
    {
        if (!pdf.IsAvailable)
            return Said("这台服务器没有安装 LibreOffice，不能生成 PDF。请下载 .docx，用 Word、WPS 或者 LibreOffice 打开。", StatusCodes.Status404NotFound);
        try
        {
            return Results.File(await make(), PdfConverter.MediaType, name);
        }
        catch (PdfException)
        {
            return Said("这次没有生成 PDF。请稍后再试；仍然不行的，请下载 .docx。", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Said(string text, int status) => Results.Text(text, "text/plain; charset=utf-8", statusCode: status);

    private static async Task<IResult> DraftAsync(RequestCase requestCase, Reply reply, ReplyDocuments replies, OfficeDb db, CancellationToken cancellation)
    {
        var agency = await db.Agency.AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (agency is null || requestCase.ReceivedOn is null || reply.IssuedOn is not null)
            return Results.NotFound();
        try
        {
            return Results.File(replies.Write(requestCase, agency), OfficialLetterDocument.MediaType, $"{requestCase.Number} 答复草稿.docx");
        }
        catch (RefusedException refused)
        {
            return Said(refused.Message, StatusCodes.Status409Conflict);
        }
    }

    private static async Task<IResult?> RefuseAsync(long caseId, OfficeDb db, HttpContext context, CancellationToken cancellation)
    {
        if (await CaseAccess.MaySeeAsync(db, caseId, OfficeClaims.ActorOf(context.User), cancellation))
            return null;
        return await db.Cases.AnyAsync(c => c.Id == caseId, cancellation) ? Results.Forbid() : Results.NotFound();
    }
}
