using DocumentFormat.OpenXml.Wordprocessing;

namespace RequestCases.Application.Documents;

/// <summary>
/// The fonts of official letters. They are not free and may be absent: each is named first, and the font table names what may
/// stand in for it.
/// </summary>
internal static class LetterFonts
{
    public const string Body = "仿宋_GB2312";
    public const string Title = "方正小标宋简体";
    public const string Mark = "黑体";
    public const string PageNumber = "宋体";

    private static readonly (string Name, FontFamilyValues Family, string StandIns)[] Table =
    [
        (Body, FontFamilyValues.Roman, "仿宋,FangSong,STFangsong,华文仿宋,FZFangSong-Z02,Noto Serif CJK SC"),
        (Title, FontFamilyValues.Roman, "FZXiaoBiaoSong-B05S,小标宋,宋体,SimSun,STZhongsong,华文中宋,Noto Serif CJK SC"),
        (Mark, FontFamilyValues.Swiss, "SimHei,STHeiti,Noto Sans CJK SC"),
        (PageNumber, FontFamilyValues.Roman, "SimSun,STSong,Noto Serif CJK SC"),
    ];

    /// <summary>What is set instead of the fonts that are not installed, where one of their stand-ins is.</summary>
    public static IEnumerable<(string Name, string StandIn)> StandInsAmong(IReadOnlySet<string> installed) => Table.Where(entry => !installed.Contains(entry.Name))
        .Select(entry => (entry.Name, StandIn: entry.StandIns.Split(',').FirstOrDefault(installed.Contains)))
        .Where(pair => pair.StandIn is not null).Select(pair => (pair.Name, pair.StandIn!));

    public static RunFonts Of(string name) => new()
    {
        // Without the hint, Chinese quotation marks are set half-width in the Latin font.
        Hint = FontTypeHintValues.EastAsia,
        Ascii = name,
        HighAnsi = name,
        EastAsia = name,
        ComplexScript = name,
    };

    public static Fonts FontTable() => new(Table.Select(entry => new Font
    {
        Name = entry.Name,
        AltName = new AltName { Val = entry.StandIns },
        FontCharSet = new FontCharSet { Val = "86" },
        FontFamily = new FontFamily { Val = entry.Family },
    }));
}
