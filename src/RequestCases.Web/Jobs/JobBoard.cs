using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Jobs;

namespace RequestCases.Web.Jobs;

/// <summary>How the jobs stand.</summary>
public sealed class JobBoard(IEnumerable<OfficeJob> jobs, IServiceScopeFactory scopes, IClock clock)
{
    /// <summary>All jobs, in the order of the program.</summary>
    public async Task<IReadOnlyList<JobStanding>> ReadAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDb>();
        var lastIds = db.JobRuns.GroupBy(r => r.Job).Select(runs => runs.Max(r => r.Id));
        var last = await db.JobRuns.AsNoTracking().Where(r => lastIds.Contains(r.Id)).ToDictionaryAsync(r => r.Job, cancellation);
        var pauses = await db.JobPauses.AsNoTracking().ToDictionaryAsync(p => p.Job, cancellation);
        var now = clock.GetCurrentInstant();
        return [.. jobs.Select(job => new JobStanding(job, last.GetValueOrDefault(job.Code), pauses.GetValueOrDefault(job.Code), now))];
    }

    /// <summary>One job; null when there is none of that code.</summary>
    public async Task<JobStanding?> FindAsync(string code, CancellationToken cancellation) => (await ReadAsync(cancellation)).FirstOrDefault(j => j.Job.Code == code);

    /// <summary>The kept runs of a job, the newest first.</summary>
    public async Task<IReadOnlyList<JobRun>> RunsAsync(string code, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OfficeDb>().JobRuns.AsNoTracking()
            .Where(r => r.Job == code).OrderByDescending(r => r.Id).Take(JobLog.Kept).ToListAsync(cancellation);
    }
}

/// <summary>How a job stands at an instant.</summary>
/// <param name="Job">The job.</param>
/// <param name="Last">Its last run that was noted; null when it never ran, or never had anything to do.</param>
/// <param name="Pause">Since when, by whom and why it is paused; null when it is not.</param>
/// <param name="Now">The instant.</param>
public sealed record JobStanding(OfficeJob Job, JobRun? Last, JobPause? Pause, Instant Now)
{
    private static readonly Duration LongPause = Duration.FromDays(1);
    private static readonly Duration LongRun = Duration.FromHours(2);

    /// <summary>Whether it runs now.</summary>
    public bool IsRunning => Outcome == JobOutcome.Running;

    /// <summary>How the last run ended.</summary>
    public JobOutcome? Outcome => Last?.OutcomeAt(Now);

    /// <summary>When it runs next; null for a job that is woken, and for a paused one.</summary>
    public Instant? Next => Pause is null ? Job.NextAfter(Now) : null;

    /// <summary>What is wrong and what to do; null when all is well.</summary>
    public string? Problem => this switch
    {
        { Pause: { } pause } when pause.At + LongPause <= Now => $"“{Job.Name}”由{pause.ByName}于 {OfficeText.Moment(pause.At)} 暂停，已超过一天（{pause.Reason}）。不需要再停的，请到“定时任务”恢复。",
        { Pause: not null } => null,
        { Outcome: JobOutcome.Failed } => $"“{Job.Name}”上次（{OfficeText.Moment(Last!.StartedAt)}）失败：{Last.Error}",
        { Outcome: JobOutcome.Interrupted } => $"“{Job.Name}”上次（{OfficeText.Moment(Last!.StartedAt)}）在节点 {Last.Node} 上中断，没有做完；几分钟内自动补上。一直不补的，请检查各节点是否在运行。",
        { IsRunning: true } when Last!.StartedAt + LongRun <= Now => $"“{Job.Name}”自 {OfficeText.Moment(Last.StartedAt)} 起一直在运行，已超过两小时。请检查数据库是否过慢；必要时重启节点 {Last.Node}，没做完的会自动补上。",
        _ when Last is not null && JobTimes.IsAhead(Last, Now) => $"服务器的时钟往回拨过：“{Job.Name}”上次运行记在 {OfficeText.Moment(Last.StartedAt)}，晚于现在。请核对服务器时间；任务照常运行，提醒不会重复发送。",
        _ when JobTimes.LateSince(Job, Last, Now) is { } due => $"“{Job.Name}”应在 {OfficeText.Moment(due)} 运行，到现在没有运行。请检查服务器时间和程序日志，或者到“定时任务”点“立即运行”。",
        _ => null,
    };
}
