using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequestCases.Application.Data;

/// <summary>A transaction during which nobody changes the calendar or the readings of the law, so that no date is kept by rules that are no longer.</summary>
internal static class RulesLock
{
    /// <summary>Begins it. Many steps hold the rules at once; a change of the rules waits for them.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(OfficeDb db, CancellationToken cancellation)
    {
        // Whoever writes to SQLite is alone. SQL Server keeps what a repeatable transaction read; PostgreSQL has to be asked.
        if (db.Database.IsSqlServer())
            return await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"""SELECT FROM "Rules" FOR SHARE""", cancellation);
        return transaction;
    }
}
