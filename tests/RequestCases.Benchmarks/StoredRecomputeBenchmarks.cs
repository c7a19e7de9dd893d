using System.Data.Common;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequestCases.Benchmarks;

/// <summary>
/// 100,000 stored cases, all moved by a notice: the whole recomputation (read, replay, move cases and tasks, note on each case with its hash)
/// as a ratio to the bare UPDATE statements of the same cases and tasks: prepared, 500 cases a transaction, sent together where the provider can.
/// </summary>
[Config(typeof(LongRuns))]
// The benchmark runner disposes what a class holds through its clean-up method.
#pragma warning disable CA1001
public class StoredRecomputeBenchmarks
{
    private const int CasesTogether = 500;

    private StoredOffice office = null!;
    private int turns;

    [Params("Sqlite", "PostgreSql")]
    public string Provider { get; set; } = "";

    [GlobalSetup]
    public void Fill() => office = new StoredOffice(Provider);

    [GlobalCleanup]
    public void Remove() => office.Dispose();

    [IterationSetup(Target = nameof(Recompute))]
    public void Order() => office.OrderRecomputation();

    [Benchmark(Baseline = true)]
    public async Task BareUpdates()
    {
        var due = new DateOnly(2027, 1, 8).AddDays(turns++ % 2);
        await using var db = office.Open();
        for (var first = 1L; first <= StoredOffice.Cases; first += CasesTogether)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var statements = Enumerable.Range(0, CasesTogether).SelectMany(i => new[]
            {
                ("""
                UPDATE "Cases" SET "ReceivedOn" = "ReceivedOn", "ReplyDue" = @due, "SupplementNoticeDue" = @due, "WaitsUntil" = @due, "Clock" = "Clock",
                "Provisional" = "Provisional", "OnTime" = "OnTime", "Version" = "Version" + 1 WHERE "Id" = @id
                """, first + i),
                ("""UPDATE "WorkItems" SET "DueOn" = @due WHERE "Id" = @id""", first + i),
            }).GroupBy(s => s.Item1, s => s.Item2);
            foreach (var (sql, ids) in statements.Select(g => (g.Key, g.ToList())))
                await (Provider == "Sqlite" ? OneByOne(db, sql, due, ids) : Together(db, sql, due, ids));
            await transaction.CommitAsync();
        }
    }

    [Benchmark]
    public async Task Recompute()
    {
        var moved = await office.Recompute();
        if (moved != StoredOffice.Cases)
            throw new InvalidOperationException($"Only {moved} cases moved.");
    }

    private static async Task OneByOne(DbContext db, string sql, DateOnly due, List<long> ids)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        command.Parameters.Add(Parameter(command.CreateParameter(), "@due", due));
        var key = Parameter(command.CreateParameter(), "@id", 0L);
        command.Parameters.Add(key);
        foreach (var id in ids)
        {
            key.Value = id;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task Together(DbContext db, string sql, DateOnly due, List<long> ids)
    {
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var id in ids)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            command.Parameters.Add(Parameter(command.CreateParameter(), "@due", due));
            command.Parameters.Add(Parameter(command.CreateParameter(), "@id", id));
            batch.BatchCommands.Add(command);
        }
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static DbParameter Parameter(DbParameter parameter, string name, object value)
    {
        (parameter.ParameterName, parameter.Value) = (name, value);
        return parameter;
    }

    private sealed class LongRuns : ManualConfig
    {
        public LongRuns() => AddJob(Job.Default.WithStrategy(RunStrategy.Monitoring).WithWarmupCount(1).WithIterationCount(3).WithInvocationCount(1)
            .WithUnrollFactor(1).WithToolchain(new InProcessEmitToolchain(TimeSpan.FromHours(1), logOutput: true)).AsMutator());
    }
}
