using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RequestCases.Application.Data;

/// <summary>Tells what went wrong because somebody else wrote at the same moment, from what goes wrong every time.</summary>
public static class SaveConflicts
{
    private const int SqlitePrimaryKeyTaken = 1555;
    private const int SqliteUniqueTaken = 2067;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerSnapshotLost = 3960;
    private const int SqlServerUniqueIndexTaken = 2601;
    private const int SqlServerKeyTaken = 2627;

    /// <summary>Whether it may go well when it is looked at again: a version or a unique value was taken meanwhile, or two transactions waited for each other.</summary>
    public static bool IsConflict(this Exception failure) => failure switch
    {
        DbUpdateConcurrencyException => true,
        // A locked file is none: it was waited for already.
        SqliteException e => e.SqliteExtendedErrorCode is SqlitePrimaryKeyTaken or SqliteUniqueTaken,
        PostgresException e => e.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected,
        SqlException e => e.Number is SqlServerDeadlock or SqlServerSnapshotLost or SqlServerUniqueIndexTaken or SqlServerKeyTaken,
        // What passes by itself comes wrapped, in one layer or in two.
        { InnerException: { } inner } => inner.IsConflict(),
        _ => false,
    };
}
