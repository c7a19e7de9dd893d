using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace RequestCases.Application.Data;

/// <summary>A table of the model as its rows are kept, the same for every provider.</summary>
internal sealed class StoredTable
{
    private const long TicksPerMicrosecond = 10;

    private readonly ITable table;
    private readonly IProperty[] properties;
    private readonly string[] columns;
    private readonly string? counted;

    private StoredTable(ITable table)
    {
        this.table = table;
        columns = [.. table.Columns.Select(c => c.Name)];
        properties = [.. table.Columns.Select(c => c.PropertyMappings[0].Property)];
        // A key that the database counts up itself.
        counted = table.PrimaryKey!.Columns is [var key] && key.PropertyMappings[0].Property is { ValueGenerated: ValueGenerated.OnAdd } property && property.ClrType != typeof(string)
            ? key.Name
            : null;
    }

    public string Name => table.Name;

    /// <summary>All tables, each after those it points to.</summary>
    public static IReadOnlyList<StoredTable> InOrder(OfficeDb db)
    {
        var ordered = new List<ITable>();
        foreach (var table in db.Model.GetRelationalModel().Tables)
            Visit(table);
        return [.. ordered.Select(t => new StoredTable(t))];

        void Visit(ITable next)
        {
            if (ordered.Contains(next))
                return;
            foreach (var pointed in next.ForeignKeyConstraints.Select(f => (ITable)f.PrincipalTable).Where(t => t != next))
                Visit(pointed);
            ordered.Add(next);
        }
    }

    /// <summary>The rows, values as providers have them in common: times to the microsecond.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(OfficeDb db, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(db, $"SELECT {string.Join(", ", columns.Select(c => Quoted(db, c)))} FROM {Quoted(db, Name)}");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[columns.Length];
            for (var i = 0; i < row.Length; i++)
                row[i] = await reader.IsDBNullAsync(i, cancellation) ? null : Value(reader, i, properties[i]);
            yield return row;
        }
    }

    /// <summary>How many rows it holds, and their checksum.</summary>
    public async Task<TableContent> SumAsync(OfficeDb db, CancellationToken cancellation)
    {
        var sum = new TableChecksum();
        await foreach (var row in ReadAsync(db, cancellation))
            sum.Add(row);
        return sum.Of(Name);
    }

    public async Task<bool> HasRowsAsync(OfficeDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = Command(db, $"SELECT COUNT(*) FROM {Quoted(db, Name)}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture) > 0;
    }

    public RowStatement Insert(OfficeDb db) => RowStatement.Insert(db, Quoted(db, Name), [.. columns.Select(column => Quoted(db, column))], properties);

    /// <summary>Lets rows in with the keys they have; afterwards the database counts on from the last one.</summary>
    public async Task WithKeysAsync(OfficeDb db, Func<Task> write, CancellationToken cancellation)
    {
        if (counted is not null && db.Database.IsSqlServer())
            await RunAsync(db, $"SET IDENTITY_INSERT {Quoted(db, Name)} ON", cancellation);
        await write();
        if (counted is not null && db.Database.IsSqlServer())
            await RunAsync(db, $"SET IDENTITY_INSERT {Quoted(db, Name)} OFF", cancellation);
        if (counted is not null && db.Database.IsNpgsql())
        {
            var (name, key) = (Quoted(db, Name), Quoted(db, counted));
            await RunAsync(db, $"SELECT setval(pg_get_serial_sequence('{name}', '{counted}'), COALESCE(MAX({key}), 1), COUNT(*) > 0) FROM {name}", cancellation);
        }
    }

    private static object Value(DbDataReader reader, int at, IProperty property)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(string) => reader.GetString(at),
            var t when t == typeof(int) || t.IsEnum => reader.GetInt32(at),
            var t when t == typeof(long) => reader.GetInt64(at),
            var t when t == typeof(bool) => reader.GetBoolean(at),
            var t when t == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(at),
            var t when t == typeof(DateTime) => Time(reader.GetDateTime(at), property),
            var t when t == typeof(DateTimeOffset) => Kept(reader.GetFieldValue<DateTimeOffset>(at)),
            var t => throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name} is kept as {t.Name}."),
        };
    }

    // Only what somebody wrote as a time of day has no zone.
    private static DateTime Time(DateTime time, IProperty property)
    {
        var isLocal = (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(LocalDateTime);
        return new DateTime(time.Ticks / TicksPerMicrosecond * TicksPerMicrosecond, isLocal ? DateTimeKind.Unspecified : DateTimeKind.Utc);
    }

    private static DateTimeOffset Kept(DateTimeOffset time) => new(time.UtcTicks / TicksPerMicrosecond * TicksPerMicrosecond, TimeSpan.Zero);

    private static async Task RunAsync(OfficeDb db, string sql, CancellationToken cancellation)
    {
        await using var command = Command(db, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(OfficeDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // Names come from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private static string Quoted(OfficeDb db, string name) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(name);
}
