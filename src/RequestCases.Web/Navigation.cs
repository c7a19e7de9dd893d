using System.Security.Claims;
using RequestCases.Application.Operations;
using RequestCases.Application.People;

namespace RequestCases.Web;

/// <summary>One entry of the left column.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Roles">Codes of the roles that see it; empty for everybody.</param>
public sealed record NavigationEntry(string Text, string Path, params IReadOnlyList<string> Roles);

/// <summary>A group of entries under a heading; the first group has none.</summary>
public sealed record NavigationSection(string? Heading, IReadOnlyList<NavigationEntry> Entries);

/// <summary>The left column: which entries there are, who sees them, and which one is being looked at.</summary>
public static class OfficeNavigation
{
    private static readonly NavigationSection[] Sections =
    [
        new(null,
        [
            new("待办", "/"),
            new("收件登记", "/cases/new", OfficeRoles.Clerk),
            new("全部办件", "/cases", CaseAccess.SeeingRoles),
            new("发文登记", "/letters", OfficeRoles.Clerk, OfficeRoles.Archivist, OfficeRoles.Supervisor),
            new("期限计算器", "/deadlines"),
            new("我的代理", "/deputies"),
        ]),
        new("督办",
        [
            new("督办总览", "/supervision", OfficeRoles.Supervisor, OfficeRoles.UnitHead, OfficeRoles.Approver, OfficeRoles.Administrator),
            new("提醒预告", "/alerts/preview", OfficeRoles.Supervisor, OfficeRoles.Administrator),
        ]),
        new("管理",
        [
            new("处室（单位）", "/admin/units", OfficeRoles.Administrator),
            new("人员", "/admin/people", OfficeRoles.Administrator),
            new("本机关信息", "/admin/agency", OfficeRoles.Administrator),
            new("流程", "/admin/procedures", OfficeRoles.Administrator),
            new("放假安排", "/admin/calendar", OfficeRoles.Administrator),
            new("期限口径", "/admin/policy", OfficeRoles.Administrator),
            new("提醒规则", "/admin/alerts", OfficeRoles.Administrator),
            new("邮件", "/admin/mail", OfficeRoles.Administrator),
            new("定时任务", "/admin/jobs", OfficeRoles.Administrator),
            new("运行状况", "/admin/health", OfficeRoles.Administrator),
        ]),
    ];

    /// <summary>The sections and entries this person may open; a section without entries is left out.</summary>
    public static IReadOnlyList<NavigationSection> For(ClaimsPrincipal person) =>
    [
        .. Sections
            .Select(section => section with { Entries = [.. section.Entries.Where(entry => entry.Roles.Count == 0 || entry.Roles.Any(person.IsInRole))] })
            .Where(section => section.Entries.Count > 0),
    ];

    /// <summary>The path of the entry that stands for a page: the longest that leads to it, or null.</summary>
    public static string? Current(PathString page) => Sections
        .SelectMany(section => section.Entries)
        .Select(entry => entry.Path)
        .Where(path => path == "/" ? page.Value is "/" or "" or null : page.StartsWithSegments(path))
        .MaxBy(path => path.Length);
}
