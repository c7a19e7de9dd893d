using RequestCases.Core.Calendar;

namespace RequestCases.Core.Tests.Calendar.Reading;

/// <summary>The published notices as texts, and short ways to make others of them.</summary>
internal static class NoticeTexts
{
    public static readonly IReadOnlyList<HolidayNotice> Known = HolidayNotices.Embedded;

    public static string Of(string name)
    {
        using var stream = typeof(NoticeTexts).Assembly.GetManifestResourceStream($"notices/{name}.txt")
            ?? throw new ArgumentException($"No notice {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A notice for 2026 with these items and nothing else.</summary>
    public static string With(params string[] items) => $"""
        国务院办公厅关于2026年部分节假日安排的通知
        国办发明电〔2025〕7号
        {string.Join('\n', items)}
        国务院办公厅
        2025年11月4日
        """;

    public static HolidayNotice Read(string text) => HolidayNotices.Read(text, Known);

    public static HolidayNotice Embedded(int year) => Known.Single(n => n.Year == year);
}
