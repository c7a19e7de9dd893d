using Quartz;

namespace RequestCases.Web.Jobs;

/// <summary>
/// The office's jobs. Their schedule is declared here and lives in memory: each job looks at the data for what is due and not yet done,
/// so a missed run is caught up by the next one and nothing has to be remembered by the scheduler.
/// </summary>
public static class OfficeJobs
{
    private const string EveryMorningAtHalfPastEight = "0 30 8 * * ?";
    private const string ShortlyAfterMidnight = "0 5 0 * * ?";

    /// <summary>Registers the jobs and the sender of mail.</summary>
    public static IServiceCollection AddOfficeJobs(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
            quartz.ScheduleJob<ExpiryJob>(trigger => trigger.WithIdentity("expiry").WithCronSchedule(ShortlyAfterMidnight, cron => cron.InTimeZone(shanghai)));
            quartz.ScheduleJob<AlertJob>(trigger => trigger.WithIdentity("alerts").WithCronSchedule(EveryMorningAtHalfPastEight, cron => cron.InTimeZone(shanghai)));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<CatchUp>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<RecomputationWorker>();
        services.AddHostedService<CaseMovingWorker>();
        return services;
    }
}
