using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static RequestCases.Application.Documents.LetterMeasures;

namespace RequestCases.Application.Documents;

/// <summary>Styles and settings shared by all letters.</summary>
internal static class LetterStyles
{
    public const string Normal = "Normal";
    public const string Title = "LetterTitle";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                LetterFonts.Of(LetterFonts.Body), Size(BodySize), SizeComplex(BodySize),
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault()),
        new Style(
            new StyleName { Val = "Normal" },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new WidowControl { Val = false },
                new OverflowPunctuation { Val = false },
                new AutoSpaceDE { Val = false },
                new AutoSpaceDN { Val = false },
                // Lines and characters are set by exact measures below: a 16 pt character is wider than its cell of the grid,
                // and some word processors would then give it two cells.
                new SnapToGrid { Val = false },
                ExactLine(Line),
                // Not justified: LibreOffice 7 loses a punctuation mark at the end of a full line when it justifies it, and all
                // characters being equally wide, there is nothing to justify but lines with numbers.
                new Justification { Val = JustificationValues.Left }),
            new StyleRunProperties(LetterFonts.Of(LetterFonts.Body), new Color { Val = "000000" },
                new Spacing { Val = CharacterTightening }, Size(BodySize), SizeComplex(BodySize)))
        { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        new Style(
            new StyleName { Val = "公文标题" },
            new BasedOn { Val = Normal },
            new NextParagraphStyle { Val = Normal },
            new PrimaryStyle(),
            new StyleParagraphProperties(
                new KeepNext(), new KeepLines(),
                ExactLine(Line, before: 2 * Line),
                new Justification { Val = JustificationValues.Center },
                new OutlineLevel { Val = 0 }),
            new StyleRunProperties(LetterFonts.Of(LetterFonts.Title), Size(TitleSize), SizeComplex(TitleSize)))
        { Type = StyleValues.Paragraph, StyleId = Title, CustomStyle = true });

    public static Settings Settings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }));

    public static SpacingBetweenLines ExactLine(int height, int before = 0, int after = 0) => new()
    {
        Before = Text(before),
        After = Text(after),
        Line = Text(height),
        LineRule = LineSpacingRuleValues.Exact,
    };

    public static FontSize Size(int halfPoints) => new() { Val = Text(halfPoints) };

    public static FontSizeComplexScript SizeComplex(int halfPoints) => new() { Val = Text(halfPoints) };

    public static StringValue Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
