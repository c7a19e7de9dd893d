using System.Text.Json;
using System.Text.Json.Nodes;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>One worked case, evaluated.</summary>
/// <param name="Id">The case's id, or its place in the file when it has none.</param>
/// <param name="Result">The dates by name, dates as ISO text; a field stands only where it applies, <c>error</c> is the first refused code.</param>
/// <param name="Messages">Chinese sentences, one for each refusal.</param>
/// <param name="IsProvisional">Whether a date rests on a year whose holidays are not published.</param>
public sealed record DeadlineCaseResult(string Id, JsonObject Result, IReadOnlyList<string> Messages, bool IsProvisional);

/// <summary>Evaluates files of worked deadline cases: <c>[{"id", "events", "params": {"asOf"}}]</c>.</summary>
public static class DeadlineCases
{
    /// <summary>Evaluates every case; a case that cannot be read gets an error of its own and does not disturb the others.</summary>
    /// <param name="json">An array of cases, or one case.</param>
    /// <param name="notices">The notices from which each case's calendar is made, as known on its <c>params.asOf</c>.</param>
    /// <param name="policy">The readings of the law to follow.</param>
    /// <exception cref="RefusedException">CASES_UNREADABLE: the text is not JSON.</exception>
    public static IReadOnlyList<DeadlineCaseResult> Evaluate(string json, IReadOnlyList<HolidayNotice> notices, DeadlinePolicy policy)
    {
        using var document = Parse(json);
        var root = document.RootElement;
        var cases = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
        var evaluator = new DeadlineCaseEvaluator(notices, policy);
        return [.. cases.Select((deadlineCase, index) => evaluator.Evaluate(deadlineCase, index + 1))];
    }

    /// <summary>The same as JSON text: <c>[{"id", "result", "status", "messages"}]</c>, the last two only where there is something to say.</summary>
    public static string EvaluateAsJson(string json, IReadOnlyList<HolidayNotice> notices, DeadlinePolicy policy)
    {
        var output = new JsonArray();
        foreach (var (id, result, messages, provisional) in Evaluate(json, notices, policy))
        {
            var one = new JsonObject { ["id"] = id, ["result"] = result };
            if (provisional)
                one["status"] = "provisional";
            if (messages.Count > 0)
                one["messages"] = new JsonArray([.. messages.Select(m => JsonValue.Create(m))]);
            output.Add(one);
        }

        return output.ToJsonString(CoreJson.Indented);
    }

    private static JsonDocument Parse(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        }
        catch (JsonException e)
        {
            throw new RefusedException("CASES_UNREADABLE", $"案例文件第 {e.LineNumber + 1} 行不是合格的 JSON，请核对文件内容。");
        }
    }
}
