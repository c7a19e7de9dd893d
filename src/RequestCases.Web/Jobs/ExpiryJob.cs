using NodaTime;
using Quartz;
using RequestCases.Application.Alerts;

namespace RequestCases.Web.Jobs;

/// <summary>Lets the days pass, shortly after midnight.</summary>
[DisallowConcurrentExecution]
public sealed class ExpiryJob(ExpirySweep sweep, IClock clock) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) =>
        await sweep.RunAsync(clock.GetCurrentInstant(), cancellationToken);
}
