using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core;

namespace RequestCases.Application.Operations.Delivering;

/// <summary>
/// Copies of the PDF attachments with 附件1, 附件2 … on their first page. They are made before the step that issues the reply, since LibreOffice
/// takes its time; a file on which no number can be put goes out as it is.
/// </summary>
public sealed partial class StampedFiles(OfficeDb db, AttachmentStamp stamp, FileStore files, ILogger<StampedFiles> log)
{
    /// <summary>Makes the copies.</summary>
    /// <param name="workItemId">The task of issuing.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The stamped copy by the identity of the attachment; empty where LibreOffice or qpdf is not installed.</returns>
    public async Task<IReadOnlyDictionary<long, StoredFile>> MakeAsync(long workItemId, CancellationToken cancellation)
    {
        var made = new Dictionary<long, StoredFile>();
        if (!stamp.IsAvailable)
            return made;
        var caseId = await db.WorkItems.Where(work => work.Id == workItemId).Select(work => work.CaseId).SingleOrDefaultAsync(cancellation);
        var attached = await ReleasedFiles.Of(db, caseId).AsNoTracking().ToListAsync(cancellation);
        foreach (var document in attached.Where(document => document.ContentType == PdfConverter.MediaType))
        {
            if (await TryAsync(document, attached.Count == 1 ? null : document.AttachmentNumber, cancellation) is { } copy)
                made.Add(document.Id, copy);
        }
        return made;
    }

    private async Task<StoredFile?> TryAsync(CaseDocument document, int? number, CancellationToken cancellation)
    {
        try
        {
            await using var content = files.Open(document.Sha256);
            using var stamped = await stamp.StampAsync(content, number, cancellation);
            return await files.SaveAsync(stamped, cancellation);
        }
        catch (Exception e) when (e is RefusedException or PdfException or IOException)
        {
            LogNotStamped(e, document.Id);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Attachment {DocumentId} goes out without its number on it")]
    private partial void LogNotStamped(Exception exception, long documentId);
}
