using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.Backups;

/// <summary>A content that the database refers to.</summary>
/// <param name="Sha256">Its hash.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="DocumentId">One of the documents it belongs to.</param>
/// <param name="CaseNumber">Number of that document's case.</param>
internal sealed record ReferencedFile(string Sha256, long Size, long DocumentId, string CaseNumber)
{
    /// <summary>All of them, each once.</summary>
    public static async Task<IReadOnlyList<ReferencedFile>> AllAsync(OfficeDb db, CancellationToken cancellation)
    {
        var found = new List<ReferencedFile>();
        var documents = db.Documents.AsNoTracking().OrderBy(d => d.Sha256).ThenBy(d => d.Id).Select(d => new ReferencedFile(d.Sha256, d.Size, d.Id, d.Case!.Number));
        await foreach (var file in documents.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (found.Count == 0 || found[^1].Sha256 != file.Sha256)
                found.Add(file);
        }
        return found;
    }
}
