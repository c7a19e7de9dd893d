using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core.Cases;
using RequestCases.Core.Fees;

namespace RequestCases.Application.Queries;

/// <summary>One earlier application of the same applicant in the month, and the pieces it counts.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">办件号.</param>
/// <param name="Subject">What it asked for.</param>
/// <param name="ReceivedOn">收到申请之日.</param>
/// <param name="Pieces">Pieces: as charged, else its items.</param>
public sealed record EarlierPieces(long Id, string Number, string Subject, LocalDate? ReceivedOn, int Pieces);

/// <summary>
/// The pieces of one applicant in a calendar month (国办函〔2020〕109号第四条), counted from the cases. The same applicant is who has the same
/// identity number or credit code; without one, the same name and telephone. What was withdrawn or given up counts for nothing.
/// </summary>
public static class FeePieces
{
    /// <summary>The applicant's applications received earlier in the month of this one, oldest first.</summary>
    public static async Task<IReadOnlyList<EarlierPieces>> EarlierAsync(OfficeDb db, RequestCase requestCase, CancellationToken cancellation)
    {
        if (requestCase.ReceivedOn is not { } receivedOn)
            return [];
        var (first, last) = (receivedOn.With(DateAdjusters.StartOfMonth), receivedOn.With(DateAdjusters.EndOfMonth));
        var found = await SameApplicant(db.Cases.AsNoTracking(), requestCase.Applicant)
            .Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last && c.Id != requestCase.Id && c.ClosedWithout == null)
            .Where(c => c.ReceivedOn < receivedOn || (c.ReceivedOn == receivedOn && c.Id < requestCase.Id))
            .OrderBy(c => c.ReceivedOn).ThenBy(c => c.Id).Take(FeeCalculator.Most)
            .Select(c => new { c.Id, c.Number, c.Content.Subject, c.ReceivedOn, c.Items, c.Fee })
            .ToListAsync(cancellation);
        return [.. found.Select(c => new EarlierPieces(c.Id, c.Number, c.Subject, c.ReceivedOn, PiecesOf(c.Items.Count, c.Fee)))];
    }

    private static IQueryable<RequestCase> SameApplicant(IQueryable<RequestCase> cases, Applicant applicant)
    {
        if (!string.IsNullOrWhiteSpace(applicant.IdNumber))
            return cases.Where(c => c.Applicant.IdNumber == applicant.IdNumber);
        return cases.Where(c => c.Applicant.Name == applicant.Name && c.Applicant.Phone == applicant.Phone);
    }

    private static int PiecesOf(int items, FeeRecord? fee) =>
        fee is { Basis: FeeBasis.ByPiece, Quantity: { } charged } ? charged : Math.Max(1, items);
}
