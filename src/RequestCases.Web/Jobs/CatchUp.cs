using NodaTime;
using RequestCases.Application.Alerts;

namespace RequestCases.Web.Jobs;

/// <summary>After each start: what should have run while the office was down runs now.</summary>
public sealed partial class CatchUp(IServiceScopeFactory scopes, IClock clock, ILogger<CatchUp> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await CatchUpAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The office opens all the same; the jobs of the day look at the same data again.
            LogFailure(e);
        }
    }

    private async Task CatchUpAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        var expired = await scope.ServiceProvider.GetRequiredService<ExpirySweep>().RunAsync(now, stoppingToken);
        var alerts = await scope.ServiceProvider.GetRequiredService<AlertSweep>().RunAsync(now, stoppingToken);
        LogDone(expired, alerts);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Caught up after start: {Expired} cases moved on by expiry, {Alerts} alerts written")]
    private partial void LogDone(int expired, int alerts);

    [LoggerMessage(Level = LogLevel.Error, Message = "Catching up after the start failed")]
    private partial void LogFailure(Exception exception);
}
