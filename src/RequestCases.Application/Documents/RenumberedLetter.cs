using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RequestCases.Application.Documents;

/// <summary>A letter that goes out again under another number, corrected where its text was wrong; nothing else of it changes.</summary>
internal static class RenumberedLetter
{
    /// <summary>A copy of the document with the new number, its date line and its wording corrected.</summary>
    /// <param name="document">The letter as it was issued.</param>
    /// <param name="wording">Numbers and words to be replaced wherever they stand.</param>
    /// <param name="date">The date line to be replaced under the signature.</param>
    /// <param name="missing">Words that stand nowhere in the letter.</param>
    public static MemoryStream Of(
        Stream document, IEnumerable<(string Before, string After)> wording, (string Before, string After) date, out IReadOnlyList<string> missing)
    {
        var copy = new MemoryStream();
        document.CopyTo(copy);
        using (var package = WordprocessingDocument.Open(copy, isEditable: true))
        {
            var paragraphs = package.MainDocumentPart!.Document!.Descendants<Paragraph>().ToList();
            missing = [.. wording.Where(change => !ReplaceInAll(paragraphs, change)).Select(change => change.Before)];
            if (paragraphs.FindLast(paragraph => paragraph.InnerText == date.Before) is { } dateLine)
                Replace(dateLine, date);
        }
        copy.Position = 0;
        return copy;
    }

    private static bool ReplaceInAll(IEnumerable<Paragraph> paragraphs, (string Before, string After) change)
    {
        var found = false;
        foreach (var paragraph in paragraphs)
            found |= Replace(paragraph, change);
        return found;
    }

    private static bool Replace(Paragraph paragraph, (string Before, string After) change)
    {
        if (!paragraph.InnerText.Contains(change.Before, StringComparison.Ordinal))
            return false;
        var texts = paragraph.Descendants<Text>().ToList();
        // What is spread over several runs is written into the first.
        if (!texts.Exists(text => text.Text.Contains(change.Before, StringComparison.Ordinal)))
        {
            texts[0].Text = paragraph.InnerText;
            texts.Skip(1).ToList().ForEach(text => text.Text = "");
        }
        foreach (var text in texts)
            text.Text = text.Text.Replace(change.Before, change.After, StringComparison.Ordinal);
        return true;
    }
}
