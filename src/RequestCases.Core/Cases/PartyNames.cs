namespace RequestCases.Core.Cases;

/// <summary>Names of those whose rights an item touches, as a person writes them, one a line or side by side.</summary>
public static class PartyNames
{
    /// <summary>The names in a text, each brought to one form.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        [.. (text ?? "").Split(['\n', '、', '；', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Plain).Where(name => name.Length > 0)];

    /// <summary>A name in one form: full and half width, blanks and case make no difference.</summary>
    public static string Plain(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c)).Select(HalfWidth)).ToUpperInvariant();

    /// <summary>Whether a text names a party; one letter may have gone to several people together (王某、李某).</summary>
    public static bool Contains(string? text, string party) => In(party) is { Count: > 0 } names && names.All(In(text).Contains);

    private static char HalfWidth(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
}
