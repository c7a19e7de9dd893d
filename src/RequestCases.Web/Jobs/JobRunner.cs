using System.Diagnostics;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Application.Telemetry;
using RequestCases.Web.Telemetry;

namespace RequestCases.Web.Jobs;

/// <summary>Runs a job and notes the run. Nothing that goes wrong in it goes any further: the other jobs and its next run are not touched.</summary>
public sealed partial class JobRunner(IServiceScopeFactory scopes, JobLog log, IClock clock, ILogger<JobRunner> logger)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(30);

    /// <summary>This node, as runs name it.</summary>
    public static string Node { get; } = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Runs a job at a time of its schedule, unless another node does.</summary>
    public Task RunAsync(OfficeJob job, Instant slot, CancellationToken cancellation) =>
        GuardAsync(job, evenPaused: false, () => NotedAsync(job, JobTrigger.Scheduled, slot, null, cancellation), cancellation);

    /// <summary>Runs a job for a time that was missed, unless another node does; without one, out of turn.</summary>
    public Task CatchUpAsync(OfficeJob job, Instant? slot, CancellationToken cancellation) =>
        GuardAsync(job, evenPaused: false, () => NotedAsync(job, JobTrigger.CaughtUp, slot, null, cancellation), cancellation);

    /// <summary>Runs a job because an administrator asked for it, also while it is paused.</summary>
    public Task OrderAsync(OfficeJob job, string by, CancellationToken cancellation) =>
        GuardAsync(job, evenPaused: true, () => NotedAsync(job, JobTrigger.Ordered, null, by, cancellation), cancellation);

    /// <summary>Lets a job without schedule look for work; noted when there was some, it failed, or it works again.</summary>
    public Task LookAsync(OfficeJob job, CancellationToken cancellation) =>
        GuardAsync(job, evenPaused: false, () => WorkAsync(job, NewRun(job, JobTrigger.Scheduled, null, null), isNoted: false, cancellation), cancellation);

    private async Task GuardAsync(OfficeJob job, bool evenPaused, Func<Task> run, CancellationToken cancellation)
    {
        try
        {
            if (evenPaused || !await log.IsPausedAsync(job.Code, cancellation))
                await run();
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // The database may be away for a while: then nothing can be noted, and there is nothing to be done either.
            LogUnnoted(e, job.Code);
        }
    }

    private async Task NotedAsync(OfficeJob job, JobTrigger trigger, Instant? slot, string? by, CancellationToken cancellation)
    {
        var run = NewRun(job, trigger, slot, by);
        if (await log.BeginAsync(run, cancellation))
            await WorkAsync(job, run, isNoted: true, cancellation);
    }

    private async Task WorkAsync(OfficeJob job, JobRun run, bool isNoted, CancellationToken cancellation)
    {
        using var number = RequestNumbers.BeginRun(logger);
        var watch = Stopwatch.StartNew();
        try
        {
            // Beside this one, for work on the embedded database never lets go of its thread.
            var work = Task.Run(() => DoAsync(job, cancellation), CancellationToken.None);
            using var timer = new PeriodicTimer(Beat);
            while (!work.IsCompleted && await Task.WhenAny(work, timer.WaitForNextTickAsync(CancellationToken.None).AsTask()) != work)
                isNoted = await BeatAsync(run, isNoted);
            run.Did = await work;
            run.Outcome = JobOutcome.Done;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            run.Outcome = JobOutcome.Interrupted;
        }
        catch (Exception e)
        {
            (run.Outcome, run.Error) = (JobOutcome.Failed, JobFailures.Words(e));
            LogFailure(e, job.Code);
        }
        OfficeMetrics.NoteJob(job.Code, run.Outcome == JobOutcome.Done, watch.Elapsed);
        (run.Milliseconds, run.SeenAt) = ((long)watch.Elapsed.TotalMilliseconds, clock.GetCurrentInstant());
        if (isNoted)
            await log.EndAsync(run);
        else if (run.Did is not null || run.Outcome == JobOutcome.Failed || (run.Outcome == JobOutcome.Done && await WorksAgainAsync(job)))
            await NoteAfterwardsAsync(run);
        if (run.Did is { } did)
            LogDone(job.Code, did);
    }

    private async Task<string?> DoAsync(OfficeJob job, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await job.DoAsync(scope.ServiceProvider, clock.GetCurrentInstant(), cancellation);
    }

    private async Task<bool> BeatAsync(JobRun run, bool isNoted)
    {
        try
        {
            if (!isNoted)
                return await log.BeginAsync(run, CancellationToken.None);
            await log.BeatAsync(run, clock.GetCurrentInstant(), CancellationToken.None);
        }
        catch (Exception e)
        {
            // The work goes on without a sign of life.
            LogUnnoted(e, run.Job);
        }
        return isNoted;
    }

    private async Task NoteAfterwardsAsync(JobRun run)
    {
        await log.BeginAsync(run, CancellationToken.None);
        await log.EndAsync(run);
    }

    private async Task<bool> WorksAgainAsync(OfficeJob job) =>
        await log.LastAsync(job.Code, CancellationToken.None) is { } last && last.OutcomeAt(clock.GetCurrentInstant()) is JobOutcome.Failed or JobOutcome.Interrupted;

    private JobRun NewRun(OfficeJob job, JobTrigger trigger, Instant? slot, string? by)
    {
        var now = clock.GetCurrentInstant();
        return new JobRun { Job = job.Code, Trigger = trigger, Slot = slot, OrderedByName = by, Node = Node, StartedAt = now, SeenAt = now };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {Job}: {Did}")]
    private partial void LogDone(string job, string did);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed; it will be tried again")]
    private partial void LogFailure(Exception exception, string job);

    [LoggerMessage(Level = LogLevel.Error, Message = "The run of job {Job} could not be noted")]
    private partial void LogUnnoted(Exception exception, string job);
}
