using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Mail;

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
            return pending.Any() ? HealthCheckResult.Unhealthy("数据库结构不是最新的，请运行 migrate。") : HealthCheckResult.Healthy("连得上，结构是当前版本。");
        }
        catch (Exception e) when (e.OfDatabase() is not null)
        {
            // Where it lies is no business of whoever asks.
            return HealthCheckResult.Unhealthy("连接不上数据库，请检查数据库服务。");
        }
    }
}

/// <summary>Whether mail leaves.</summary>
public sealed class OutboxHealth(OfficeDb db, IOptions<MailOptions> options, IClock clock) : IHealthCheck
{
    private static readonly Duration Patience = Duration.FromHours(1);

    // Who has left for good would keep it red for ever.
    private static readonly Duration Lately = Duration.FromDays(7);

    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.GetCurrentInstant() - Patience;
        var lately = clock.GetCurrentInstant() - Lately;
        var dead = await db.Outbox.CountAsync(m => m.SentAt == null && m.DeadAt > lately, cancellationToken);
        // What quiet hours hold back is not late.
        var late = db.Outbox.Where(m => m.SentAt == null && m.DeadAt == null && m.CreatedAt < since && (m.Attempts > 0 || m.NextAttemptAt < since));
        var waiting = await late.CountAsync(cancellationToken);
        if (waiting == 0 && dead == 0)
            return HealthCheckResult.Healthy("没有积压的邮件。");
        var says = new List<string>();
        if (waiting > 0)
            says.Add($"有 {waiting} 封邮件超过一小时没有发出，{(string.IsNullOrEmpty(options.Value.Host) ? "还没有设置邮件服务器，请设置 Mail:Host" : "请检查邮件服务器是否可用、Mail 设置的地址和密码是否正确，恢复后自动发出")}。");
        if (dead > 0)
            says.Add($"最近七天有 {dead} 封邮件没有发出、已经放弃，请到“管理—邮件”看原因，处理后重新发送。");
        return HealthCheckResult.Degraded(string.Concat(says));
    }
}
