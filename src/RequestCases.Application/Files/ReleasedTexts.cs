using System.IO.Compression;
using System.Text;
using System.Xml;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Cases.Replies.Warnings;

namespace RequestCases.Application.Files;

/// <summary>Reads the text of the files to be released, as far as their kind allows, for the warnings.</summary>
public sealed class ReleasedTexts(OfficeDb db, FileStore files)
{
    private const int MostCharacters = 4_000_000;

    /// <summary>The attached files of a case, in order.</summary>
    public async Task<IReadOnlyList<ReleasedText>> ReadAsync(long caseId, CancellationToken cancellation)
    {
        var attached = await ReleasedFiles.Of(db, caseId).AsNoTracking().ToListAsync(cancellation);
        return [.. attached.Select(document => new ReleasedText(ReleasedFiles.NameOf(document.Title), TextOf(document)))];
    }

    private string? TextOf(CaseDocument document)
    {
        if (document.ContentType != FileKind.Text.MediaType && document.ContentType != FileKind.Docx.MediaType)
            return null;
        using var content = files.Open(document.Sha256);
        return document.ContentType == FileKind.Text.MediaType ? PlainText.Read(content, MostCharacters) : WordText(content);
    }

    // The words of body, headers, footers and notes. What is too large or broken to read whole is read as far as it goes.
    private static string WordText(Stream content)
    {
        var text = new StringBuilder();
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            foreach (var part in zip.Entries.Where(entry => entry.FullName.StartsWith("word/", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
                Append(part, text);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or IOException)
        {
            return text.ToString();
        }
        return text.ToString();
    }

    private static void Append(ZipArchiveEntry part, StringBuilder text)
    {
        using var stream = part.Open();
        using var reader = XmlReader.Create(
            stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 10 * MostCharacters });
        while (text.Length < MostCharacters && reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace })
                text.Append(reader.Value);
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                text.Append('\n');
        }
    }
}
