namespace RequestCases.Application.Documents;

/// <summary>Measures of the 信函格式 of GB/T 9704-2012, in twips (1/1440 inch) where not said otherwise.</summary>
internal static class LetterMeasures
{
    public const uint PageWidth = 11906;
    public const uint PageHeight = 16838;

    /// <summary>天头 37 mm.</summary>
    public const int MarginTop = 2098;

    /// <summary>订口 28 mm.</summary>
    public const uint MarginLeft = 1588;

    /// <summary>What 版心 of 156 mm leaves of the page.</summary>
    public const uint MarginRight = 1474;

    /// <summary>What 版心 of 225 mm leaves of the page.</summary>
    public const int MarginBottom = 1984;

    /// <summary>Top edge of the agency name: 30 mm from the page top.</summary>
    public const uint NameFromPageTop = 1701;

    /// <summary>Lower double line: 20 mm from the page bottom.</summary>
    public const uint LineFromPageBottom = 1134;

    /// <summary>Gap between the agency name and the double line under it: 4 mm.</summary>
    public const int NameToLine = 227;

    /// <summary>How far the 170 mm lines reach out of 版心 on the left: 8 mm.</summary>
    public const int LineOutLeft = -454;

    /// <summary>How far the 170 mm lines reach out of 版心 on the right: 6 mm.</summary>
    public const int LineOutRight = -340;

    /// <summary>Width of 版心: 156 mm.</summary>
    public const int TextWidth = 8844;

    /// <summary>22 lines in 225 mm.</summary>
    public const int Line = 579;

    /// <summary>28 characters in 156 mm: correction of a 16 pt character, in 1/4096 pt.</summary>
    public const int CharacterCorrection = -850;

    /// <summary>What brings a 16 pt character down to a 28th of the line.</summary>
    public const int CharacterTightening = -6;

    /// <summary>One character of the 28.</summary>
    public const int Character = 316;

    /// <summary>Number line: 7/8 of a 三号 character below the red line, less the lead of the line itself.</summary>
    public const int LineToNumber = 150;

    /// <summary>Page number: its top 7 mm below 版心, so this much above the foot.</summary>
    public const int PageNumberAfter = 170;

    /// <summary>三号, in half points.</summary>
    public const int BodySize = 32;

    /// <summary>二号, in half points.</summary>
    public const int TitleSize = 44;

    /// <summary>四号, in half points.</summary>
    public const int PageNumberSize = 28;

    /// <summary>Largest size of the agency name, in half points; a long name is made smaller to stay on one line.</summary>
    public const int LargestNameSize = 72;

    /// <summary>Smallest size of the agency name, in half points; beyond it the name takes two lines.</summary>
    public const int SmallestNameSize = 40;

    /// <summary>Width of the red lines, in points.</summary>
    public const int LineWidthInPoints = 480;

    /// <summary>小四, in half points: what is set in tables.</summary>
    public const int TableSize = 24;

    /// <summary>Line of a table.</summary>
    public const int TableLine = 380;

    /// <summary>Least height of a row of a table.</summary>
    public const int LeastRow = 540;

    /// <summary>Least height of a row that is filled in by hand.</summary>
    public const int TallRow = 1000;

    public static int Characters(double count) => (int)Math.Round(count * Character);

    /// <summary>Width of a text in full-width characters: ASCII counts half.</summary>
    public static double WidthInCharacters(string text) => text.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.5 : 1.0);
}
