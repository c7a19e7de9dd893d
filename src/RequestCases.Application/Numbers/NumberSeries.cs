namespace RequestCases.Application.Numbers;

/// <summary>A series of numbers of one year. The last number is taken in the transaction that uses it: no gap, no duplicate.</summary>
public sealed class NumberSeries
{
    /// <summary>办件号.</summary>
    public const string Cases = "case";

    /// <summary>答复的发文字号; the other letters' series are named by their templates.</summary>
    public const string Replies = "reply";

    /// <summary>Name of the series.</summary>
    public required string Series { get; init; }

    /// <summary>Year.</summary>
    public required int Year { get; init; }

    /// <summary>Last number taken; a concurrency token.</summary>
    public int Last { get; set; }
}
