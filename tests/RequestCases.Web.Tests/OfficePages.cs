using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Procedures;
using RequestCases.Core.Calendar;
using static RequestCases.Application.People.OfficeRoles;

namespace RequestCases.Web.Tests;

/// <summary>Who may open a page.</summary>
/// <param name="Roles">Their roles; all nine when everybody may.</param>
/// <param name="Path">Makes an address of the page.</param>
/// <param name="Anonymous">Whether one need not sign in.</param>
/// <param name="Others">What those are answered who may not, where it is not a plain refusal.</param>
/// <param name="Person">Who holds the first role here, if it is not the usual person.</param>
public sealed record PageExpectation(
    IReadOnlyList<string> Roles, Func<Task<string>> Path, bool Anonymous = false, IReadOnlyDictionary<string, HttpStatusCode>? Others = null, string? Person = null)
{
    /// <summary>Somebody who may open it.</summary>
    public string Opener => Person ?? OfficePages.People[Roles[0]];

    /// <summary>What the person of a role is answered.</summary>
    public HttpStatusCode StatusFor(string role) => Roles.Contains(role) ? HttpStatusCode.OK : Others?.GetValueOrDefault(role, HttpStatusCode.Forbidden) ?? HttpStatusCode.Forbidden;

    /// <summary>Who stands for a role.</summary>
    public string PersonOf(string role) => Person is not null && role == Roles[0] ? Person : OfficePages.People[role];
}

/// <summary>Every page of the office with who may open it: a page that is not in this table fails the tests.</summary>
public static class OfficePages
{
    /// <summary>One person for each role.</summary>
    public static IReadOnlyDictionary<string, string> People { get; } = new Dictionary<string, string>
    {
        [Clerk] = "linxiao",
        [Handler] = "zhoulan",
        [UnitHead] = "mengfan",
        [SecrecyReviewer] = "xubo",
        [LegalReviewer] = "qiaomin",
        [Approver] = "gaojian",
        [Archivist] = "yanhui",
        [Supervisor] = "shenzong",
        [Administrator] = "admin",
    };

    /// <summary>A run of recomputation, after a local day off far from every case of the tests.</summary>
    private static readonly Lazy<Task<long>> CalendarRun = new(async () =>
    {
        var change = new NoticeAmendment { Source = "示例市人民政府办公室通知 示政办发〔2026〕8号", Issued = new(2026, 11, 20), AddHolidays = [new("市庆", new(2027, 9, 2))] };
        var who = await Site.Office.As("admin");
        return (await Site.Office.With((ChangeCalendar op) => op.ApplyAsync(CalendarProposal.Of(change), who))).Id;
    });

    /// <summary>A run of moving cases, as if it had been ordered and done long ago: nothing of the tests' cases is touched.</summary>
    private static readonly Lazy<Task<long>> ProcedureRun = new(() => Site.Office.With(async (OfficeDb db) =>
    {
        var live = await ProcedureLibrary.Live(db).SingleAsync(p => p.ProcessId == ProcedureLibrary.Standard);
        var run = db.ProcedureRuns.Add(new ProcedureRun
        {
            ToId = live.Id,
            StartedAt = live.PublishedAt,
            OrderedById = "system",
            OrderedByName = "系统",
            Reason = "统一按新流程办理",
            OperationKey = "page-test",
            Total = 0,
            FinishedAt = live.PublishedAt,
        }).Entity;
        await db.SaveChangesAsync();
        return run.Id;
    }));

