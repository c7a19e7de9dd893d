using NodaTime;
using Quartz;

namespace RequestCases.Web.Jobs;

/// <summary>What Quartz calls when a time of a schedule has come, on one of the nodes.</summary>
[DisallowConcurrentExecution]
public sealed class ScheduledJob(IEnumerable<OfficeJob> jobs, JobRunner runner) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var job = jobs.Single(j => j.Code == context.JobDetail.Key.Name);
        await runner.RunAsync(job, Instant.FromDateTimeOffset(context.ScheduledFireTimeUtc ?? context.FireTimeUtc), cancellationToken);
    }
}
