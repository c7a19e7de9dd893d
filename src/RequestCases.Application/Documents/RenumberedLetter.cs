using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RequestCases.Application.Documents;

/// <summary>A letter that goes out again under another number; nothing else of it changes.</summary>
internal static class RenumberedLetter
{
    /// <summary>A copy of the document with the new number.</summary>
    public static MemoryStream Of(Stream document, string before, string after)
    {
        var copy = new MemoryStream();
        document.CopyTo(copy);
        using (var package = WordprocessingDocument.Open(copy, isEditable: true))
        {
            foreach (var text in package.MainDocumentPart!.Document!.Descendants<Text>().Where(text => text.Text.Contains(before, StringComparison.Ordinal)))
                text.Text = text.Text.Replace(before, after, StringComparison.Ordinal);
        }
        copy.Position = 0;
        return copy;
    }
}
