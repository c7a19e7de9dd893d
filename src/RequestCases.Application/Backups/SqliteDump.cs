using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.Backups;

/// <summary>SQLite's own online backup: a whole file of one moment, whoever writes meanwhile.</summary>
internal static class SqliteDump
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    public static async Task<OfficeDb> WriteAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        await using (var db = database.Open())
        {
            await db.Database.OpenConnectionAsync(cancellation);
            await using var copy = new SqliteConnection(At(file));
            ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(copy);
        }
        return new OfficeDatabase(DatabaseProvider.Sqlite, At(file)).Open();
    }

    public static async Task LoadAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        var target = new SqliteConnectionStringBuilder(database.ConnectionString).DataSource;
        SqliteConnection.ClearAllPools();
        if (File.Exists(target) && await IsInUseAsync(target, cancellation))
            throw DatabaseDump.InUse();
        // What was not yet written from the log into the old file must not get into the new one.
        foreach (var ending in new[] { "-wal", "-shm", "" })
            File.Delete(target + ending);
        File.Copy(file, target);
    }

    // Only who has the file alone can end its log.
    private static async Task<bool> IsInUseAsync(string file, CancellationToken cancellation)
    {
        await using var alone = new SqliteConnection(At(file));
        try
        {
            await alone.OpenAsync(cancellation);
            await using var command = new SqliteCommand("PRAGMA journal_mode=DELETE", alone) { CommandTimeout = 1 };
            return await command.ExecuteScalarAsync(cancellation) is "wal";
        }
        catch (SqliteException e)
        {
            // A damaged one is nobody's any more.
            return e.SqliteErrorCode is not (Corrupt or NoDatabase);
        }
    }

    private static string At(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString;
}
