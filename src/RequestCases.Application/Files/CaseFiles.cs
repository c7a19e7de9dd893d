using NodaTime;
using RequestCases.Application.Operations;

namespace RequestCases.Application.Files;

/// <summary>A file as it came in.</summary>
/// <param name="Name">Name as the person's machine gave it; a label only.</param>
/// <param name="Content">Content; seekable.</param>
public sealed record UploadedFile(string Name, Stream Content);

/// <summary>A file that is in the store and not yet a document of a case.</summary>
/// <param name="Label">What to show as its name.</param>
/// <param name="MediaType">Media type found by content.</param>
/// <param name="Stored">Where it is.</param>
public sealed record KeptFile(string Label, string MediaType, StoredFile Stored);

/// <summary>Takes files that are sent with a form: each is what its name says, and all belong to the case or none.</summary>
public sealed class CaseFiles(FileStore files)
{
    /// <summary>Checks all, then keeps all.</summary>
    /// <exception cref="Core.RefusedException">One of them cannot be kept.</exception>
    public async Task<IReadOnlyList<KeptFile>> KeepAsync(IReadOnlyList<UploadedFile> uploads, CancellationToken cancellation)
    {
        var kinds = uploads.Select(upload => FileContent.Identify(upload.Content, upload.Name)).ToList();
        var kept = new List<KeptFile>();
        foreach (var (upload, kind) in uploads.Zip(kinds))
        {
            upload.Content.Position = 0;
            kept.Add(new KeptFile(FileContent.Label(upload.Name), kind.MediaType, await files.SaveAsync(upload.Content, cancellation)));
        }
        return kept;
    }

    /// <summary>Makes a kept file a document of the case.</summary>
    public static CaseDocument Add(CaseStep step, string kind, KeptFile file)
    {
        ArgumentNullException.ThrowIfNull(step);
        var document = DocumentOf(kind, file, step.Context.At, step.Context.Actor.Name);
        document.Case = step.Case;
        step.Db.Documents.Add(document);
        return document;
    }

    private static CaseDocument DocumentOf(string kind, KeptFile file, Instant at, string by) => new()
    {
        Kind = kind,
        Title = file.Label,
        ContentType = file.MediaType,
        Size = file.Stored.Size,
        Sha256 = file.Stored.Sha256,
        AddedAt = at,
        AddedBy = by,
    };
}
