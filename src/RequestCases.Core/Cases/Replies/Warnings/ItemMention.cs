using System.Text.RegularExpressions;
using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Replies.Warnings;

/// <summary>Whether a text speaks of an item: by its number, by the title of what was found, or by most of its words.</summary>
internal static partial class ItemMention
{
    private const string Numerals = "零一二三四五六七八九十";
    private const double Most = 0.6;

    public static bool IsIn(string body, InformationItem item) =>
        Names(item.Number).Any(name => body.Contains(name, StringComparison.Ordinal))
        || Title().Matches(item.Found ?? "").Any(title => body.Contains(title.Value, StringComparison.Ordinal))
        || Share(body, item.Description) >= Most;

    private static IEnumerable<string> Names(int number)
    {
        yield return $"第{number}项";
        yield return $"事项{number}";
        if (number < Numerals.Length)
            yield return $"第{Numerals[number]}项";
    }

    // The share of the description's pairs of characters that the body holds too.
    private static double Share(string body, string description)
    {
        var letters = string.Concat(description.Where(char.IsLetterOrDigit));
        var pairs = Enumerable.Range(0, Math.Max(0, letters.Length - 1)).Select(i => letters.Substring(i, 2)).Distinct().ToList();
        return pairs.Count == 0 ? 1 : (double)pairs.Count(pair => body.Contains(pair, StringComparison.Ordinal)) / pairs.Count;
    }

    [GeneratedRegex(@"《[^》]+》")]
    private static partial Regex Title();
}
