using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Numbers;

namespace RequestCases.Application.Queries;

/// <summary>What the register of letters is asked for.</summary>
/// <param name="Series">Series; null for all.</param>
/// <param name="Year">Year; null for all.</param>
/// <param name="VoidOnly">Whether only void numbers are shown.</param>
/// <param name="Before">Identity of the last letter of the page before.</param>
public sealed record LetterRequest(string? Series = null, int? Year = null, bool VoidOnly = false, long? Before = null);

/// <summary>One letter in the register.</summary>
public sealed record LetterRow(
    long Id, string Number, string Title, string Addressee, LocalDate DatedOn, Instant IssuedAt, string IssuedBy, long CaseId, string CaseNumber, string Subject,
    long? DocumentId, LocalDate? VoidedOn, string? VoidReason, string? VoidedBy);

/// <summary>A series of one year: how many numbers were taken, and how many of them the register holds.</summary>
/// <param name="Series">Its key.</param>
/// <param name="Name">Title of the letters that are numbered in it.</param>
/// <param name="Year">Year.</param>
/// <param name="Taken">The last number taken.</param>
/// <param name="Registered">Letters in the register.</param>
/// <param name="Void">Void ones among them.</param>
public sealed record SeriesRow(string Series, string Name, int Year, int Taken, int Registered, int Void)
{
    /// <summary>Whether every number taken is in the register; each stands there once, so none is missing and none is double.</summary>
    public bool IsWhole => Taken == Registered;
}

/// <summary>发文登记: every letter of the office, the newest first, with the proof that no number is missing.</summary>
public sealed class LetterRegisterQuery(OfficeDb db)
{
    private const int PageSize = 50;

    /// <summary>One page, and where the next one starts.</summary>
    public async Task<(IReadOnlyList<LetterRow> Rows, long? Next)> ReadAsync(LetterRequest request, CancellationToken cancellation)
    {
        var rows = await Filter(request).OrderByDescending(l => l.Id).Take(PageSize + 1)
            .Select(l => new LetterRow(
                l.Id, l.Number, l.Title, l.Addressee, l.DatedOn, l.IssuedAt, l.IssuedBy, l.CaseId, l.Case!.Number, l.Case.Content.Subject, l.DocumentId, l.VoidedOn, l.VoidReason, l.VoidedBy))
            .ToListAsync(cancellation);
        return ([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>The series of all years, the newest first.</summary>
    public async Task<IReadOnlyList<SeriesRow>> SeriesAsync(CancellationToken cancellation)
    {
        var taken = await db.NumberSeries.AsNoTracking().Where(s => s.Series != NumberSeries.Cases).OrderByDescending(s => s.Year).ThenBy(s => s.Series).ToListAsync(cancellation);
        var held = await db.Letters.GroupBy(l => new { l.Series, l.Year })
            .Select(g => new { g.Key.Series, g.Key.Year, Count = g.Count(), Void = g.Count(l => l.VoidedOn != null), Title = g.Min(l => l.Title) })
            .ToListAsync(cancellation);
        return [.. taken.Select(s =>
        {
            var found = held.FirstOrDefault(h => h.Series == s.Series && h.Year == s.Year);
            return new SeriesRow(s.Series, s.Series == NumberSeries.Replies ? "答复" : found?.Title ?? s.Series, s.Year, s.Last, found?.Count ?? 0, found?.Void ?? 0);
        })];
    }

    private IQueryable<IssuedLetter> Filter(LetterRequest request)
    {
        var letters = db.Letters.AsNoTracking();
        if (!string.IsNullOrEmpty(request.Series))
            letters = letters.Where(l => l.Series == request.Series);
        if (request.Year is { } year)
            letters = letters.Where(l => l.Year == year);
        if (request.VoidOnly)
            letters = letters.Where(l => l.VoidedOn != null);
        return request.Before is { } before ? letters.Where(l => l.Id < before) : letters;
    }
}
