using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequestCases.Application.Data;

/// <summary>
/// Programs that start at once prepare the office one after the other: what the first has made, the next finds. EF's own lock is too short on
/// PostgreSQL, where it ends with each migration, and too long in a file, where it outlives a program that was killed.
/// </summary>
public static class StartLock
{
    private const long Number = 20_190_515;

    /// <summary>Waits for its turn and brings the database up to date; it is made where there is none.</summary>
    /// <param name="database">Where the turn is taken.</param>
    /// <param name="db">The context it is brought up to date by.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>The others wait until it is disposed of, or this process is gone; for a file half a minute.</returns>
    public static async Task<IAsyncDisposable> TakeAsync(OfficeDatabase database, OfficeDb db, CancellationToken cancellation)
    {
        IAsyncDisposable turn = database.Provider == DatabaseProvider.Sqlite
            ? TakeFile(database)
            : await TakeServerAsync(database, cancellation);
        try
        {
            // Asked first: EF compares the whole model before it finds that there is nothing to do.
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                await MigrateAsync(database, db, cancellation);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    private static async Task MigrateAsync(OfficeDatabase database, OfficeDb db, CancellationToken cancellation)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            await db.Database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellation);
        await db.Database.MigrateAsync(cancellation);
    }

    private static async Task<OfficeDb> TakeServerAsync(OfficeDatabase database, CancellationToken cancellation)
    {
        var db = database.Open();
        var server = db.GetService<IRelationalDatabaseCreator>();
        if (!await server.ExistsAsync(cancellation))
            await server.CreateAsync(cancellation);
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.BeginTransactionAsync(cancellation);
        if (database.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Number})", cancellation);
        else
            await db.Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = {$"RequestCases:{Number}"}, @LockMode = 'Exclusive', @LockTimeout = -1", cancellation);
        return db;
    }

    // An empty file beside the office's: what is held in it is let go of when the process ends, however it ends.
    private static SqliteConnection TakeFile(OfficeDatabase database)
    {
        var office = new SqliteConnectionStringBuilder(database.ConnectionString);
        var turn = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = $"{office.DataSource}-start", Pooling = false }.ConnectionString);
        turn.Open();
        turn.BeginTransaction();
        return turn;
    }
}
