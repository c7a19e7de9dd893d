using System.Globalization;
using System.Text.RegularExpressions;

namespace RequestCases.Application.Queries;

/// <summary>办件号 as people type it: 〔2026〕83, [2026]083号, 2026-83.</summary>
public static partial class CaseNumbers
{
    /// <summary>The number as cases keep it; null when the text is something else.</summary>
    public static string? Read(string text) =>
        Written().Match(text) is { Success: true } match
            && int.TryParse(match.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"〔{match.Groups[1].Value}〕{number:000}"
            : null;

    [GeneratedRegex(@"^\s*[〔\[【（(]?((?:19|20)[0-9]{2})[〕\]】）)\-－—/ ]+([0-9]{1,7})\s*号?\s*$")]
    private static partial Regex Written();
}
