using System.Globalization;
using NodaTime;

namespace RequestCases.Core.Letters;

/// <summary>Small pieces of letter text.</summary>
internal static class LetterText
{
    private const string SentenceEnds = "。！？；…!?;";

    public static string Date(LocalDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    /// <summary>The lines that hold text, trimmed.</summary>
    public static IReadOnlyList<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string OneLine(string text) => string.Join(' ', Lines(text));

    /// <summary>The text with a full stop, unless it already ends as a sentence does (also inside closing quotes or brackets).</summary>
    public static string Sentence(string text)
    {
        var last = text.AsSpan().TrimEnd("”’）)");
        return last.Length > 0 && SentenceEnds.Contains(last[^1], StringComparison.Ordinal) ? text : text + "。";
    }

    /// <summary>"label：text。" on one line, or the label on a line of its own above several lines.</summary>
    public static string Labelled(string label, string text)
    {
        var lines = Lines(text);
        var sentences = string.Join('\n', lines.Select(Sentence));
        return lines.Count > 1 ? $"{label}：\n{sentences}" : $"{label}：{sentences}";
    }
}
