using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using RequestCases.Application.Jobs;
using RequestCases.Web.Health;
using RequestCases.Web.Jobs;

namespace RequestCases.Web.Tests.Jobs;

/// <summary>An office of its own whose clock the test sets; as many nodes as the test likes run its jobs.</summary>
public sealed class JobOffice : IAsyncDisposable
{
    private readonly RunningOffice office;

    private JobOffice(RunningOffice office) => this.office = office;

    public OfficeClock Clock => (OfficeClock)office.Services.GetRequiredService<IClock>();

    public Instant Now => Clock.GetCurrentInstant();

    public RunningOffice Office => office;

    public JobRunner Runner => office.Services.GetRequiredService<JobRunner>();

    public static async Task<JobOffice> OpenAsync()
    {
        var opened = new JobOffice(await RunningOffice.StartAsync());
        await Until.True(async () => (await opened.RunsOf("alerts")).Any(r => r.Outcome == JobOutcome.Done), "The office did not catch up after its start.");
        return opened;
    }

    /// <summary>A node, as it is after a start.</summary>
    public MissedRuns Node(params OfficeJob[] jobs) => new(jobs, office.Services.GetRequiredService<JobLog>(), Runner, Clock, NullLogger<MissedRuns>.Instance);

    public Task<List<JobRun>> RunsOf(string job) => office.Read(db => db.JobRuns.AsNoTracking().Where(r => r.Job == job).OrderBy(r => r.Id).ToListAsync());

    public Task Change(Func<ChangeJobs, Task> act) => office.With(async (ChangeJobs change) =>
    {
        await act(change);
        return true;
    });

    /// <summary>What the health check says of these jobs.</summary>
    public async Task<HealthCheckResult> Health(params OfficeJob[] jobs) =>
        await new JobsHealth(new JobBoard(jobs, office.Services.GetRequiredService<IServiceScopeFactory>(), Clock)).CheckHealthAsync(new HealthCheckContext());

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
