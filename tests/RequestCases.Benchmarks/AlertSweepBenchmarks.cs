using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Core.Alerts;
using RequestCases.Core.Calendar;

namespace RequestCases.Benchmarks;

/// <summary>
/// Open cases received over ten days, 100,000 in SQLite and 1,000,000 in PostgreSQL: the whole sweep of an hour in which nothing new is due, and of one in
/// which a hundredth of the alerts is, as a ratio to reading the same tasks and cases by the bare indexed statements.
/// </summary>
[Config(typeof(LongRuns))]
// The benchmark runner disposes what a class holds through its clean-up method.
#pragma warning disable CA1001
public class AlertSweepBenchmarks
{
    private static readonly LocalDate Today = WorkingCalendar.BuiltIn.AddWorkingDays(StoredOffice.First, 16);

    private StoredOffice office = null!;
    private int turns;

    [Params("Sqlite", "PostgreSql")]
    public string Provider { get; set; } = "";

    [GlobalSetup]
    public void Fill()
    {
        office = new StoredOffice(Provider, Provider == "Sqlite" ? 100_000 : 1_000_000, Today);
        // In the process nobody awaits a set-up: it would sweep beside the sweep that is measured.
        if (office.Sweep(Today).GetAwaiter().GetResult() != 0)
            throw new InvalidOperationException("The ledger has not all alerts of the day.");
    }

    [GlobalCleanup]
    public void Remove() => office.Dispose();

    [IterationSetup(Target = nameof(SweepWithAHundredthDue))]
    public void TakeFromLedger()
    {
        using var db = office.Open();
        db.Database.ExecuteSql($"""DELETE FROM "Alerts" WHERE "Id" % 100 = {turns++}""");
    }

    [Benchmark(Baseline = true)]
    public async Task<int> BareIndexedQueries()
    {
        await using var db = office.Open();
        return await ReadAsync(db, Milestone.Drafting, """SELECT "Id", "CaseId", "DueOn", "UnitId" FROM "WorkItems" WHERE "State" = 0 AND "Activity" = 'RequestCases.Draft' AND "DueOn" <= @horizon ORDER BY "DueOn", "Id" """)
            + await ReadAsync(db, Milestone.Reply, """SELECT "Id", "ReplyDue", "UnitId", "WaitsUntil" FROM "Cases" WHERE "Status" = 0 AND "Clock" = 1 AND "ReplyDue" <= @horizon ORDER BY "ReplyDue", "Id" """);
    }

    [Benchmark]
    public async Task SweepWithNothingDue() => await office.Sweep(Today);

    [Benchmark]
    public async Task SweepWithAHundredthDue()
    {
        if (await office.Sweep(Today) == 0)
            throw new InvalidOperationException("Nothing was due.");
    }

    private static async Task<int> ReadAsync(DbContext db, Milestone milestone, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var horizon = command.CreateParameter();
        (horizon.ParameterName, horizon.Value) = ("@horizon", AlertPlan.Horizon(DefaultAlertRules.Of(milestone), WorkingCalendar.BuiltIn, Today)!.Value.ToDateOnly());
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
            // What the command line asks for is changed by this, not joined by it: measured by default a slow sweep would take hours.
            .WithUnrollFactor(1).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)).AsMutator());
    }
}
