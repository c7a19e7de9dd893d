using System.Globalization;
using System.Text;

namespace RequestCases.Application.Files;

/// <summary>Characters that have no place in a file's label.</summary>
internal static class FileNameMarks
{
    /// <summary>Controls, broken characters, and marks that would show a name in another order than it is stored.</summary>
    public static bool IsUnwanted(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune == Rune.ReplacementChar
        || rune.Value is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
