using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Benchmarks;

/// <summary>
/// 100,000 open cases received over ten days, most within the horizon of their alerts: the whole sweep of a morning on which nothing new is due, and of
/// one on which a step of a tenth of the cases is, as a ratio to reading the same tasks and cases by the bare indexed statements.
/// </summary>
[Config(typeof(LongRuns))]
// The benchmark runner disposes what a class holds through its clean-up method.
#pragma warning disable CA1001
public class AlertSweepBenchmarks
{
    private StoredOffice office = null!;
    private LocalDate today;

    [Params("Sqlite", "PostgreSql")]
    public string Provider { get; set; } = "";

    [GlobalSetup]
    public async Task Fill()
    {
        office = new StoredOffice(Provider);
        today = WorkingCalendar.BuiltIn.AddWorkingDays(StoredOffice.First, 16);
        await office.Sweep(today);
    }

    [GlobalCleanup]
    public void Remove() => office.Dispose();

    [IterationSetup(Target = nameof(SweepWithATenthDue))]
    public void NextDay() => today = WorkingCalendar.BuiltIn.NextWorkingDay(today);

    [Benchmark(Baseline = true)]
    public async Task<int> BareIndexedQueries()
    {
        await using var db = office.Open();
        return await ReadAsync(db, """SELECT "Id", "CaseId", "DueOn", "UnitId" FROM "WorkItems" WHERE "State" = 0 AND "Activity" = 'RequestCases.Draft' AND "DueOn" <= @horizon ORDER BY "DueOn", "Id" """)
            + await ReadAsync(db, """SELECT "Id", "ReplyDue", "UnitId", "WaitsUntil" FROM "Cases" WHERE "Status" = 0 AND "Clock" = 1 AND "ReplyDue" <= @horizon ORDER BY "ReplyDue", "Id" """);
    }

    [Benchmark]
    public Task<int> SweepWithNothingDue() => office.Sweep(today);

    [Benchmark]
    public Task<int> SweepWithATenthDue() => office.Sweep(today);

    private async Task<int> ReadAsync(DbContext db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var horizon = command.CreateParameter();
        (horizon.ParameterName, horizon.Value) = ("@horizon", WorkingCalendar.BuiltIn.AddWorkingDays(today, 7).ToDateOnly());
        command.Parameters.Add(horizon);
        await using var rows = await command.ExecuteReaderAsync();
        var count = 0;
        while (await rows.ReadAsync())
            count += rows.GetInt64(0) > 0 ? 1 : 0;
        return count;
    }

    private sealed class LongRuns : ManualConfig
    {
        public LongRuns() => AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(3).WithInvocationCount(1)
            .WithUnrollFactor(1).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)));
    }
}
