using System.Text.Json;
using RequestCases.Core;

namespace RequestCases.Application.Import;

/// <summary>A file of applications: <c>{"applications": […]}</c> or the bare list.</summary>
internal static class ApplicationFile
{
    private const string HowItLooks = "文件应当是 {\"applications\": […]}，或者申请的列表 […]。";

    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The rows, in the order of the file.</summary>
    /// <exception cref="RefusedException">It is no such file; nothing of it is imported.</exception>
    public static IReadOnlyList<JsonElement> ReadRows(string json)
    {
        using var document = Parse(json);
        var list = document.RootElement;
        if (list.ValueKind == JsonValueKind.Object)
            list = list.EnumerateObject().FirstOrDefault(f => f.NameEquals("applications")).Value;
        if (list.ValueKind != JsonValueKind.Array)
            throw Unreadable($"没有 applications 列表。{HowItLooks}");
        return [.. list.EnumerateArray().Select(row => row.Clone())];
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, Tolerant);
        }
        catch (JsonException e)
        {
            throw Unreadable($"第 {e.LineNumber + 1} 行不是合格的 JSON。{HowItLooks}");
        }
    }

    private static RefusedException Unreadable(string why) => new("IMPORT_UNREADABLE", $"申请文件不能导入：{why}");
}
