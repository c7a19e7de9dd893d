using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestCases.Core.Calendar.Reading;

/// <summary>Notices as JSON: one object a year, as the embedded files have it.</summary>
internal static class NoticeJson
{
    private const int LongestText = 200_000;

    private static readonly string[] Required = ["year", "source", "issued", "status", "holidays", "makeupWorkdays"];

    private static readonly string[] LinePerElement = ["holidays", "makeupWorkdays", "statutoryHolidays"];

    private static readonly string[] OnlyWhenFilled = ["amendments", "statutoryHolidays", "notes"];

    // Names, order and words are those of CoreJson; what comes from outside is held to its types more strictly.
    private static readonly JsonSerializerOptions Strict = new(CoreJson.Options)
    {
        MaxDepth = 8,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static HolidayNotice Read(string json)
    {
        var text = Checked(json);
        var notice = Deserialize<HolidayNotice>(text);
        RequireFields(text);
        RefuseBadTexts(notice);
        NoticeCheck.EnsureSound(notice);
        return notice;
    }

    public static NoticeAmendment ReadChange(string json)
    {
        var change = Deserialize<NoticeAmendment>(Checked(json));
        RefuseNulls(change);
        return change;
    }

    public static string Write(HolidayNotice notice)
    {
        var all = JsonSerializer.SerializeToNode(notice, CoreJson.Options)!.AsObject();
        var names = JsonNamingPolicy.CamelCase;
        var ordered = typeof(HolidayNotice).GetProperties().Where(p => p.CanWrite).Select(p => names.ConvertName(p.Name));
        var lines = ordered.Where(name => !OnlyWhenFilled.Contains(name) || all[name] is JsonArray { Count: > 0 })
            .OrderBy(name => Array.IndexOf(OnlyWhenFilled, name))
            .Select(name => $"  \"{name}\": {Value(name, all[name])}");
        return $"{{\n{string.Join(",\n", lines)}\n}}\n";
    }

    private static string Value(string name, JsonNode? node)
    {
        if (node is not JsonArray { Count: > 0 } list || !LinePerElement.Contains(name))
            return node?.ToJsonString(CoreJson.Options) ?? "null";
        var lines = new StringBuilder("[");
        foreach (var element in list)
            lines.Append(lines.Length > 1 ? "," : "").Append("\n    ").Append(element!.ToJsonString(CoreJson.Options));
        return lines.Append("\n  ]").ToString();
    }

    private static string Checked(string json)
    {
        if (json.Length > LongestText)
            throw new RefusedException("NOTICE_TOO_LARGE", $"文件超过{LongestText}字，不像是一年的放假安排，请核对文件。");
        var text = json.TrimStart('\uFEFF');
        return text.EnumerateRunes().Contains(Rune.ReplacementChar) ? throw Unreadable("有损坏的文字") : text;
    }

    private static T Deserialize<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Strict) ?? throw Unreadable("内容为空");
        }
        catch (JsonException e)
        {
            throw Unreadable(Explain(e));
        }
    }

    private static string Explain(JsonException e)
    {
        var line = e.LineNumber is { } number ? $"第{number + 1}行" : "";
        var place = e.Path is { Length: > 1 } path ? $"（{path.TrimStart('$', '.')}）" : "";
        if (e.Message.StartsWith('“'))
            return $"{line}{place}{e.Message.TrimEnd('。')}";
        return e.InnerException is JsonException
            ? $"{line}{place}不是合格的 JSON，可能不完整"
            : $"{line}{place}缺少必填的内容，或者类型不对、写了两次";
    }

    private static void RequireFields(string json)
    {
        using var document = JsonDocument.Parse(json);
        var present = document.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = Required.Where(name => !present.Contains(name)).ToList();
        if (missing.Count > 0)
            throw Unreadable($"缺少 {string.Join("、", missing)}");
    }

    private static void RefuseBadTexts(HolidayNotice notice)
    {
        RefuseNulls(notice.Holidays, "holidays");
        RefuseNulls(notice.MakeupWorkdays, "makeupWorkdays");
        RefuseNulls(notice.StatutoryHolidays, "statutoryHolidays");
        RefuseNulls(notice.Papers, "papers");
        RefuseNulls(notice.Notes, "notes");
        RefuseNulls(notice.Amendments, "amendments");
        foreach (var amendment in notice.Amendments)
            RefuseNulls(amendment);
        if (notice.Notes.Concat(notice.Papers).Any(text => text.Any(char.IsControl)))
            throw Unreadable("notes 或者 papers 里有不能显示的字符");
        if (notice.Papers.FirstOrDefault(p => !Uri.TryCreate(p, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) is { } paper)
            throw Unreadable($"papers 里的“{paper}”不是网址");
    }

    private static void RefuseNulls(NoticeAmendment amendment)
    {
        RefuseNulls(amendment.AddHolidays, "addHolidays");
        RefuseNulls(amendment.RemoveHolidays, "removeHolidays");
        RefuseNulls(amendment.AddMakeupWorkdays, "addMakeupWorkdays");
        RefuseNulls(amendment.RemoveMakeupWorkdays, "removeMakeupWorkdays");
    }

    private static void RefuseNulls<T>(IReadOnlyList<T> list, string name)
    {
        if (list.Any(element => element is null))
            throw Unreadable($"{name} 里有空的一项（null）");
    }

    private static RefusedException Unreadable(string why) =>
        new("NOTICE_UNREADABLE", $"放假安排文件无法读取：{why}。请核对文件是否为约定的 JSON 格式。");
}
