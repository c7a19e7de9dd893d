using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RequestCases.Application.Data;

namespace RequestCases.Application.Tests.Providers;

/// <summary>Programs that start at once on one database, and after one that was killed at its start.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StartLockTests : IAsyncDisposable
{
    private const int Nodes = 6;

    private readonly string folder = TestDatabase.NewFolder();

    public async ValueTask DisposeAsync()
    {
        await TestDatabase.DropAsync(folder, TestDatabase.Provider);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Nodes_that_start_at_once_bring_an_empty_database_up_to_date_one_after_the_other()
    {
        var inside = 0;
        async Task StartAsync()
        {
            await using var db = TestDatabase.Of(folder).Open();
            await using var turn = await StartLock.TakeAsync(TestDatabase.Of(folder), db, default);
            Assert.That(Interlocked.Increment(ref inside), Is.EqualTo(1));
            Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
            Interlocked.Decrement(ref inside);
        }
        await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(StartAsync)));
    }

    // On a server what it held is gone with its connection.
    [Test, Category(TestDatabase.None)]
    public async Task Who_was_killed_while_it_migrated_a_file_does_not_hold_up_the_next()
    {
        var database = TestDatabase.Of(folder, DatabaseProvider.Sqlite);
        await using (var killed = database.Open())
        {
            await killed.Database.MigrateAsync();
            await killed.GetService<IMigrator>().MigrateAsync(killed.Database.GetMigrations().First());
            await killed.GetService<IHistoryRepository>().AcquireDatabaseLockAsync();
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var db = database.Open();
        await using var turn = await StartLock.TakeAsync(database, db, patience.Token);
        Assert.That(await db.Database.GetPendingMigrationsAsync(), Is.Empty);
    }
}
