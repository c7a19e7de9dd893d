using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.Backups;

/// <summary>SQL Server's own backup. The server writes and reads the file itself: the folder has to be one that it and this program both see.</summary>
internal static class SqlServerDump
{
    public static async Task<OfficeDb> WriteAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        var db = database.Open();
        var name = NameOf(database);
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.ExecuteSqlAsync($"BACKUP DATABASE {name} TO DISK = {file} WITH COPY_ONLY, CHECKSUM, FORMAT", cancellation);
        return db;
    }

    public static async Task LoadAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        var server = new SqlConnectionStringBuilder(database.ConnectionString) { InitialCatalog = "master", Pooling = false }.ConnectionString;
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync(cancellation);
        await using var command = new SqlCommand(
            """
            DECLARE @alone nvarchar(400) = N'ALTER DATABASE ' + QUOTENAME(@name) + N' SET SINGLE_USER WITH ROLLBACK IMMEDIATE';
            IF DB_ID(@name) IS NOT NULL EXEC (@alone);
            RESTORE DATABASE @name FROM DISK = @file WITH REPLACE, CHECKSUM;
            DECLARE @open nvarchar(400) = N'ALTER DATABASE ' + QUOTENAME(@name) + N' SET MULTI_USER';
            EXEC (@open);
            """,
            connection)
        { CommandTimeout = 0 };
        command.Parameters.AddWithValue("@name", NameOf(database));
        command.Parameters.AddWithValue("@file", file);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string NameOf(OfficeDatabase database) => new SqlConnectionStringBuilder(database.ConnectionString).InitialCatalog;
}
