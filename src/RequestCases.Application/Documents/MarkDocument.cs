using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static RequestCases.Application.Documents.LetterMeasures;
using static RequestCases.Application.Documents.LetterStyles;

namespace RequestCases.Application.Documents;

/// <summary>A page with nothing on it but a mark at its top left: 三号黑体.</summary>
internal static class MarkDocument
{
    /// <summary>10 mm.</summary>
    private const int Edge = 567;

    public static void Write(string text, Stream output)
    {
        using var document = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        var mark = LetterParagraphs.Of(
            new ParagraphProperties(), LetterParagraphs.TextRun(text, LetterFonts.Of(LetterFonts.Mark), Size(BodySize), SizeComplex(BodySize)));
        main.Document = new Document(new Body(mark, new SectionProperties(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin { Top = Edge, Right = Edge, Bottom = Edge, Left = 2 * Edge, Header = 0, Footer = 0, Gutter = 0 })));
    }
}
