namespace RequestCases.Core.Cases.Items;

/// <summary>How sentences name items.</summary>
public static class ItemWords
{
    private const int Longest = 24;

    /// <summary>E.g. 第2项“中标通知书”.</summary>
    public static string Of(InformationItem item) => $"第{item.Number}项“{Shorten(item.Description)}”";

    /// <summary>E.g. 第1项“预算表”、第2项“中标通知书”; more than three are counted.</summary>
    public static string List(IReadOnlyList<InformationItem> items) =>
        string.Join('、', items.Take(3).Select(Of)) + (items.Count > 3 ? $"等{items.Count}项" : "");

    /// <summary>The first characters of a text, on one line.</summary>
    public static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..(char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
