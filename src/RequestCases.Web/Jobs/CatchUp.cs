using NodaTime;
using RequestCases.Application.Alerts;

namespace RequestCases.Web.Jobs;

/// <summary>After each start: what should have run while the office was down runs now.</summary>
public sealed partial class CatchUp(IServiceScopeFactory scopes, IClock clock, ILogger<CatchUp> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        var expired = await scope.ServiceProvider.GetRequiredService<ExpirySweep>().RunAsync(now, stoppingToken);
        var alerts = await scope.ServiceProvider.GetRequiredService<AlertSweep>().RunAsync(now, stoppingToken);
        LogDone(expired, alerts);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Caught up after start: {Expired} cases moved on by expiry, {Alerts} alerts written")]
    private partial void LogDone(int expired, int alerts);
}
