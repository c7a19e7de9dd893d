using Microsoft.Extensions.Diagnostics.HealthChecks;
using RequestCases.Application.Data;
using RequestCases.Web.Jobs;

namespace RequestCases.Web.Health;

/// <summary>Whether the jobs run. Never worse than degraded: a job that fails fails on all nodes, and pages are served all the same.</summary>
public sealed class JobsHealth(JobBoard board) : IHealthCheck
{
    /// <inheritdoc />
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var problems = (await board.ReadAsync(cancellationToken)).Select(job => job.Problem).OfType<string>().ToList();
            return problems.Count == 0 ? HealthCheckResult.Healthy("各项任务都按时运行。") : HealthCheckResult.Degraded(string.Join('\n', problems));
        }
        catch (Exception e) when (e.OfDatabase() is not null)
        {
            return HealthCheckResult.Degraded("数据库不能使用，不知道任务运行得怎样。");
        }
    }
}
