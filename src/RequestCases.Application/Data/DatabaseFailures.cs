using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace RequestCases.Application.Data;

/// <summary>Tells failures of the database from others.</summary>
public static class DatabaseFailures
{
    private const int SqliteBusy = 5;
    private const int SqliteReadOnly = 8;
    private const int SqliteInputOutput = 10;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;
    private const int SqlServerTimeout = -2;
    private const int SqlServerFatal = 20;

    /// <summary>What the database said; null when it was not the database. What may pass by itself, e.g. a server that is not up yet, comes wrapped.</summary>
    public static DbException? OfDatabase(this Exception failure) => failure as DbException ?? failure.InnerException as DbException;

    /// <summary>Whether the database cannot be worked with for now, whatever is asked of it: not reached, not up yet, going down, its disk full.</summary>
    public static bool IsDatabaseAway(this Exception failure) => failure switch
    {
        NpgsqlException e => e.IsTransient,
        SqlException e => e.Class >= SqlServerFatal || e.Number == SqlServerTimeout,
        SqliteException e => e.SqliteErrorCode is SqliteBusy or SqliteReadOnly or SqliteInputOutput or SqliteFull or SqliteCannotOpen,
        { InnerException: { } inner } => inner.IsDatabaseAway(),
        _ => false,
    };
}
