using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequestCases.Application.Data;

/// <summary>
/// One prepared statement for many rows of one table, in the names and types of the model and inside the context's transaction. For jobs
/// over all cases: it costs a fraction of tracked entities. Where the database is far away, many rows travel together.
/// </summary>
internal sealed class RowStatement : IAsyncDisposable
{
    private const int RowsTogether = 250;

    private readonly DbCommand command;
    private readonly RelationalTypeMapping[] mappings;
    private readonly DbBatch? batch;
    private int met;

    private RowStatement(OfficeDb db, string sql, IEnumerable<IProperty> properties)
    {
        var connection = db.Database.GetDbConnection();
        command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var columns = properties.ToList();
        mappings = [.. columns.Select(p => p.GetRelationalTypeMapping())];
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.Add(mappings[i].CreateParameter(command, $"@p{i}", value: null, columns[i].IsNullable));
        if (!connection.CanCreateBatch)
            return;
        batch = connection.CreateBatch();
        batch.Transaction = command.Transaction;
    }

    /// <summary>UPDATE … SET the first properties WHERE the others are equal; the values come in that order.</summary>
    public static RowStatement Update<T>(OfficeDb db, string[] set, string[] where)
    {
        var table = Table<T>(db);
        var assignments = string.Join(", ", set.Select((name, i) => $"{table.Column(name)} = @p{i}"));
        var conditions = string.Join(" AND ", where.Select((name, i) => $"{table.Column(name)} = @p{set.Length + i}"));
        return new RowStatement(db, $"UPDATE {table.Name} SET {assignments} WHERE {conditions}", set.Concat(where).Select(table.Property));
    }

    /// <summary>INSERT of rows with the given properties.</summary>
    public static RowStatement Insert<T>(OfficeDb db, string[] properties)
    {
        var table = Table<T>(db);
        return Insert(db, table.Name, [.. properties.Select(table.Column)], properties.Select(table.Property));
    }

    /// <summary>INSERT of whole rows of a table.</summary>
    /// <param name="db">The office's data.</param>
    /// <param name="table">Its name, delimited.</param>
    /// <param name="columns">Names of its columns, delimited.</param>
    /// <param name="properties">What they hold, in the same order.</param>
    public static RowStatement Insert(OfficeDb db, string table, string[] columns, IEnumerable<IProperty> properties)
    {
        var values = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        return new RowStatement(db, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({values})", properties);
    }

    /// <summary>Carries it out for one row, at once or with the next ones.</summary>
    public Task AddAsync(object?[] values, CancellationToken cancellation) =>
        AddKeptAsync([.. values.Select((value, i) => mappings[i].Converter is { } converter ? converter.ConvertToProvider(value) : value)], cancellation);

    /// <summary>The same with values as the database keeps them.</summary>
    public async Task AddKeptAsync(object?[] values, CancellationToken cancellation)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        if (batch is null)
        {
            met += await command.ExecuteNonQueryAsync(cancellation);
            return;
        }
        Take(batch);
        if (batch.BatchCommands.Count == RowsTogether)
            await SendAsync(batch, cancellation);
    }

    /// <summary>Carries out what was held back; returns how many rows were met in all.</summary>
    public async Task<int> FinishAsync(CancellationToken cancellation)
    {
        if (batch is { BatchCommands.Count: > 0 })
            await SendAsync(batch, cancellation);
        return met;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        if (batch is not null)
            await batch.DisposeAsync();
    }

    private void Take(DbBatch rows)
    {
        var row = rows.CreateBatchCommand();
        row.CommandText = command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
            row.Parameters.Add(((ICloneable)parameter).Clone());
        rows.BatchCommands.Add(row);
    }

    private async Task SendAsync(DbBatch rows, CancellationToken cancellation)
    {
        await rows.PrepareAsync(cancellation);
        met += await rows.ExecuteNonQueryAsync(cancellation);
        rows.BatchCommands.Clear();
    }

    private static ModelTable Table<T>(OfficeDb db) => new(db.Model.FindEntityType(typeof(T))!, db.GetService<ISqlGenerationHelper>());

    private sealed record ModelTable(IEntityType Entity, ISqlGenerationHelper Sql)
    {
        public string Name => Sql.DelimitIdentifier(Entity.GetTableName()!, Entity.GetSchema());

        public IProperty Property(string name) => Entity.FindProperty(name)!;

        public string Column(string name) => Sql.DelimitIdentifier(Property(name).GetColumnName());
    }
}
