using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RequestCases.Application.Data;

/// <summary>What a table holds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Checksum">SHA-256 over all rows, the same whatever the provider.</param>
public sealed record TableContent(string Name, long Rows, string Checksum);

/// <summary>A checksum over the rows of a table in any order, for providers sort text each in its own way.</summary>
internal sealed class TableChecksum
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

    public TableContent Of(string table) => new(table, Rows, ToString());

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
