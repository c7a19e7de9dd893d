using NodaTime;
using RequestCases.Application.Jobs;

namespace RequestCases.Web.Jobs;

/// <summary>
/// Runs what the schedule missed: after a start what should have run while the office was down; every minute what was due and did not run, failed or
/// was interrupted, on whichever node. The minutes are counted by a clock that nobody sets, so a clock that jumps stops nothing.
/// </summary>
public sealed partial class MissedRuns(IEnumerable<OfficeJob> jobs, JobLog log, JobRunner runner, IClock clock, ILogger<MissedRuns> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private Instant? lastLook;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        foreach (var job in jobs.Where(job => job.Schedule is not null))
        {
            try
            {
                await LookAsync(job, now, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                // One job must not keep the others from running; the database may be away for a while.
                LogFailure(e, job.Code);
            }
        }
        lastLook = now;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        do
            await LookAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(OfficeJob job, Instant now, CancellationToken cancellation)
    {
        var last = await log.LastAsync(job.Code, cancellation);
        if (last is not null && JobTimes.IsAhead(last, now))
            await log.FreeSlotsAsync(job.Code, now, cancellation);
        if (JobTimes.MissedBy(job, last, lastLook, now) is { } missed)
            await runner.CatchUpAsync(job, missed, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for missed runs of {Job} failed; the next look tries again")]
    private partial void LogFailure(Exception exception, string job);
}
