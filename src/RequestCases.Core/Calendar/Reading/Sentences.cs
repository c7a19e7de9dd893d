using System.Text.RegularExpressions;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>The sentences of a notice and which of them order working days.</summary>
internal static partial class Sentences
{
    /// <summary>Sentences without their numbers and line ends.</summary>
    public static IEnumerable<string> Of(string plain) =>
        PlainText.Joined(plain).Split(['。', '；'], StringSplitOptions.RemoveEmptyEntries)
            .Select(s => ItemNumber().Replace(s, ""))
            .Where(s => s.Length > 0);

    /// <summary>Whether a sentence of an item can be left aside: it encourages, or has neither a day nor a word of being worked or off.</summary>
    public static bool IsHarmless(string sentence)
    {
        var text = NoOrder().Replace(sentence, "");
        if (StrongWord().IsMatch(text))
            return false;
        return Encouraging().IsMatch(text) || (!MonthDay().IsMatch(text) && (!WeakWord().IsMatch(text) || People().IsMatch(text)));
    }

    /// <summary>Whether a sentence orders something; outside the items no festival would hold it.</summary>
    public static bool IsOrder(string sentence)
    {
        var text = NoOrder().Replace(sentence, "");
        return MonthDay().IsMatch(text)
            ? StrongWord().IsMatch(text) || WeakWord().IsMatch(text) || text.Contains("延长", StringComparison.Ordinal)
            : StrongWord().IsMatch(text) && !Announcing().IsMatch(text);
    }

    [GeneratedRegex("^(?:（?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})）|(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[、.])")]
    private static partial Regex ItemNumber();

    [GeneratedRegex("《[^《》]*》|放假(?:期间|前|后)|放假安排|放假调休日期|放假办法|放假通知|上班(?:期间|时间|前|后)")]
    private static partial Regex NoOrder();

    [GeneratedRegex("放假|上班")]
    private static partial Regex StrongWord();

    [GeneratedRegex("补休|调休|连休|休息|工作日")]
    private static partial Regex WeakWord();

    [GeneratedRegex("职工|单位|个人|劳动者|企业")]
    private static partial Regex People();

    [GeneratedRegex("^(?:鼓励|倡导|提倡)")]
    private static partial Regex Encouraging();

    [GeneratedRegex("如下：?$")]
    private static partial Regex Announcing();

    [GeneratedRegex("[0-9]{1,2}月[0-9]{1,2}")]
    private static partial Regex MonthDay();
}
