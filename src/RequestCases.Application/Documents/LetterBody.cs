using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Core.Letters;
using static RequestCases.Application.Documents.LetterMeasures;
using static RequestCases.Application.Documents.LetterStyles;

namespace RequestCases.Application.Documents;

/// <summary>The text of a letter, from the number to the contact.</summary>
internal static class LetterBody
{
    public const string DraftMark = "草稿，未制发";

    /// <summary>Lines left free above the signature, so that the seal on it reaches up to the text.</summary>
    private const int SealLines = 2;

    /// <summary>The date stands this many characters in from the right.</summary>
    private const double DateInset = 4;

    /// <summary>Room between a table and the text below it.</summary>
    private const int AfterTable = Line / 3;

    /// <summary>Characters of a full line.</summary>
    private const int LineCharacters = 28;

    /// <summary>Lines of text that stand on the page of the signature at least.</summary>
    private const int LinesWithSignature = 2;

    /// <summary>So many stay on one page.</summary>
    private const int FewAttachments = 5;

    public static IEnumerable<OpenXmlElement> Elements(OfficialLetter letter)
    {
        yield return NumberLine(letter);
        yield return LetterParagraphs.Of(
            new ParagraphProperties(new ParagraphStyleId { Val = Title }), LetterParagraphs.TextRun(letter.Title));
        if (letter.Salutation is { } salutation)
            yield return LetterParagraphs.Of(new ParagraphProperties(ExactLine(Line, before: Line)), LetterParagraphs.TextRun(salutation));
        else
            yield return LetterParagraphs.Of(new ParagraphProperties());
        foreach (var element in TextElements(letter))
            yield return element;
        foreach (var attachment in Attachments(letter.Attachments))
            yield return attachment;
        foreach (var paragraph in letter.IsSigned ? Signature(letter) : [])
            yield return paragraph;
        foreach (var element in Slip(letter.Slip))
            yield return element;
    }

    private static IEnumerable<OpenXmlElement> Slip(LetterSlip? slip) => slip is null ? [] :
    [
        LetterParagraphs.Of(
            new ParagraphProperties(new ParagraphStyleId { Val = Title }, new PageBreakBefore(), ExactLine(Line, before: 0, after: Line)),
            LetterParagraphs.TextRun(slip.Title)),
        .. slip.Blocks.Select(block => Element(block, keepWithNext: false, afterTable: false)),
        // A document ends with a paragraph; after a table it takes no room.
        LetterParagraphs.Of(new ParagraphProperties(ExactLine(20))),
    ];

    private static Paragraph NumberLine(OfficialLetter letter) => LetterParagraphs.Of(
        new ParagraphProperties(
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = TextWidth }),
            ExactLine(Line, before: LineToNumber)),
        LetterParagraphs.TextRun(letter.Draft ? DraftMark : "", LetterFonts.Of(LetterFonts.Mark)),
        new Run(new TabChar()),
        LetterParagraphs.TextRun(letter.NumberLine));

    private static IEnumerable<OpenXmlElement> TextElements(OfficialLetter letter)
    {
        IReadOnlyList<LetterBlock> blocks = letter.Remedy is null ? letter.Body : [.. letter.Body, new LetterParagraph(letter.Remedy)];
        var signed = FirstWithSignature(blocks);
        return blocks.Select((block, index) => Element(block, IsKeptWithNext(index), index > 0 && blocks[index - 1] is LetterTable))
            // A document ends with a paragraph.
            .Concat(!letter.IsSigned && blocks[^1] is LetterTable ? [LetterParagraphs.Of(new ParagraphProperties(ExactLine(20)))] : []);

        // A table does not stand without the words that lead to it.
        bool IsKeptWithNext(int index) =>
            (index >= signed && letter.Attachments.Count <= FewAttachments) || (index < blocks.Count - 1 && blocks[index + 1] is LetterTable);
    }

    /// <summary>First of the last paragraphs that go with the signature: 特此告知 alone would leave its page without text.</summary>
    private static int FirstWithSignature(IReadOnlyList<LetterBlock> blocks)
    {
        var first = blocks.Count;
        for (var lines = 0.0; first > 0 && lines < LinesWithSignature && blocks[first - 1] is LetterParagraph paragraph; first--)
            lines += Math.Ceiling((2 + WidthInCharacters(paragraph.Text)) / LineCharacters);
        return first;
    }

    private static OpenXmlElement Element(LetterBlock block, bool keepWithNext, bool afterTable) => block switch
    {
        LetterTable table => LetterTables.Of(table),
        LetterParagraph paragraph => LetterParagraphs.Of(Properties(keepWithNext, afterTable), LetterParagraphs.TextRun(paragraph.Text)),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    private static ParagraphProperties Properties(bool keepWithNext, bool afterTable)
    {
        var properties = new ParagraphProperties(new KeepNext { Val = keepWithNext });
        if (afterTable)
            properties.Append(ExactLine(Line, before: AfterTable));
        properties.Append(FirstLineIndent());
        return properties;
    }

    private static IEnumerable<Paragraph> Attachments(IReadOnlyList<string> names) =>
        names.Select((name, index) => Attachment(name, index, names.Count));

    /// <summary>One attachment has no number; several are numbered, and their names stand under each other.</summary>
    private static Paragraph Attachment(string name, int index, int count)
    {
        const double lead = 3;
        var number = count == 1 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture) + ".";
        var numberWidth = count == 1 ? 0 : WidthInCharacters(number) + 0.25;
        var hanging = numberWidth + (index == 0 ? lead : 0);
        var properties = new ParagraphProperties(
            new KeepNext { Val = index == count - 1 || count <= FewAttachments },
            ExactLine(Line, before: index == 0 ? Line : 0),
            new Indentation { Left = Text(Characters(2 + lead + numberWidth)), Hanging = Text(Characters(hanging)) });
        var paragraph = LetterParagraphs.Of(properties, LetterParagraphs.TextRun((index == 0 ? "附件：" : "") + number));
        if (count > 1)
            paragraph.Append(new Run(new TabChar()));
        paragraph.Append(LetterParagraphs.TextRun(name));
        return paragraph;
    }

    /// <summary>
    /// Name and date on one centre line, the date four characters in; a name wider than the room pushes the line in instead.
    /// </summary>
    private static IEnumerable<Paragraph> Signature(OfficialLetter letter)
    {
        var date = letter.DateLine;
        var fromRight = Math.Max(DateInset + WidthInCharacters(date) / 2, WidthInCharacters(letter.AgencyName) / 2);
        var centre = TextWidth - Characters(fromRight);
        yield return Signed(letter.AgencyName, centre, before: SealLines * Line, keepWithNext: true);
        var contact = letter.ContactLine;
        yield return Signed(date, centre, before: 0, keepWithNext: contact.Length > 0);
        if (contact.Length > 0)
            yield return LetterParagraphs.Of(new ParagraphProperties(new KeepLines(), FirstLineIndent()), LetterParagraphs.TextRun(contact));
    }

    private static Paragraph Signed(string text, int centre, int before, bool keepWithNext) => LetterParagraphs.Of(
        new ParagraphProperties(
            new KeepNext { Val = keepWithNext },
            new Tabs(new TabStop { Val = TabStopValues.Center, Position = centre }),
            ExactLine(Line, before)),
        new Run(new TabChar()),
        LetterParagraphs.TextRun(text));

    private static Indentation FirstLineIndent() => new() { FirstLineChars = 200, FirstLine = Text(Characters(2)) };
}
