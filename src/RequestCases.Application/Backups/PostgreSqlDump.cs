using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using RequestCases.Application.Data;

namespace RequestCases.Application.Backups;

/// <summary>pg_dump and pg_restore, which come with PostgreSQL's client; the version must not be older than the server's.</summary>
internal static class PostgreSqlDump
{
    public static async Task<OfficeDb> WriteAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        var db = database.Open();
        try
        {
            // The dump and whatever is read through this transaction are of one moment.
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            var snapshot = await db.Database.SqlQuery<string>($"SELECT pg_export_snapshot() AS \"Value\"").SingleAsync(cancellation);
            await ClientProgram.RunAsync("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}"], Reach(database), cancellation);
            return db;
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    public static async Task LoadAsync(OfficeDatabase database, string file, CancellationToken cancellation)
    {
        var reach = Reach(database);
        await using (var db = database.Open())
        {
            var there = db.GetService<IRelationalDatabaseCreator>();
            if (!await there.ExistsAsync(cancellation))
                await there.CreateAsync(cancellation);
            var others = await db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'").SingleAsync(cancellation);
            if (others > 0)
                throw DatabaseDump.InUse();
            await db.Database.ExecuteSqlAsync($"DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public", cancellation);
        }
        await ClientProgram.RunAsync(
            "pg_restore", ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", $"--dbname={reach["PGDATABASE"]}", file], reach, cancellation);
    }

    /// <summary>How the server is reached, as its programs want to be told: not on a command line, which others can see.</summary>
    private static Dictionary<string, string?> Reach(OfficeDatabase database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return new Dictionary<string, string?>
        {
            ["PGHOST"] = settings.Host,
            ["PGPORT"] = $"{settings.Port}",
            ["PGUSER"] = settings.Username,
            ["PGPASSWORD"] = settings.Password,
            ["PGPASSFILE"] = settings.Passfile,
            ["PGDATABASE"] = settings.Database ?? settings.Username,
            ["PGSSLMODE"] = settings.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", var mode => $"{mode}".ToLowerInvariant() },
            ["PGSSLROOTCERT"] = settings.RootCertificate,
        };
    }
}
