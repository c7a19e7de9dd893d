using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>A document number (发文字号).</summary>
/// <param name="Text">As documents write it: 国办发明电〔2025〕7号.</param>
/// <param name="Year">The year in brackets.</param>
public sealed partial record DocumentNumber(string Text, int Year)
{
    /// <summary>Reads a number typed in by a person, with any brackets, or null when it is none.</summary>
    public static DocumentNumber? Parse(string? typed)
    {
        var match = Whole().Match(PlainText.Joined(PlainText.Of(typed ?? "")));
        return match.Success ? Of(match) : null;
    }

    /// <summary>The number of the State Council or its office that stands in a text, or null.</summary>
    internal static DocumentNumber? Find(string joined) => StateCouncil().Match(joined) is { Success: true } match ? Of(match) : null;

    /// <summary>Whether a source ends with a number.</summary>
    internal static bool IsIn(string source) => AtEnd().IsMatch(source);

    private static DocumentNumber Of(Match match)
    {
        var (word, year, number) = (match.Groups["word"].Value, match.Groups["year"].Value, match.Groups["number"].Value);
        return new DocumentNumber($"{word}〔{year}〕{number.TrimStart('0')}号", int.Parse(year, provider: null));
    }

    private const string YearAndNumber = "[〔（〈](?<year>[0-9]{4})[〕）〉]第?(?<number>[0-9]{1,5})号";

    [GeneratedRegex("^(?<word>[\u4e00-\u9fff]{1,20})" + YearAndNumber + "$")]
    private static partial Regex Whole();

    [GeneratedRegex("(?<word>国(?:办)?(?:发明电|发|函))" + YearAndNumber)]
    private static partial Regex StateCouncil();

    [GeneratedRegex("[\u4e00-\u9fff]〔[0-9]{4}〕[0-9]{1,5}号$")]
    private static partial Regex AtEnd();
}
