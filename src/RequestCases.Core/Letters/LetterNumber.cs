using System.Globalization;

namespace RequestCases.Core.Letters;

/// <summary>发文字号 by GB/T 9704-2012: 示城管公开〔2026〕15号, hexagonal brackets, no 第, no leading zeros.</summary>
public sealed record LetterNumber
{
    /// <summary>Makes a number of an agency's yearly series.</summary>
    /// <param name="agencyCode">机关代字, not empty.</param>
    /// <param name="year">Year of the series, four digits.</param>
    /// <param name="sequence">Place in the series, from 1.</param>
    public LetterNumber(string agencyCode, int year, int sequence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(agencyCode);
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        (AgencyCode, Year, Sequence) = (agencyCode.Trim(), year, sequence);
    }

    /// <summary>机关代字.</summary>
    public string AgencyCode { get; }

    /// <summary>Year of the series.</summary>
    public int Year { get; }

    /// <summary>Place in the series, from 1.</summary>
    public int Sequence { get; }

    /// <summary>The number line of a letter that has no number yet: the sequence, and an unknown year, stay open.</summary>
    public static string Blank(string agencyCode, int? year) =>
        $"{agencyCode}〔{year?.ToString(CultureInfo.InvariantCulture) ?? "　　"}〕　　号";

    /// <summary>As printed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}〔{Year}〕{Sequence}号");
}
