using Microsoft.Data.SqlClient;
using Npgsql;
using Quartz;
using RequestCases.Application;
using RequestCases.Application.Calendars;
using RequestCases.Application.Data;
using RequestCases.Application.Outbox;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Jobs;

/// <summary>
/// The office's jobs and who runs them. Quartz calls those that have a schedule: on SQLite it lives in memory, for there is one node; elsewhere the
/// nodes share it, and one of them runs a job. What it misses <see cref="MissedRuns"/> makes up for.
/// </summary>
public static class OfficeJobs
{
    /// <summary>Registers the jobs.</summary>
    public static IServiceCollection AddOfficeJobs(this IServiceCollection services, OfficeDatabase database)
    {
        services.AddSingleton<JobRunner>().AddSingleton<JobBoard>();
        services.AddJob<ExpiryJob>().AddJob<AlertJob>();
        services.AddJob<MailJob, OutboxSignal>().AddJob<RecomputationJob, RecomputationSignal>().AddJob<CaseMovingJob, ProcedureRunSignal>();
        services.AddSingleton<JobOrders>().AddHostedService(s => s.GetRequiredService<JobOrders>());
        services.AddSingleton<MissedRuns>().AddHostedService(s => s.GetRequiredService<MissedRuns>());
        services.AddQuartz(quartz =>
        {
            if (database.Provider != DatabaseProvider.Sqlite)
                quartz.UsePersistentStore(store => Share(store, database));
            Schedule(quartz, new ExpiryJob());
            Schedule(quartz, new AlertJob());
        });
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    private static IServiceCollection AddJob<TJob>(this IServiceCollection services)
        where TJob : OfficeJob => services.AddSingleton<TJob>().AddSingleton<OfficeJob>(s => s.GetRequiredService<TJob>());

    private static IServiceCollection AddJob<TJob, TSignal>(this IServiceCollection services)
        where TJob : OfficeJob
        where TSignal : WakeSignal => services.AddJob<TJob>().AddHostedService<SignalledWorker<TJob, TSignal>>();

    private static void Schedule(IQuartzBuilder quartz, OfficeJob job) => quartz.ScheduleJob<ScheduledJob>(
        trigger => trigger.WithIdentity(job.Code).WithCronSchedule(job.Schedule!.CronExpressionString, cron => cron.InTimeZone(OfficeJob.Shanghai).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing)),
        detail => detail.WithIdentity(job.Code));

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
