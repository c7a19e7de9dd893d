using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using RequestCases.Application.Data;

namespace RequestCases.Application.Jobs;

/// <summary>Notes the runs of the office's jobs, apart from what the jobs themselves write: a run that is rolled back is noted all the same.</summary>
public sealed class JobLog(IServiceScopeFactory scopes)
{
    /// <summary>Runs of each job that are kept.</summary>
    public const int Kept = 50;

    /// <summary>Notes that a run begins.</summary>
    /// <returns>False when another node, or an earlier run, has its time of the schedule.</returns>
    public Task<bool> BeginAsync(JobRun run, CancellationToken cancellation) => WithAsync(async db =>
    {
        if (run.Slot is { } slot && await db.JobRuns.AnyAsync(r => r.Job == run.Job && r.Slot == slot, cancellation))
            return false;
        db.JobRuns.Add(run);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException e) when (run.Slot is not null && e.IsConflict())
        {
            return false;
        }
    });

    /// <summary>Notes a sign of life.</summary>
    public Task BeatAsync(JobRun run, Instant now, CancellationToken cancellation) => WithAsync(db =>
        db.JobRuns.Where(r => r.Id == run.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.SeenAt, now), cancellation));

    /// <summary>Notes how a run ended, and lets go of the oldest ones. Also while the host stops: else it would be taken for one that was killed.</summary>
    public Task EndAsync(JobRun run) => WithAsync(async db =>
    {
        db.JobRuns.Update(run);
        await db.SaveChangesAsync(CancellationToken.None);
        var oldest = await db.JobRuns.Where(r => r.Job == run.Job).OrderByDescending(r => r.Id).Select(r => r.Id).Skip(Kept - 1).FirstOrDefaultAsync(CancellationToken.None);
        return await db.JobRuns.Where(r => r.Job == run.Job && r.Id < oldest).ExecuteDeleteAsync(CancellationToken.None);
    });

    /// <summary>Whether the job is paused.</summary>
    public Task<bool> IsPausedAsync(string job, CancellationToken cancellation) => WithAsync(db => db.JobPauses.AnyAsync(p => p.Job == job, cancellation));

    /// <summary>The last run of the job, as it began.</summary>
    public Task<JobRun?> LastAsync(string job, CancellationToken cancellation) => WithAsync(db =>
        db.JobRuns.AsNoTracking().Where(r => r.Job == job).OrderByDescending(r => r.Id).FirstOrDefaultAsync(cancellation));

    /// <summary>The clock was set back: what ran at times that are still to come runs again then, for its data may be of another day.</summary>
    public Task FreeSlotsAsync(string job, Instant after, CancellationToken cancellation) => WithAsync(db =>
        db.JobRuns.Where(r => r.Job == job && r.Slot > after).ExecuteUpdateAsync(r => r.SetProperty(x => x.Slot, (Instant?)null), cancellation));

    private async Task<T> WithAsync<T>(Func<OfficeDb, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<OfficeDb>());
    }
}
