using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RequestCases.Application.Data;

/// <summary>A checksum over the rows of a table in any order, for providers sort text each in its own way.</summary>
internal sealed class TableChecksum : IEquatable<TableChecksum>
{
    private readonly byte[] sum = new byte[SHA256.HashSizeInBytes];

    public long Rows { get; private set; }

    public void Add(object?[] row)
    {
        Rows++;
        var text = string.Concat(row.Select(Text));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        for (var i = 0; i < sum.Length; i++)
            sum[i] ^= hash[i];
    }

    public bool Equals(TableChecksum? other) => other is not null && Rows == other.Rows && sum.AsSpan().SequenceEqual(other.sum);

    public override bool Equals(object? obj) => Equals(obj as TableChecksum);

    public override int GetHashCode() => Rows.GetHashCode();

    public override string ToString() => Convert.ToHexStringLower(sum);

    // The length before each value: two rows never give the same text.
    private static string Text(object? value)
    {
        if (value is null)
            return "-;";
        var text = value switch
        {
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return $"{text.Length}:{text};";
    }
}
