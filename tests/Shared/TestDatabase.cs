using System.Collections.Concurrent;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using RequestCases.Application.Data;

namespace RequestCases.Tests;

/// <summary>
/// Databases for tests, of the provider that REQUESTCASES_TEST_DATABASE names: Sqlite unless told, PostgreSql or SqlServer on the server that
/// REQUESTCASES_POSTGRESQL or REQUESTCASES_SQLSERVER says how to reach. A database belongs to a folder and has its name.
/// </summary>
public static class TestDatabase
{
    /// <summary>Category of tests that touch no database: they are run once, not once for each.</summary>
    public const string None = "NoDatabase";

    private const string PostgreSql = "REQUESTCASES_POSTGRESQL";
    private const string SqlServer = "REQUESTCASES_SQLSERVER";

    // A copy of every row beside the tables, and a function that makes them like it again: far quicker than a new database.
    private const string Remember = """
        CREATE SCHEMA template;
        DO $$ DECLARE t name; BEGIN
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
            EXECUTE format('CREATE TABLE template.%1$I AS TABLE public.%1$I', t);
          END LOOP;
        END $$;
        CREATE FUNCTION template.restore() RETURNS void LANGUAGE plpgsql AS $$ DECLARE t name; c name; BEGIN
          SET LOCAL session_replication_role = replica;
          FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'template' LOOP
            EXECUTE format('DELETE FROM public.%1$I', t);
            EXECUTE format('INSERT INTO public.%1$I SELECT * FROM template.%1$I', t);
          END LOOP;
          FOR t, c IN SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND is_identity = 'YES' LOOP
            EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), COALESCE(MAX(%I), 1), COUNT(*) > 0) FROM public.%I', format('public.%I', t), c, c, t);
          END LOOP;
        END $$;
        """;

    private static readonly ConcurrentBag<string> Free = [];
    private static readonly ConcurrentBag<string> Made = [];
    private static readonly ConcurrentDictionary<string, bool> Rented = [];

    /// <summary>On which database the tests run.</summary>
    public static DatabaseProvider Provider { get; } =
        Enum.Parse<DatabaseProvider>(Environment.GetEnvironmentVariable("REQUESTCASES_TEST_DATABASE") ?? nameof(DatabaseProvider.Sqlite), ignoreCase: true);

    /// <summary>Whether there is a PostgreSQL to test on.</summary>
    public static bool HasPostgreSql => Environment.GetEnvironmentVariable(PostgreSql) is { Length: > 0 };

    /// <summary>The database of a folder.</summary>
    public static OfficeDatabase Of(string folder) => Of(folder, Provider);

    /// <summary>The database of a folder, of a provider.</summary>
    public static OfficeDatabase Of(string folder, DatabaseProvider provider) => OfficeDatabase.Of($"{provider}", provider switch
    {
        DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(Server(PostgreSql)) { Database = Path.GetFileName(folder), MaxPoolSize = 30, MaxAutoPrepare = 100 }.ConnectionString,
        DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(Server(SqlServer)) { InitialCatalog = Path.GetFileName(folder) }.ConnectionString,
        _ => $"Data Source={Path.Combine(folder, "office.db")}",
    });

    /// <summary>A folder with a database that is like the template's.</summary>
    /// <param name="template">Folder of the template; nobody uses its database any more.</param>
    public static async Task<string> RentAsync(string template)
    {
        if (Free.TryTake(out var used))
        {
            await CommandAsync(Of(used).ConnectionString, "SELECT template.restore()");
            return used;
        }
        var folder = NewFolder();
        switch (Provider)
        {
            case DatabaseProvider.PostgreSql:
                Made.Add(folder);
                Rented[folder] = true;
                await CommandAsync(Admin, $"CREATE DATABASE \"{Path.GetFileName(folder)}\" TEMPLATE \"{Path.GetFileName(template)}\"");
                break;
            case DatabaseProvider.SqlServer:
                await DatabaseCopy.RunAsync(Of(template), Of(folder), _ => { }, default);
                break;
            default:
                File.Copy(Path.Combine(template, "office.db"), Path.Combine(folder, "office.db"));
                break;
        }
        return folder;
    }

    /// <summary>Gives a rented folder back.</summary>
    public static void GiveBack(string folder)
    {
        if (Provider == DatabaseProvider.Sqlite)
            LetGo(folder);
        Directory.Delete(folder, recursive: true);
        if (Provider == DatabaseProvider.Sqlite)
            return;
        Directory.CreateDirectory(folder);
        if (Provider == DatabaseProvider.PostgreSql && Rented.ContainsKey(folder))
            Free.Add(folder);
        else
            Made.Add(folder);
    }

    /// <summary>A new folder; its database has yet to be made.</summary>
    public static string NewFolder() => Directory.CreateTempSubdirectory("requestcases-").FullName;

    /// <summary>Makes the database of a folder a template for others.</summary>
    public static async Task BecomeTemplateAsync(string folder)
    {
        Made.Add(folder);
        if (Provider == DatabaseProvider.PostgreSql)
            await CommandAsync(Of(folder).ConnectionString, Remember);
        LetGo(folder);
    }

    /// <summary>Takes away every database that was made on a server.</summary>
    public static async Task DropAllAsync()
    {
        foreach (var folder in Made)
        {
            await DropAsync(folder, Provider);
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Makes the empty database of a folder on a server.</summary>
    public static async Task CreateAsync(string folder, DatabaseProvider provider)
    {
        await using var db = Of(folder, provider).Open();
        await db.GetService<IRelationalDatabaseCreator>().CreateAsync();
    }

    /// <summary>Takes away the database of a folder.</summary>
    public static async Task DropAsync(string folder, DatabaseProvider provider)
    {
        await using var db = Of(folder, provider).Open();
        await db.Database.EnsureDeletedAsync();
    }

    private static string Admin => new NpgsqlConnectionStringBuilder(Server(PostgreSql)) { Database = "postgres", Pooling = false }.ConnectionString;

    private static void LetGo(string folder)
    {
        using var db = Of(folder).Open();
        switch (db.Database.GetDbConnection())
        {
            case NpgsqlConnection connection:
                NpgsqlConnection.ClearPool(connection);
                break;
            case SqliteConnection connection:
                SqliteConnection.ClearPool(connection);
                break;
        }
    }

    private static async Task CommandAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Server(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } server ? server : throw new InvalidOperationException($"{variable} does not say how to reach the server.");
}
