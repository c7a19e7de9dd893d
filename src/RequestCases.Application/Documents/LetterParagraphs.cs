using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RequestCases.Application.Documents;

/// <summary>Small builders of runs and paragraphs.</summary>
internal static class LetterParagraphs
{
    /// <summary>A run of text, cleaned of what a document cannot hold.</summary>
    public static Run TextRun(string text, params OpenXmlElement[] properties)
    {
        var run = new Run();
        if (properties.Length > 0)
            run.Append(new RunProperties(properties));
        run.Append(new Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public static Paragraph Of(ParagraphProperties properties, params OpenXmlElement[] runs)
    {
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }
}
