using RequestCases.Application.Files;

namespace RequestCases.Application.Documents;

/// <summary>PDF of the office's letters, where LibreOffice is installed. That of a frozen document is made once and kept.</summary>
public sealed class PdfConverter(LibreOffice office, FileStore files, FileStoreOptions options)
{
    /// <summary>Media type of what is made.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>Whether PDF can be had here.</summary>
    public bool IsAvailable => office.IsInstalled;

    /// <summary>The PDF of a frozen document.</summary>
    /// <param name="sha256">Hash of the .docx as kept in the database.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PdfException">It could not be made.</exception>
    public async Task<Stream> OfAsync(string sha256, CancellationToken cancellation)
    {
        var kept = Path.Combine(options.Path, "pdf", $"{sha256}.pdf");
        if (!File.Exists(kept))
        {
            await using var document = files.Open(sha256);
            await MakeAsync(document, kept, cancellation);
        }
        return File.OpenRead(kept);
    }

    /// <summary>The PDF of a document that may still change; it is not kept.</summary>
    /// <exception cref="PdfException">It could not be made.</exception>
    public async Task<Stream> OfAsync(Stream document, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("requestcases-pdf-");
        try
        {
            var made = Path.Combine(folder.FullName, "made.pdf");
            await MakeAsync(document, made, cancellation);
            return new MemoryStream(await File.ReadAllBytesAsync(made, cancellation));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Whole before it gets its name: two may make the same at once.
    private async Task MakeAsync(Stream document, string target, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(target)!, Path.GetRandomFileName()));
        try
        {
            var source = Path.Combine(folder.FullName, "letter.docx");
            await using (var copy = File.Create(source))
                await document.CopyToAsync(copy, cancellation);
            await office.ToPdfAsync([source], folder.FullName, cancellation);
            File.Move(Path.ChangeExtension(source, ".pdf"), target, overwrite: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
