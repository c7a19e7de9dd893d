using System.Text.Json;
using RequestCases.Core.Calendar.Reading;

namespace RequestCases.Core.Calendar;

/// <summary>The notices that come with the product.</summary>
public static class HolidayNotices
{
    /// <summary>One notice a year, oldest first; the last may be unpublished and hold statutory holidays only.</summary>
    public static IReadOnlyList<HolidayNotice> Embedded { get; } = Load();

    /// <summary>Reads one notice in the form of the embedded files, and checks it.</summary>
    /// <exception cref="RefusedException">NOTICE_UNREADABLE: the text is not such a file; or what <see cref="NoticeCheck.EnsureSound"/> says.</exception>
    public static HolidayNotice Parse(string json) => NoticeJson.Read(json);

    /// <summary>Writes one notice in the form of the embedded files, laid out as they are.</summary>
    public static string ToJson(HolidayNotice notice) => NoticeJson.Write(notice);

    /// <summary>Reads a local change as <see cref="ToJson(NoticeAmendment)"/> writes it; it is checked where it joins the calendars.</summary>
    /// <exception cref="RefusedException">NOTICE_UNREADABLE.</exception>
    public static NoticeAmendment ParseChange(string json) => NoticeJson.ReadChange(json);

    /// <summary>Writes a local change.</summary>
    public static string ToJson(NoticeAmendment change) => JsonSerializer.Serialize(change, CoreJson.Options);

    /// <summary>Reads a notice in either form: JSON as <see cref="Parse"/>, anything else as <see cref="NoticeText.Read"/>.</summary>
    /// <param name="content">JSON or the text of a notice.</param>
    /// <param name="known">The notices known so far, for a text that changes one of them.</param>
    /// <exception cref="RefusedException">It cannot be read in full, or contradicts itself.</exception>
    public static HolidayNotice Read(string content, IReadOnlyCollection<HolidayNotice> known) =>
        content.AsSpan().TrimStart('\uFEFF').TrimStart() is ['{' or '[', ..] ? Parse(content) : NoticeText.Read(content, known);

    private static HolidayNotice[] Load()
    {
        var assembly = typeof(HolidayNotices).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Calendar.Notices.", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Parse(reader.ReadToEnd());
            })
            .OrderBy(notice => notice.Year)];
    }
}
