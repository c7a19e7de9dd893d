using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using RequestCases.Core;

namespace RequestCases.Application.Data;

/// <summary>Moves an office to another database: every table with its keys, in one transaction, compared row for row before it counts.</summary>
public static class DatabaseCopy
{
    /// <summary>Copies; the target's tables are made first where they are missing.</summary>
    /// <param name="source">The office; nobody should work in it meanwhile, what is read is of one moment all the same.</param>
    /// <param name="target">An empty database of any provider.</param>
    /// <param name="tell">Told of each table when it is done.</param>
    /// <param name="cancellation">Cancels; the target then stays empty.</param>
    /// <exception cref="RefusedException">The source is no office of this version, the target holds rows, or what arrived differs.</exception>
    public static async Task<IReadOnlyList<TableContent>> RunAsync(OfficeDatabase source, OfficeDatabase target, Action<TableContent> tell, CancellationToken cancellation)
    {
        await using var from = source.Open();
        await using var to = target.Open();
        await DemandOfficeAsync(from, cancellation);
        await to.Database.MigrateAsync(cancellation);
        var tables = StoredTable.InOrder(to);
        await DemandEmptyAsync(to, tables, cancellation);
        await using var reading = await ReadOneMomentAsync(from, cancellation);
        await using var writing = await to.Database.BeginTransactionAsync(cancellation);
        var copied = new List<TableContent>();
        foreach (var table in tables)
        {
            copied.Add(await CopyAsync(table, from, to, cancellation));
            tell(copied[^1]);
        }
        await writing.CommitAsync(cancellation);
        return copied;
    }

    private static async Task<TableContent> CopyAsync(StoredTable table, OfficeDb from, OfficeDb to, CancellationToken cancellation)
    {
        var sent = new TableChecksum();
        await using (var insert = table.Insert(to))
        {
            await table.WithKeysAsync(to, async () =>
            {
                await foreach (var row in table.ReadAsync(from, cancellation))
                {
                    sent.Add(row);
                    await insert.AddKeptAsync(row, cancellation);
                }
                await insert.FinishAsync(cancellation);
            }, cancellation);
        }
        var arrived = await table.SumAsync(to, cancellation);
        return arrived == sent.Of(table.Name)
            ? arrived
            : throw new RefusedException("COPY_DIFFERS", $"{table.Name} 复制后与来源不一致：来源 {sent.Rows} 行，校验值 {sent}；目标 {arrived.Rows} 行，校验值 {arrived.Checksum}。目标库没有保存任何数据，请联系系统维护人员。");
    }

    private static async Task DemandOfficeAsync(OfficeDb from, CancellationToken cancellation)
    {
        if (!await from.Database.CanConnectAsync(cancellation))
            throw new RefusedException("SOURCE_UNREACHABLE", "连接不上来源库。请核对 --from 的连接串。");
        if ((await from.Database.GetPendingMigrationsAsync(cancellation)).Any())
            throw new RefusedException("SOURCE_NOT_CURRENT", "来源库不是当前版本的办件库。请先对它运行 migrate，再复制。");
    }

    private static async Task DemandEmptyAsync(OfficeDb to, IReadOnlyList<StoredTable> tables, CancellationToken cancellation)
    {
        foreach (var table in tables)
        {
            if (await table.HasRowsAsync(to, cancellation))
                throw new RefusedException("TARGET_NOT_EMPTY", $"目标库里已有数据（{table.Name}），没有复制。请新建一个空的数据库作为目标；不需要先运行 migrate。");
        }
    }

    private static async Task<IDbContextTransaction?> ReadOneMomentAsync(OfficeDb from, CancellationToken cancellation)
    {
        if (from.Database.GetDbConnection() is not SqliteConnection sqlite)
            return await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        // One that only reads keeps nobody from writing.
        await from.Database.OpenConnectionAsync(cancellation);
        return await from.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancellation);
    }
}
