using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace RequestCases.Web;

/// <summary>
/// Told to stop, a node first says that it is not ready any more, and goes on answering for <c>Host:DrainSeconds</c>, so that the proxy sends
/// nothing new; then it stops listening, and requests under way end.
/// </summary>
public sealed class Drain(IConfiguration configuration) : IHostedLifecycleService, IHealthCheck
{
    private volatile bool stopping;

    /// <summary>How long, as the settings say.</summary>
    public static TimeSpan Of(IConfiguration configuration) => TimeSpan.FromSeconds(configuration.GetValue("Host:DrainSeconds", 0));

    /// <inheritdoc />
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (stopping)
            return;
        stopping = true;
        await Task.Delay(Of(configuration), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc />
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(stopping ? HealthCheckResult.Unhealthy("本节点正在停止，不再接受新的请求。") : HealthCheckResult.Healthy());

    /// <inheritdoc />
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
