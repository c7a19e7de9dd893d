namespace RequestCases.Core.Fees;

/// <summary>One line of a computation: what falls into one band.</summary>
/// <param name="First">First piece or page charged in the band.</param>
/// <param name="Last">Last one, inclusive.</param>
/// <param name="UnitPrice">Yuan for each.</param>
public sealed record FeeLine(int First, int Last, decimal UnitPrice)
{
    /// <summary>How many.</summary>
    public int Quantity => Last - First + 1;

    /// <summary>Yuan.</summary>
    public decimal Amount => Quantity * UnitPrice;
}
