using RequestCases.Application.Data;

namespace RequestCases.Application.Numbers;

/// <summary>Takes the next number of a series inside the caller's transaction; two takers at once make one of them try again.</summary>
public sealed class NumberDesk(OfficeDb db)
{
    /// <summary>The next 办件号 of a year, e.g. 〔2026〕83.</summary>
    public async Task<string> NextCaseNumberAsync(int year, CancellationToken cancellation) =>
        $"〔{year}〕{await NextAsync(NumberSeries.Cases, year, cancellation):000}";

    /// <summary>The next number of a series of letters of a year.</summary>
    public Task<int> NextLetterNumberAsync(string series, int year, CancellationToken cancellation) => NextAsync(series, year, cancellation);

    private async Task<int> NextAsync(string series, int year, CancellationToken cancellation)
    {
        var row = await db.NumberSeries.FindAsync([series, year], cancellation);
        if (row is null)
            db.NumberSeries.Add(row = new NumberSeries { Series = series, Year = year });
        return ++row.Last;
    }
}
