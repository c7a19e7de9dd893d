using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using RequestCases.Application.Data;
using RequestCases.Core;

namespace RequestCases.Application.Backups;

/// <summary>Writes a database into one file and reads it back, with each database's own means.</summary>
internal static class DatabaseDump
{
    /// <summary>Name of the file in the folder of a backup.</summary>
    public static string NameOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => "database.db",
        DatabaseProvider.PostgreSql => "database.dump",
        _ => "database.bak",
    };

    /// <summary>Writes the file while the office goes on working.</summary>
    /// <returns>The data of the moment the file is of; on SQL Server the data as it is.</returns>
    public static Task<OfficeDb> WriteAsync(OfficeDatabase database, string file, CancellationToken cancellation) => database.Provider switch
    {
        DatabaseProvider.Sqlite => SqliteDump.WriteAsync(database, file, cancellation),
        DatabaseProvider.PostgreSql => PostgreSqlDump.WriteAsync(database, file, cancellation),
        _ => SqlServerDump.WriteAsync(database, file, cancellation),
    };

    /// <summary>Reads the file into the database; nobody may be working in it.</summary>
    /// <exception cref="RefusedException">TARGET_NOT_EMPTY: there is an office already, and it was not said that it may go.</exception>
    public static async Task LoadAsync(OfficeDatabase database, string file, bool replace, CancellationToken cancellation)
    {
        await using (var db = database.Open())
        {
            var there = db.GetService<IRelationalDatabaseCreator>();
            if (!replace && await there.ExistsAsync(cancellation) && await there.HasTablesAsync(cancellation))
                throw new RefusedException("TARGET_NOT_EMPTY", "目标库里已有数据，没有恢复。请核对 Database:ConnectionString；确实要用备份顶替它的，加上 --replace（原有数据全部丢弃）。");
        }
        await (database.Provider switch
        {
            DatabaseProvider.Sqlite => SqliteDump.LoadAsync(database, file, cancellation),
            DatabaseProvider.PostgreSql => PostgreSqlDump.LoadAsync(database, file, cancellation),
            _ => SqlServerDump.LoadAsync(database, file, cancellation),
        });
    }

    /// <summary>A node is still at work in the database that is to be given up.</summary>
    public static RefusedException InUse() => new("TARGET_IN_USE", "还有程序在用这个数据库，没有恢复。请先停掉所有节点（和连着它的其他工具），再恢复。");
}
