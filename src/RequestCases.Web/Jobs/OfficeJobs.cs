using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;
using RequestCases.Application.Data;

namespace RequestCases.Web.Jobs;

/// <summary>
/// The office's jobs. Each looks at the data for what is due and not yet done, so a missed run is caught up by the next one. On SQLite the
/// schedule lives in memory: there is one node, and nothing has to be remembered. Elsewhere the nodes share it, and one of them runs a job.
/// </summary>
public static class OfficeJobs
{
    // What a run could not do, or what came up since, the next one does; the mails of a day go out in its morning all the same.
    private const string HourlyFromHalfPastEight = "0 30 8-17 * * ?";
    private const string ShortlyAfterMidnight = "0 5 0 * * ?";

    /// <summary>Registers the jobs and the sender of mail.</summary>
    public static IServiceCollection AddOfficeJobs(this IServiceCollection services, OfficeDatabase database)
    {
        services.AddQuartz(quartz =>
        {
            if (database.Provider != DatabaseProvider.Sqlite)
                quartz.UsePersistentStore(store => Share(store, database));
            var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
            quartz.ScheduleJob<ExpiryJob>(trigger => trigger.WithIdentity("expiry").WithCronSchedule(ShortlyAfterMidnight, cron => cron.InTimeZone(shanghai)), job => job.WithIdentity("expiry"));
            quartz.ScheduleJob<AlertJob>(trigger => trigger.WithIdentity("alerts").WithCronSchedule(HourlyFromHalfPastEight, cron => cron.InTimeZone(shanghai)), job => job.WithIdentity("alerts"));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<CatchUp>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<RecomputationWorker>();
        services.AddHostedService<CaseMovingWorker>();
        return services;
    }

    private static void Share(IPersistentStoreBuilder store, OfficeDatabase database)
    {
        if (database.Provider == DatabaseProvider.PostgreSql)
            store.UsePostgres(NpgsqlFactory.Instance, database.ConnectionString);
        else
            store.UseSqlServer(SqlClientFactory.Instance, database.ConnectionString);
        store.UseSystemTextJsonSerializer();
        store.ProvisionSchema();
        store.UseClustering();
    }
}
