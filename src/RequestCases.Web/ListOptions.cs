using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;
using RequestCases.Application;
using RequestCases.Application.Queries;

namespace RequestCases.Web;

/// <summary>What lists offer to choose from, and how they name it.</summary>
public static class ListOptions
{
    /// <summary>Names of the lights.</summary>
    public static IReadOnlyDictionary<DueFilter, string> Lights { get; } = new Dictionary<DueFilter, string>
    {
        [DueFilter.Overdue] = "超期",
        [DueFilter.Today] = "今天到期",
        [DueFilter.Near] = $"{CaseFilters.NearDays} 个工作日内",
        [DueFilter.Calm] = "正常",
        [DueFilter.Paused] = "停表、未起算",
        [DueFilter.Finished] = "已办结，待归档",
    };

    /// <summary>全部环节 and each of them.</summary>
    public static IReadOnlyList<SelectListItem> StagesFor(string? chosen) =>
        [new("全部环节", ""), .. Stages.All.Select(stage => new SelectListItem(stage, stage, stage == chosen))];

    /// <summary>全部期限 and each light.</summary>
    public static IReadOnlyList<SelectListItem> LightsFor(DueFilter chosen) =>
        [new("全部期限", ""), .. Lights.Select(light => new SelectListItem(light.Value, Word(light.Key), light.Key == chosen))];

    /// <summary>A light as addresses write it: overdue.</summary>
    public static string Word(DueFilter light) => light.ToString().ToLowerInvariant();

    /// <summary>An address with a query of those values that are there.</summary>
    public static string Address(string path, params (string Name, object? Value)[] query) => QueryHelpers.AddQueryString(
        path, query.Select(part => KeyValuePair.Create(part.Name, part.Value?.ToString())).Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>Applicant in one line: name, kind and agent.</summary>
    public static string Applicant(string name, Core.Cases.ApplicantKind kind, string? agent) =>
        $"{name} · {OfficeNames.ApplicantKinds[kind]}{(string.IsNullOrEmpty(agent) ? "" : $"（代理人 {agent}）")}";
}
