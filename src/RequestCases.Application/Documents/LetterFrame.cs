using DocumentFormat.OpenXml.Wordprocessing;
using RequestCases.Core.Letters;
using static RequestCases.Application.Documents.LetterMeasures;
using static RequestCases.Application.Documents.LetterStyles;

namespace RequestCases.Application.Documents;

/// <summary>What stands above and below the text: the red agency name and lines of the first page, the page numbers of the others.</summary>
internal static class LetterFrame
{
    private const string Red = "FF0000";
    private const uint Thick = 18;
    private const uint Thin = 6;
    private const int GapBetweenLines = 30;

    /// <summary>First page: agency name and the double line under it, thick above thin.</summary>
    public static Header FirstHeader(OfficialLetter letter)
    {
        var size = NameSize(letter.AgencyName);
        var name = LetterParagraphs.Of(
            new ParagraphProperties(
                ExactLine(size * 10 + 60),
                new Indentation { Left = Text(LineOutLeft), Right = Text(LineOutRight) },
                new Justification { Val = JustificationValues.Center }),
            LetterParagraphs.TextRun(
                letter.AgencyName, LetterFonts.Of(LetterFonts.Title), new Color { Val = Red },
                Size(size), SizeComplex(size)));
        return new Header(name, DoubleLine(Thick, Thin, before: NameToLine));
    }

    /// <summary>First page: the double line at the foot, thin above thick; no page number.</summary>
    public static Footer FirstFooter() => new(DoubleLine(Thin, Thick, before: 0));

    /// <summary>Other pages of a draft say that it is one.</summary>
    public static Header DraftHeader() => new(LetterParagraphs.Of(
        new ParagraphProperties(ExactLine(300)),
        LetterParagraphs.TextRun(LetterBody.DraftMark, LetterFonts.Of(LetterFonts.Mark), Size(24), SizeComplex(24))));

    /// <summary>Odd pages: number at the right, one character in.</summary>
    public static Footer OddFooter() =>
        PageNumber(JustificationValues.Right, new Indentation { Right = Text(Character) });

    /// <summary>Even pages: number at the left, one character in.</summary>
    public static Footer EvenFooter() =>
        PageNumber(JustificationValues.Left, new Indentation { Left = Text(Character) });

    private static Footer PageNumber(JustificationValues side, Indentation indentation) => new(LetterParagraphs.Of(
        new ParagraphProperties(
            ExactLine(PageNumberSize * 10, after: PageNumberAfter),
            indentation,
            new Justification { Val = side }),
        NumberRun("— "),
        new SimpleField(NumberRun("2")) { Instruction = " PAGE " },
        NumberRun(" —")));

    private static Run NumberRun(string text) => LetterParagraphs.TextRun(
        text, LetterFonts.Of(LetterFonts.PageNumber), Size(PageNumberSize), SizeComplex(PageNumberSize));

    /// <summary>
    /// An almost empty paragraph with a border above and another below: unlike the ready-made thick-thin border, every word
    /// processor draws it the same way round.
    /// </summary>
    private static Paragraph DoubleLine(uint above, uint below, int before) => LetterParagraphs.Of(
        new ParagraphProperties(
            new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = above, Space = 0, Color = Red },
                new BottomBorder { Val = BorderValues.Single, Size = below, Space = 0, Color = Red }),
            ExactLine(GapBetweenLines, before),
            new Indentation { Left = Text(LineOutLeft), Right = Text(LineOutRight) },
            new ParagraphMarkRunProperties(Size(2), SizeComplex(2))));

    private static int NameSize(string name)
    {
        var fitting = (int)(2 * LineWidthInPoints / Math.Max(1, WidthInCharacters(name)));
        return Math.Clamp(fitting, SmallestNameSize, LargestNameSize);
    }
}
