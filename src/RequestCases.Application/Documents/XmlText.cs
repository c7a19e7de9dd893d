using System.Globalization;
using System.Text;

namespace RequestCases.Application.Documents;

/// <summary>Makes text that people typed fit for a document.</summary>
internal static class XmlText
{
    /// <summary>
    /// Tabs and line breaks become spaces. Left out: other control characters, halves of surrogate pairs and the two
    /// non-characters that XML forbids, and marks that would print text in another order than it is stored.
    /// </summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune))
            {
                index++;
                continue;
            }
            index += rune.Utf16SequenceLength;
            Append(clean, rune);
        }
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune)
    {
        if (rune.Value is '\t' or '\n' or '\r' or 0x2028 or 0x2029)
            clean.Append(' ');
        else if (!IsLeftOut(rune))
            clean.Append(rune);
    }

    private static bool IsLeftOut(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
