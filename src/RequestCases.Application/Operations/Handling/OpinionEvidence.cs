using RequestCases.Application.Files;

namespace RequestCases.Application.Operations.Handling;

/// <summary>A file that came with an opinion, checked by its content and stored.</summary>
/// <param name="Title">Name of the file, as a label.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="File">Where it lies.</param>
internal sealed record OpinionEvidence(string Title, string MediaType, StoredFile File)
{
    /// <summary>Checks and stores it; null when there is none.</summary>
    /// <exception cref="Core.RefusedException">It is not what its name says, or may not be uploaded.</exception>
    public static async Task<OpinionEvidence?> SaveAsync(FileStore files, UploadedFile? upload, CancellationToken cancellation)
    {
        if (upload is null)
            return null;
        var kind = FileContent.Identify(upload.Content, upload.Name);
        upload.Content.Position = 0;
        return new OpinionEvidence(FileContent.Label(upload.Name), kind.MediaType, await files.SaveAsync(upload.Content, cancellation));
    }

    /// <summary>Adds it to the case's documents.</summary>
    public void Keep(CaseStep step) => step.Db.Documents.Add(new CaseDocument
    {
        Case = step.Case,
        Kind = "征求意见材料",
        Title = Title,
        ContentType = MediaType,
        Size = File.Size,
        Sha256 = File.Sha256,
        AddedAt = step.Context.At,
        AddedBy = step.Context.Actor.Name,
    });
}

/// <summary>A file as it was uploaded.</summary>
/// <param name="Name">Name as the person's machine gave it; a label only.</param>
/// <param name="Content">Content; must be seekable.</param>
public sealed record UploadedFile(string Name, Stream Content);
