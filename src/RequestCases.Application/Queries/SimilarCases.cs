using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;

namespace RequestCases.Application.Queries;

/// <summary>A case that looks like the one being registered.</summary>
public sealed record SimilarCase(long Id, string Number, string Subject, string ApplicantName, string Stage, bool SameApplicant);

/// <summary>What is found while an application is typed.</summary>
public sealed record SimilarCases(IReadOnlyList<SimilarCase> Cases, int ByApplicantThisYear);

/// <summary>查重: same applicant with a like subject, or the same subject by others (条例第三十六条第六项, 第四十四条).</summary>
public sealed class SimilarCasesQuery(OfficeDb db)
{
    private const int Most = 6;

    /// <summary>Looks.</summary>
    public async Task<SimilarCases> FindAsync(string? idNumber, string? name, string? subject, LocalDate today, CancellationToken cancellation)
    {
        var (id, person, about) = (idNumber?.Trim(), name?.Trim(), subject?.Trim());
        var yearStart = OfficeTime.At(new LocalDate(today.Year, 1, 1), LocalTime.Midnight);
        var own = db.Cases.AsNoTracking().Where(c =>
            id != null && id != "" ? c.Applicant.IdNumber == id : person != null && person != "" && c.Applicant.Name == person);
        var count = await own.CountAsync(c => c.RegisteredAt >= yearStart, cancellation);
        var sameApplicant = await own.OrderByDescending(c => c.Id).Take(Most)
            .Select(c => new SimilarCase(c.Id, c.Number, c.Content.Subject, c.Applicant.Name, c.Stage, true)).ToListAsync(cancellation);
        var known = sameApplicant.Select(c => c.Id).ToList();
        var sameSubject = string.IsNullOrEmpty(about)
            ? []
            : await db.Cases.AsNoTracking().Where(c => c.Content.Subject.Contains(about) && !known.Contains(c.Id)).OrderByDescending(c => c.Id).Take(Most)
                .Select(c => new SimilarCase(c.Id, c.Number, c.Content.Subject, c.Applicant.Name, c.Stage, false)).ToListAsync(cancellation);
        return new SimilarCases([.. sameApplicant, .. sameSubject], count);
    }
}
