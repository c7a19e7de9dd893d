using Microsoft.EntityFrameworkCore;

namespace RequestCases.Application.Data;

/// <summary>Nodes that start at once prepare the office one after the other: what the first has made, the next finds.</summary>
public static class StartLock
{
    private const long Number = 20_190_515;

    /// <summary>Waits for its turn; the others wait until what is returned is disposed of, or this process is gone.</summary>
    public static async Task<IAsyncDisposable> TakeAsync(OfficeDatabase database, CancellationToken cancellation)
    {
        var db = database.Open();
        // The embedded database has one node.
        if (database.Provider == DatabaseProvider.Sqlite)
            return db;
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.BeginTransactionAsync(cancellation);
        if (database.Provider == DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Number})", cancellation);
        else
            await db.Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = {$"RequestCases:{Number}"}, @LockMode = 'Exclusive', @LockTimeout = -1", cancellation);
        return db;
    }
}
