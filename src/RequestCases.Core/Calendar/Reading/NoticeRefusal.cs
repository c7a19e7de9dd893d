namespace RequestCases.Core.Calendar.Reading;

/// <summary>The reasons for which a notice is not taken, in words that name the place.</summary>
internal static class NoticeRefusal
{
    private const int LongestQuote = 100;

    /// <summary>A sentence that cannot be read.</summary>
    public static RefusedException Unread(string sentence, string why = "没有读懂") =>
        Of("NOTICE_UNREADABLE", sentence, $"{why}。请对照原文核对这一句，或者改用逐日填写");

    /// <summary>A sentence that is read and contradicts itself or the calendar.</summary>
    public static RefusedException Of(string code, string sentence, string why) => new(code, $"“{Shortened(sentence)}”这句{why}。");

    /// <summary>The text lacks a part.</summary>
    public static RefusedException Missing(string what, string how) => new("NOTICE_UNREADABLE", $"通知里没有找到{what}。请{how}。");

    private static string Shortened(string sentence) => sentence.Length <= LongestQuote ? sentence : sentence[..LongestQuote] + "……";
}
