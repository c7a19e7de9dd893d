namespace RequestCases.Core.Fees;

/// <summary>A band of the tariff: what lies in it is charged by its own price, whatever comes after (超额累进).</summary>
/// <param name="First">First piece or page.</param>
/// <param name="Last">Last one, inclusive; null without end.</param>
/// <param name="UnitPrice">Yuan for each.</param>
public sealed record FeeBand(int First, int? Last, decimal UnitPrice);