    public static IReadOnlyDictionary<string, PageExpectation> Expected { get; } = new Dictionary<string, PageExpectation>
    {
        ["sign-in"] = Open("/sign-in"),
        ["error/{status:int?}"] = Open("/error/404"),
        [""] = For("/"),
        ["account/password"] = For("/account/password"),
        ["admin/agency"] = For("/admin/agency", Administrator),
        ["admin/calendar"] = For("/admin/calendar", Administrator),
        ["admin/calendar/{year:int}"] = For("/admin/calendar/2026", Administrator),
        ["admin/calendar/text"] = For("/admin/calendar/text", Administrator),
        ["admin/calendar/json"] = For("/admin/calendar/json", Administrator),
        ["admin/calendar/days"] = For("/admin/calendar/days", Administrator),
        ["admin/calendar/local"] = For("/admin/calendar/local", Administrator),
        ["admin/calendar/runs/{id:long}"] = new([Administrator], async () => $"/admin/calendar/runs/{await CalendarRun.Value}"),
        ["admin/procedures/{id}/check"] = For("/admin/procedures/disclosure-request/check", Administrator),
        ["admin/procedures/{id}/edit"] = For("/admin/procedures/disclosure-request/edit", Administrator),
        ["admin/procedures"] = For("/admin/procedures", Administrator),
        ["admin/procedures/{id}"] = For("/admin/procedures/disclosure-request-short", Administrator),
        ["admin/procedures/{id}/versions/{number:int}"] = For("/admin/procedures/disclosure-request/versions/1", Administrator),
        ["admin/procedures/{id}/compare"] = For("/admin/procedures/disclosure-request/compare", Administrator),
        ["admin/procedures/{id}/publish"] = For("/admin/procedures/disclosure-request/publish", Administrator),
        ["admin/procedures/{id}/migrate"] = For("/admin/procedures/disclosure-request/migrate", Administrator),
        ["admin/procedures/{id}/runs/{run:long}"] = new([Administrator], async () => $"/admin/procedures/disclosure-request/runs/{await ProcedureRun.Value}"),
        ["admin/people"] = For("/admin/people", Administrator),
        ["admin/people/{id}"] = new([Administrator], async () => $"/admin/people/{(await Site.Office.As("zhoulan")).Actor.Id}"),
        ["admin/people/{id}/handover"] = new([Administrator], async () => $"/admin/people/{(await Site.Office.As("zhoulan")).Actor.Id}/handover"),
        ["deputies/{id?}"] = For("/deputies"),
        ["admin/units"] = For("/admin/units", Administrator),
        ["admin/jobs"] = For("/admin/jobs", Administrator),
        ["admin/jobs/{code}"] = For("/admin/jobs/alerts", Administrator),
        ["admin/health"] = For("/admin/health", Administrator),
        ["admin/policy"] = For("/admin/policy", Administrator),
        ["admin/alerts"] = For("/admin/alerts", Administrator),
        ["admin/alerts/{milestone}"] = For("/admin/alerts/Drafting", Administrator),
        ["admin/mail"] = For("/admin/mail", Administrator),
        ["alerts"] = For("/alerts"),
        ["alerts/preview"] = For("/alerts/preview", Supervisor, Administrator),
        ["deadlines"] = For("/deadlines"),
        ["supervision"] = For("/supervision", Supervisor, UnitHead, Approver, Administrator),
        ["cases"] = For("/cases", SeeingCases),
        ["cases/new"] = For("/cases/new", Clerk),
        ["cases/{id:long}"] = Case("Draft", "", SeeingCases),
        ["cases/{id:long}/ledger"] = Case("Draft", "/ledger", SeeingCases),
        ["cases/{id:long}/draft-versions"] = Case("UnitReview", "/draft-versions", SeeingCases),
        ["cases/{id:long}/communication"] = Act("Draft", "/communication", SeeingCases),
        ["cases/{id:long}/documents/add"] = Act("Draft", "/documents/add", SeeingCases),
        ["cases/{id:long}/extension"] = Act("Draft", "/extension", Clerk, Handler, UnitHead),
        ["cases/{id:long}/correct-dates"] = Act("Draft", "/correct-dates", Clerk, Handler, UnitHead),
        ["cases/{id:long}/reassign"] = Act("Draft", "/reassign", Handler, UnitHead),
        ["letters"] = For("/letters", Clerk, Archivist, Supervisor),
        ["cases/{id:long}/void-letter"] = Act("Deliver", "/void-letter", Clerk),
        ["cases/{id:long}/returned-mail"] = Act("Archive", "/returned-mail", Clerk),
        ["cases/{id:long}/redelivery"] = Act("Returned", "/redelivery", Clerk),
        ["cases/{id:long}/reopen"] = Act("Archived", "/reopen", Clerk, Archivist),
        ["cases/{id:long}/reconsideration"] = Act("Archived", "/reconsideration", Clerk, Handler, UnitHead, LegalReviewer),
        ["cases/{id:long}/reconsideration-answer"] = Act(() => Site.Cases.InReconsideration(), "/reconsideration-answer", Clerk, Handler, UnitHead, LegalReviewer),
        ["cases/{id:long}/withdraw"] = Act("Draft", "/withdraw", Clerk),
        ["cases/{id:long}/consultation-delivery"] = Act("AwaitOpinions", "/consultation-delivery", Clerk, Handler, UnitHead),
        ["cases/{id:long}/fee-notice-delivery"] = Act("AwaitPayment", "/fee-notice-delivery", Clerk, Handler, UnitHead),
        ["cases/{id:long}/letter"] = Act("Draft", "/letter", Clerk, Handler, UnitHead),
        ["cases/{id:long}/late-opinion"] = Act(() => Site.Cases.Unreached(), "/late-opinion", Clerk, Handler, UnitHead),
        ["cases/{id:long}/public-interest"] = Act(() => Site.Cases.Unreached(), "/public-interest", UnitHead, Approver),
        ["cases/{id:long}/third-party-told"] = Act(() => Site.Cases.DecidedAgainst(), "/third-party-told", Clerk, Handler, UnitHead),
        [Task("back")] = Work("SendSupplementNotice", "back", Clerk),
        [Task("confirm-receipt")] = Work("Register", "confirm-receipt", Clerk),
        [Task("triage")] = Work("Triage", "triage", Clerk),
        [Task("supplement-notice")] = Work("SendSupplementNotice", "supplement-notice", Clerk),
        [Task("supplement")] = Work("AwaitSupplement", "supplement", Clerk),
        [Task("supplement-review")] = Work("ReviewSupplement", "supplement-review", Clerk),
        [Task("reasons-request")] = Work("RequestReasons", "reasons-request", Clerk),
        [Task("reasons")] = Work("AwaitReasons", "reasons", Clerk),
        [Task("reasons-review")] = Work("ReviewReasons", "reasons-review", Clerk),
        [Task("assign")] = Work("Assign", "assign", Clerk),
        [Task("take-on")] = Work("TakeOn", "take-on", UnitHead),
        [Task("search")] = Work("Search", "search", Handler),
        [Task("consultation")] = Work("SendConsultation", "consultation", Handler),
        [Task("opinion")] = Work("AwaitOpinions", "opinion", Handler),
        [Task("fee-notice")] = Work("SendFeeNotice", "fee-notice", Handler),
        [Task("payment")] = Work("AwaitPayment", "payment", Clerk),
        [Task("draft")] = Work("Draft", "draft", Handler),
        [Task("review")] = Work("Approve", "review", Approver),
        [Task("issue")] = Work("Issue", "issue", Clerk),
        [Task("deliver")] = Work("Deliver", "deliver", Clerk),
        [Task("archive")] = Work("Archive", "archive", Archivist),
        [Task("reopening-decision")] = Work("DecideReopening", "reopening-decision", Approver),
        [Task("extension-approval")] = Work("ApproveExtension", "extension-approval", UnitHead) with { Person = "zhengguo" },
        [Task("extension-notice")] = Work("NotifyExtension", "extension-notice", Clerk),
    };

