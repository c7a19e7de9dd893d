namespace RequestCases.Core.Fees;

/// <summary>The tariff of 国办函〔2020〕109号: marginal bands, by piece (第四条) or by page (第五条).</summary>
public static class FeeCalculator
{
    /// <summary>Most pieces or pages that can be computed; more is a slip of the pen.</summary>
    public const int Most = 100_000;

    private const int PiecesABand = 10;
    private const int LastCheapPiece = 30;
    private const decimal Step = 100;

    private static readonly FeeBand[] FirstPieces = [new(1, 10, 0), new(11, LastCheapPiece, Step)];
    private static readonly FeeBand[] Pages = [new(1, 30, 0), new(31, 100, 10), new(101, 200, 20), new(201, null, 40)];

    /// <summary>The fee for pieces of an applicant in a calendar month.</summary>
    /// <param name="earlier">Pieces of the same applicant earlier in the month.</param>
    /// <param name="pieces">Pieces of this application.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than <see cref="Most"/> together.</exception>
    public static ProcessingFee ByPiece(int earlier, int pieces)
    {
        CheckRange(earlier, pieces);
        return new ProcessingFee(FeeBasis.ByPiece, earlier, pieces, Lines(PieceBands(earlier + pieces), earlier, pieces));
    }

    /// <summary>The fee for the pages of one application.</summary>
    /// <param name="pages">Pages.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more than <see cref="Most"/>.</exception>
    public static ProcessingFee ByPage(int pages)
    {
        CheckRange(0, pages);
        return new ProcessingFee(FeeBasis.ByPage, 0, pages, Lines(Pages, 0, pages));
    }

    // 以10件为一档，每增加一档，收费标准提高100元/件.
    private static IEnumerable<FeeBand> PieceBands(int upTo)
    {
        foreach (var band in FirstPieces)
            yield return band;
        for (var (first, price) = (LastCheapPiece + 1, 2 * Step); first <= upTo; first += PiecesABand, price += Step)
            yield return new FeeBand(first, first + PiecesABand - 1, price);
    }

    private static List<FeeLine> Lines(IEnumerable<FeeBand> bands, int earlier, int quantity) =>
    [
        .. bands
            .Select(band => new FeeLine(Math.Max(band.First, earlier + 1), Math.Min(band.Last ?? int.MaxValue, earlier + quantity), band.UnitPrice))
            .Where(line => line.Quantity > 0),
    ];

    private static void CheckRange(int earlier, int quantity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(earlier);
        ArgumentOutOfRangeException.ThrowIfNegative(quantity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)earlier + quantity, Most);
    }
}
