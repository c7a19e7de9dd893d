using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static RequestCases.Application.People.OfficeRoles;

namespace RequestCases.Web.Tests;

/// <summary>Who may open a page.</summary>
/// <param name="Roles">Their roles; all nine when everybody who is signed in may.</param>
/// <param name="Anonymous">Whether one need not sign in.</param>
/// <param name="Path">Makes an address of the page.</param>
public sealed record PageExpectation(IReadOnlyList<string> Roles, bool Anonymous, Func<Task<string>> Path);

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

    public static IReadOnlyDictionary<string, PageExpectation> Expected { get; } = new Dictionary<string, PageExpectation>
    {
        ["sign-in"] = Open("/sign-in"),
        ["error/{status:int?}"] = Open("/error/404"),
        [""] = For("/"),
        ["cases/{caseId:long}/work/{workItemId:long}/triage"] = Work("Triage", "triage", Clerk),
    };

    /// <summary>The pages the running program has.</summary>
    public static IReadOnlyList<string> Found =>
    [
        .. Site.Office.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal),
    ];

    private static PageExpectation Open(string path) => new([.. People.Keys], true, () => Task.FromResult(path));

    private static PageExpectation For(string path, params string[] roles) =>
        new(roles.Length == 0 ? [.. People.Keys] : roles, false, () => Task.FromResult(path));

    /// <summary>The page of a task, for those who hold its role, in the unit that has it.</summary>
    private static PageExpectation Work(string elementId, string page, params string[] roles) => new(roles, false, async () =>
    {
        var work = await Site.Cases.At(elementId);
        return $"/cases/{work.CaseId}/work/{work.Id}/{page}";
    });
}
