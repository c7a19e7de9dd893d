using RequestCases.Application;

namespace RequestCases.Web.Jobs;

/// <summary>Runs a job as soon as it is woken, and every minute looks whether something was left unfinished, also by another node.</summary>
public sealed class SignalledWorker<TJob, TSignal>(TJob job, TSignal signal, JobRunner runner) : BackgroundService
    where TJob : OfficeJob
    where TSignal : WakeSignal
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await runner.LookAsync(job, stoppingToken);
            await signal.WaitAsync(Pause, stoppingToken);
        }
    }
}
