using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Pasted text brought to one way of writing: digits, brackets, dashes and line ends, without blanks.</summary>
internal static partial class PlainText
{
    private const int FullWidthOffset = '！' - '!';

    private const string Numerals = "〇一二三四五六七八九";

    /// <summary>The text in that one way of writing; it keeps its lines.</summary>
    public static string Of(string pasted)
    {
        var plain = new StringBuilder(pasted.Length);
        // Runes, because half a character would be refused by every store.
        foreach (var rune in WebUtility.HtmlDecode(pasted).EnumerateRunes())
        {
            if (!rune.IsBmp)
                plain.Append(rune);
            else if (Plain((char)rune.Value) is { } kept)
                plain.Append(kept);
        }

        var text = Bracketed().Replace(plain.ToString(), m => m.Value.Replace('，', '、'));
        text = Bullet().Replace(text, "");
        text = FullStop().Replace(text, "。");
        return ChineseNumber().Replace(text, m => Number(m.Value));
    }

    /// <summary>The same without line ends, which mean nothing inside a sentence.</summary>
    public static string Joined(string plain) => plain.Replace("\n", "", StringComparison.Ordinal);

    private static char? Plain(char c) => c switch
    {
        '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => '\n',
        '*' or '•' or '●' or '▪' or '■' or '◆' => null,
        >= '！' and <= '～' => Punctuation((char)(c - FullWidthOffset)),
        _ when char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format => null,
        _ => Punctuation(c),
    };

    private static char Punctuation(char c) => c switch
    {
        '(' or '﹙' => '（',
        ')' or '﹚' => '）',
        '[' or '【' or '﹝' or '〖' => '〔',
        ']' or '】' or '﹞' or '〗' => '〕',
        ',' or '﹐' => '，',
        '､' or '﹑' => '、',
        ':' or '﹕' or '∶' => '：',
        ';' or '﹔' => '；',
        '｡' or '!' => '。',
        '~' or '〜' or '∼' or '—' or '–' or '‐' or '‑' or '‒' or '―' or '−' or '─' or '﹣' => '-',
        '○' or '零' => '〇',
        _ => c,
    };

    private static string Number(string chinese)
    {
        var ten = chinese.IndexOfAny(['十', '廿']);
        if (ten < 0)
            return string.Concat(chinese.Select(Digit));
        var tens = ten == 0 ? (chinese[0] == '廿' ? 2 : 1) : Digit(chinese[ten - 1]);
        var ones = ten == chinese.Length - 1 ? 0 : Digit(chinese[ten + 1]);
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    private static int Digit(char numeral) => Numerals.IndexOf(numeral, StringComparison.Ordinal);

    [GeneratedRegex("(?<=\n|^)-+(?=[^0-9])")]
    private static partial Regex Bullet();

    [GeneratedRegex("（[^（）\n]*）")]
    private static partial Regex Bracketed();

    // A half-width full stop ends a sentence after these words; elsewhere it may follow an item's number.
    [GeneratedRegex(@"(?<=[天班假休])\.")]
    private static partial Regex FullStop();

    // The weekday of 周六日 and 星期六日 is no number.
    [GeneratedRegex("(?<![周期拜〇一二三四五六七八九十廿])(?:[〇一二三四五六七八九]{1,4}|[一二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)(?=[年月日天])")]
    private static partial Regex ChineseNumber();
}
