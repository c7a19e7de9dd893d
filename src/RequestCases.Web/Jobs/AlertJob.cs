using NodaTime;
using Quartz;
using RequestCases.Application;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;

namespace RequestCases.Web.Jobs;

/// <summary>Alerts on working days: in the morning, and every hour what came up since.</summary>
[DisallowConcurrentExecution]
public sealed class AlertJob(AlertSweep sweep, OfficeCalendar calendar, IClock clock) : IJob
{
    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetCurrentInstant();
        if (calendar.Calendar.IsWorkingDay(OfficeTime.DateAt(now)))
            await sweep.RunAsync(now, cancellationToken);
    }
}
