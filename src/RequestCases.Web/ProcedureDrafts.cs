using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;
using RequestCases.Core;
using RequestCases.Core.Workflow;
using RequestCases.Web.SignIn;

namespace RequestCases.Web;

/// <summary>What the modeler reads and saves: the draft of a procedure and what the checker says of it; answers are JSON.</summary>
internal static class ProcedureDrafts
{
    private const string Bpmn = "application/xml; charset=utf-8";
    private const long LargestDraft = 24 * 1024 * 1024;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What the modeler sends.</summary>
    /// <param name="Xml">The definition as edited.</param>
    /// <param name="Revision">The draft's revision as it was opened; 0 when there was none.</param>
    /// <param name="Key">The same for every repetition of one save.</param>
    internal sealed record Save(string? Xml, int? Revision, string? Key);

    /// <summary>What a save is answered.</summary>
    /// <param name="Revision">The draft's revision now.</param>
    /// <param name="Findings">What would refuse its publishing.</param>
    internal sealed record Saved(int Revision, IReadOnlyList<Finding> Findings);

    /// <summary>Why nothing was saved.</summary>
    /// <param name="Code">Stable code.</param>
    /// <param name="Message">What to do, in Chinese.</param>
    internal sealed record NotSaved(string Code, string Message);

    public static void MapProcedureDrafts(this IEndpointRouteBuilder app)
    {
        var drafts = app.MapGroup("/admin/procedures").RequireAuthorization(Policies.Administering);
        drafts.MapGet("/{processId}/draft.bpmn", ReadAsync);
        drafts.MapGet("/{processId}/draft/findings", CheckDraftAsync);
        drafts.MapGet("/{processId}/versions/{number:int}/findings", CheckVersionAsync);
        drafts.MapPost("/{processId}/draft", SaveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestDraft));
    }

    private static async Task<IResult> ReadAsync(string processId, OfficeDb db, HttpContext context, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentDisposition = "attachment; filename=draft.bpmn";
        var xml = await XmlOfDraft(db, processId).SingleOrDefaultAsync(cancellation);
        return xml is null ? Results.NotFound() : Results.Text(xml, Bpmn);
    }

    private static async Task<IResult> CheckDraftAsync(string processId, OfficeDb db, CancellationToken cancellation) =>
        Findings(processId, await XmlOfDraft(db, processId).SingleOrDefaultAsync(cancellation));

    private static async Task<IResult> CheckVersionAsync(string processId, int number, OfficeDb db, CancellationToken cancellation) => Findings(
        processId,
        await db.Procedures.Where(p => p.ProcessId == processId && p.Number == number).Select(p => p.Xml).SingleOrDefaultAsync(cancellation));

    private static async Task<IResult> SaveAsync(
        string processId, HttpContext context, IAntiforgery antiforgery, EditProcedure edit, IClock clock, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Refused("FORGERY", "登录已过期，或者页面打开太久，请在另一个窗口重新登录后再保存；您的修改还在。");
        try
        {
            if (await context.Request.ReadFromJsonAsync<Save>(Json, cancellation) is not { Xml: { } xml, Revision: { } revision, Key: { Length: > 0 and <= 36 } key })
                return Refused("DRAFT_INCOMPLETE", "没有收到完整的流程，请再保存一次。");
            var actor = OfficeClaims.ActorOf(context.User);
            var draft = await edit.SaveAsync(
                processId, xml, new OperationContext(actor, clock.GetCurrentInstant(), $"{actor.Id}:{key}", revision), cancellation: cancellation);
            return Results.Json(new Saved(draft.Revision, ProcedureCheck.Of(processId, draft.Xml)), Json);
        }
        catch (RefusedException refused)
        {
            return refused.Code == "NOT_FOUND" ? Results.NotFound() : Refused(refused.Code, refused.Message);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException or InvalidOperationException { Source: "Microsoft.AspNetCore.Http.Extensions" })
        {
            return Refused("DRAFT_UNREADABLE", "收到的流程不完整，或者太大，没有保存。请精简后再保存。");
        }
    }

    private static IQueryable<string> XmlOfDraft(OfficeDb db, string processId) => db.Drafts.Where(d => d.ProcessId == processId).Select(d => d.Xml);

    private static IResult Findings(string processId, string? xml) => xml is null ? Results.NotFound() : Results.Json(ProcedureCheck.Of(processId, xml), Json);

    private static IResult Refused(string code, string message) => Results.Json(new NotSaved(code, message), Json, statusCode: StatusCodes.Status409Conflict);
}
