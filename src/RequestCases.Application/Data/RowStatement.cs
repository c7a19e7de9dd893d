using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RequestCases.Application.Data;

/// <summary>
/// One prepared statement for many rows of one table, in the names and types of the model and inside the context's transaction. For jobs
/// over all cases: it costs a fraction of tracked entities.
/// </summary>
internal sealed class RowStatement : IAsyncDisposable
{
    private readonly DbCommand command;
    private readonly RelationalTypeMapping[] mappings;

    private RowStatement(OfficeDb db, string sql, IEnumerable<IProperty> properties)
    {
        command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        var columns = properties.ToList();
        mappings = [.. columns.Select(p => p.GetRelationalTypeMapping())];
        for (var i = 0; i < columns.Count; i++)
            command.Parameters.Add(mappings[i].CreateParameter(command, $"@p{i}", value: null, columns[i].IsNullable));
    }

    /// <summary>UPDATE … SET the first properties WHERE the others are equal; the values come in that order.</summary>
    public static RowStatement Update<T>(OfficeDb db, string[] set, string[] where)
    {
        var table = Table<T>(db);
        var assignments = string.Join(", ", set.Select((name, i) => $"{table.Column(name)} = @p{i}"));
        var conditions = string.Join(" AND ", where.Select((name, i) => $"{table.Column(name)} = @p{set.Length + i}"));
        return new RowStatement(db, $"UPDATE {table.Name} SET {assignments} WHERE {conditions}", set.Concat(where).Select(table.Property));
    }

    /// <summary>INSERT of a row with the given properties.</summary>
    public static RowStatement Insert<T>(OfficeDb db, string[] properties)
    {
        var table = Table<T>(db);
        var columns = string.Join(", ", properties.Select(table.Column));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        return new RowStatement(db, $"INSERT INTO {table.Name} ({columns}) VALUES ({values})", properties.Select(table.Property));
    }

    /// <summary>Carries it out for one row; returns how many rows it met.</summary>
    public Task<int> ExecuteAsync(CancellationToken cancellation, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var value = mappings[i].Converter is { } converter ? converter.ConvertToProvider(values[i]) : values[i];
            command.Parameters[i].Value = value ?? DBNull.Value;
        }
        return command.ExecuteNonQueryAsync(cancellation);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => command.DisposeAsync();

    private static ModelTable Table<T>(OfficeDb db) => new(db.Model.FindEntityType(typeof(T))!, db.GetService<ISqlGenerationHelper>());

    private sealed record ModelTable(IEntityType Entity, ISqlGenerationHelper Sql)
    {
        public string Name => Sql.DelimitIdentifier(Entity.GetTableName()!, Entity.GetSchema());

        public IProperty Property(string name) => Entity.FindProperty(name)!;

        public string Column(string name) => Sql.DelimitIdentifier(Property(name).GetColumnName());
    }
}
