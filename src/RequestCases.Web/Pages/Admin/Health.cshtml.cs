using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>运行状况: what is wrong with the office, and what to do.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class HealthModel(HealthCheckService health) : PageModel
{
    private static readonly Dictionary<string, (string Name, string? Where, string? Path)> Known = new()
    {
        ["node"] = ("本节点", null, null),
        ["database"] = ("数据库", null, null),
        ["files"] = ("文件目录", null, null),
        ["outbox"] = ("邮件", "邮件", "/admin/mail"),
        ["jobs"] = ("定时任务", "定时任务", "/admin/jobs"),
    };

    /// <summary>The checks, in the order of the program.</summary>
    public IReadOnlyList<HealthLine> Checks { get; private set; } = [];

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWell { get; private set; }

    /// <summary>Checks everything.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var report = await health.CheckHealthAsync(cancellation);
        IsWell = report.Status == HealthStatus.Healthy;
        Checks = [.. report.Entries.Select(entry => LineOf(entry.Key, entry.Value))];
    }

    private static HealthLine LineOf(string check, HealthReportEntry entry)
    {
        var (name, where, path) = Known.GetValueOrDefault(check, (check, null, null));
        var (status, look) = entry.Status switch
        {
            HealthStatus.Healthy => ("正常", "good"),
            HealthStatus.Degraded => ("要处理", "bad"),
            _ => ("故障", "bad"),
        };
        return new HealthLine(name, status, look, (entry.Description ?? "正常。").Split('\n'), where, path);
    }
}

/// <summary>A check as the page shows it.</summary>
/// <param name="Name">What is checked.</param>
/// <param name="Status">正常, 要处理 or 故障.</param>
/// <param name="Look">How the word looks.</param>
/// <param name="Lines">What is wrong and what to do.</param>
/// <param name="Where">Name of the page that tells more.</param>
/// <param name="Path">That page.</param>
public sealed record HealthLine(string Name, string Status, string Look, IReadOnlyList<string> Lines, string? Where, string? Path);
