using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RequestCases.Web.Health;

/// <summary>The answer of a health check as JSON: what is wrong, nothing of what is well.</summary>
internal static class HealthAnswer
{
    public static Dictionary<HealthStatus, int> RedWhenDegraded { get; } = new()
    {
        [HealthStatus.Healthy] = StatusCodes.Status200OK,
        [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable,
        [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
    };

    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), description = e.Value.Status == HealthStatus.Healthy ? null : e.Value.Description }),
    });
}