    /// <summary>The pages the running program has.</summary>
    public static IReadOnlyList<string> Found =>
    [
        .. Site.Office.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    private static string[] SeeingCases => [.. People.Keys.Where(role => role != Administrator)];

    private static string Task(string page) => $"cases/{{caseId:long}}/work/{{workItemId:long}}/{page}";

    private static PageExpectation Open(string path) => For(path) with { Anonymous = true };

    private static PageExpectation For(string path, params string[] roles) =>
        new(roles.Length == 0 ? [.. People.Keys] : roles, () => System.Threading.Tasks.Task.FromResult(path));

    /// <summary>A page about a case that 市容景观处 handles.</summary>
    private static PageExpectation Case(string elementId, string page, params string[] roles) =>
        new(roles, async () => $"/cases/{await Site.Cases.CaseAt(elementId)}{page}");

    /// <summary>An act beside the tasks: who sees the case and may not do it is led back to the case.</summary>
    private static PageExpectation Act(string elementId, string page, params string[] roles) =>
        Act(() => Site.Cases.CaseAt(elementId), page, roles);

    private static PageExpectation Act(Func<Task<long>> made, string page, params string[] roles) =>
        new(roles, async () => $"/cases/{await made()}{page}") { Others = SeeingCases.ToDictionary(role => role, _ => HttpStatusCode.Redirect) };

    /// <summary>The page of a task, for the person whose task it is.</summary>
    private static PageExpectation Work(string elementId, string page, string role) => new([role], async () =>
    {
        var work = await Site.Cases.At(elementId);
        return $"/cases/{work.CaseId}/work/{work.Id}/{page}";
    });
}
