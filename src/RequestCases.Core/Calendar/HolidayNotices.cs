using System.Text.Json;

namespace RequestCases.Core.Calendar;

/// <summary>The notices that come with the product.</summary>
public static class HolidayNotices
{
    /// <summary>One notice a year, oldest first; the last may be unpublished and hold statutory holidays only.</summary>
    public static IReadOnlyList<HolidayNotice> Embedded { get; } = Load();

    /// <summary>Reads one notice in the form of the embedded files.</summary>
    /// <exception cref="RefusedException">NOTICE_UNREADABLE: the text is not such a file.</exception>
    public static HolidayNotice Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<HolidayNotice>(json, CoreJson.Options) ?? throw Unreadable("内容为空");
        }
        catch (JsonException e)
        {
            throw Unreadable(e.Message);
        }
    }

    private static RefusedException Unreadable(string why) =>
        new("NOTICE_UNREADABLE", $"放假安排文件无法读取：{why}。请核对文件是否为约定的 JSON 格式。");

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
