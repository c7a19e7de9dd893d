using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using RequestCases.Core;

namespace RequestCases.Application.Data;

/// <summary>The databases an office can lie in.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded, one node.</summary>
    Sqlite,

    /// <summary>PostgreSQL, many nodes.</summary>
    PostgreSql,

    /// <summary>SQL Server, many nodes.</summary>
    SqlServer,
}

/// <summary>Where the office's data lies.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">How it is reached.</param>
public sealed record OfficeDatabase(DatabaseProvider Provider, string ConnectionString)
{
    private static readonly string Names = string.Join("、", Enum.GetNames<DatabaseProvider>());

    /// <summary>A database as it is named in the settings.</summary>
    /// <param name="provider">Name of the provider, upper or lower case.</param>
    /// <param name="connectionString">How it is reached.</param>
    /// <exception cref="RefusedException">DATABASE_SETTINGS: there is no such provider, or it cannot read the connection string.</exception>
    public static OfficeDatabase Of(string provider, string? connectionString)
    {
        if (!Enum.TryParse<DatabaseProvider>(provider, ignoreCase: true, out var known) || !Enum.IsDefined(known))
            throw Unusable($"没有“{provider}”这种数据库，可以写 {Names}");
        if (string.IsNullOrWhiteSpace(connectionString))
            throw Unusable($"使用 {known} 要写明连接串（Database:ConnectionString）");
        try
        {
            return new OfficeDatabase(known, Builder(known, connectionString).ConnectionString);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
        {
            // What the provider says is left out: it may repeat the password.
            throw Unusable($"连接串不是 {known} 的写法");
        }
    }

    /// <summary>Reaches it.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        switch (Provider)
        {
            case DatabaseProvider.Sqlite:
                options.UseSqlite(ConnectionString).AddInterceptors(SqliteTuning.Instance);
                break;
            case DatabaseProvider.PostgreSql:
                options.UseNpgsql(ConnectionString);
                break;
            case DatabaseProvider.SqlServer:
                options.UseSqlServer(ConnectionString);
                break;
        }
    }

    /// <summary>A context on it, outside the host.</summary>
    public OfficeDb Open()
    {
        var options = new DbContextOptionsBuilder<OfficeDb>();
        Configure(options);
        return Provider switch
        {
            DatabaseProvider.PostgreSql => new PostgreSqlDb(options.Options),
            DatabaseProvider.SqlServer => new SqlServerDb(options.Options),
            _ => new OfficeDb(options.Options),
        };
    }

    /// <summary>The type of its context: it finds the migrations of its provider.</summary>
    internal Type ContextType => Provider switch
    {
        DatabaseProvider.PostgreSql => typeof(PostgreSqlDb),
        DatabaseProvider.SqlServer => typeof(SqlServerDb),
        _ => typeof(OfficeDb),
    };

    private static DbConnectionStringBuilder Builder(DatabaseProvider provider, string connectionString) => provider switch
    {
        DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(connectionString),
        DatabaseProvider.SqlServer => new SqlConnectionStringBuilder(connectionString),
        _ => new SqliteConnectionStringBuilder(connectionString),
    };

    private static RefusedException Unusable(string why) => new("DATABASE_SETTINGS", $"数据库设置不能使用：{why}。");
}
