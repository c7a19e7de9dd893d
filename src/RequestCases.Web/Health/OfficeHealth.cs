using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using RequestCases.Application.Data;

namespace RequestCases.Web.Health;

/// <summary>Whether the database answers and is up to date.</summary>
public sealed class DatabaseHealth(OfficeDb db) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return pending.Any() ? HealthCheckResult.Unhealthy("数据库结构不是最新的，请运行 migrate。") : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e.OfDatabase() is not null)
        {
            // Where it lies is no business of whoever asks.
            return HealthCheckResult.Unhealthy("连接不上数据库，请检查数据库服务。");
        }
    }
}

/// <summary>Whether mail leaves.</summary>
public sealed class OutboxHealth(OfficeDb db, IClock clock) : IHealthCheck
{
    private static readonly Duration Patience = Duration.FromHours(1);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.GetCurrentInstant() - Patience;
        var waiting = await db.Outbox.CountAsync(m => m.SentAt == null && m.CreatedAt < since, cancellationToken);
        return waiting == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded($"有 {waiting} 封邮件超过一小时没有发出，请检查邮件服务器设置。");
    }
}

/// <summary>The answer of a health check as JSON.</summary>
internal static class HealthAnswer
{
    public static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(new
    {
        status = report.Status.ToString(),
        checks = report.Entries.ToDictionary(e => e.Key, e => new { status = e.Value.Status.ToString(), e.Value.Description }),
    });
}
