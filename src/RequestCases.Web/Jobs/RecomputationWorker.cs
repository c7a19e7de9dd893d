using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Calendars;

namespace RequestCases.Web.Jobs;

/// <summary>Recomputes open cases right after a calendar document, and takes up after a start what was left unfinished.</summary>
public sealed partial class RecomputationWorker(
    IServiceScopeFactory scopes, RecomputationSignal signal, IClock clock, ILogger<RecomputationWorker> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RecomputeAsync(stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task RecomputeAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var now = clock.GetCurrentInstant();
            var moved = await scope.ServiceProvider.GetRequiredService<Recomputation>().RunAsync(now, cancellation);
            if (moved == 0)
                return;
            LogDone(moved);
            // A deadline that came nearer is alerted today, not tomorrow.
            await scope.ServiceProvider.GetRequiredService<AlertSweep>().RunAsync(now, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The run stays unfinished and is taken up at the next look.
            LogFailure(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Recomputed after a calendar document: {Moved} cases moved")]
    private partial void LogDone(int moved);

    [LoggerMessage(Level = LogLevel.Error, Message = "The recomputation stopped and will be taken up again")]
    private partial void LogFailure(Exception exception);
}
