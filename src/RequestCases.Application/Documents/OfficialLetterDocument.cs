using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Core.Letters;
using static RequestCases.Application.Documents.LetterMeasures;

namespace RequestCases.Application.Documents;

/// <summary>
/// Writes an official letter as .docx in the 信函格式 of GB/T 9704-2012: no macro, no link out of the document, and the same letter
/// always gives the same bytes.
/// </summary>
public static class OfficialLetterDocument
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the document; the output need not be seekable and stays open.</summary>
    public static void Write(OfficialLetter letter, Stream output)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(output);
        using var package = new MemoryStream();
        using (var document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
            Fill(document, letter);
        StablePackage.Copy(package, output);
    }

    private static void Fill(WordprocessingDocument document, OfficialLetter letter)
    {
        // Every relationship gets its id here: the library would draw random ones.
        var main = document.AddNewPart<MainDocumentPart>(MediaType + ".main+xml", "rId1");
        var properties = document.AddNewPart<CoreFilePropertiesPart>(
            "application/vnd.openxmlformats-package.core-properties+xml", "rId2");
        WriteProperties(properties, letter);
        main.AddNewPart<StyleDefinitionsPart>("rId1").Styles = LetterStyles.Styles();
        main.AddNewPart<FontTablePart>("rId2").Fonts = LetterFonts.FontTable();
        main.AddNewPart<DocumentSettingsPart>("rId3").Settings = LetterStyles.Settings();
        var body = new Body(LetterBody.Elements(letter));
        body.Append(Section(Frame(main, letter)));
        main.Document = new Document(body);
    }

    private static List<OpenXmlElement> Frame(MainDocumentPart main, OfficialLetter letter)
    {
        var references = new List<OpenXmlElement>
        {
            HeaderReference(main, "rId4", HeaderFooterValues.First, LetterFrame.FirstHeader(letter)),
            FooterReference(main, "rId5", HeaderFooterValues.First, LetterFrame.FirstFooter()),
            FooterReference(main, "rId6", HeaderFooterValues.Default, LetterFrame.OddFooter()),
            FooterReference(main, "rId7", HeaderFooterValues.Even, LetterFrame.EvenFooter()),
        };
        if (letter.Draft)
        {
            references.Add(HeaderReference(main, "rId8", HeaderFooterValues.Default, LetterFrame.DraftHeader()));
            references.Add(HeaderReference(main, "rId9", HeaderFooterValues.Even, LetterFrame.DraftHeader()));
        }
        return references;
    }

    private static HeaderReference HeaderReference(
        MainDocumentPart main, string id, HeaderFooterValues pages, Header header)
    {
        main.AddNewPart<HeaderPart>(id).Header = header;
        return new HeaderReference { Type = pages, Id = id };
    }

    private static FooterReference FooterReference(
        MainDocumentPart main, string id, HeaderFooterValues pages, Footer footer)
    {
        main.AddNewPart<FooterPart>(id).Footer = footer;
        return new FooterReference { Type = pages, Id = id };
    }

    private static SectionProperties Section(IEnumerable<OpenXmlElement> frame)
    {
        var section = new SectionProperties(frame);
        section.Append(
            new PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = MarginTop,
                Right = MarginRight,
                Bottom = MarginBottom,
                Left = MarginLeft,
                Header = NameFromPageTop,
                Footer = LineFromPageBottom,
                Gutter = 0,
            },
            new TitlePage(),
            new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = Line, CharacterSpace = CharacterCorrection });
        return section;
    }

    private static void WriteProperties(CoreFilePropertiesPart part, OfficialLetter letter)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace terms = "http://purl.org/dc/elements/1.1/";
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", terms),
            new XElement(terms + "title", XmlText.Clean(letter.Title)),
            new XElement(terms + "creator", XmlText.Clean(letter.AgencyName)),
            new XElement(terms + "language", "zh-CN"));
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream);
        new XDocument(properties).WriteTo(writer);
    }
}
