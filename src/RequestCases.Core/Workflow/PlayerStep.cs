using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequestCases.Core.Workflow;

/// <summary>One step of a run as it stands in a steps file.</summary>
public sealed record PlayerStep
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>Completes the oldest open work of this element.</summary>
    [JsonPropertyName("complete"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Complete { get; init; }

    /// <summary>What came of the work.</summary>
    [JsonPropertyName("outcome"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Outcome { get; init; }

    /// <summary>A message of this name comes.</summary>
    [JsonPropertyName("message"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Message { get; init; }

    /// <summary>This timer event fires.</summary>
    [JsonPropertyName("timer"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Timer { get; init; }

    /// <summary>Collections that become known with this step, by the id of their data object; alone in the first step: with the start.</summary>
    [JsonPropertyName("collections"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Collections { get; init; }

    /// <summary>The step in words, e.g. 受理审核：需补正.</summary>
    public string Describe(ProcessDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (Message is not null)
            return $"收到消息：{ProcedureWords.Messages.GetValueOrDefault(Message, Message)}";
        if (Timer is not null)
            return $"定时 {NameOf(definition, Timer)} 到";
        var flow = definition.Elements.GetValueOrDefault(Complete ?? "")?.Outgoing.FirstOrDefault(f => f.Outcome == Outcome);
        return Outcome is null ? NameOf(definition, Complete!) : $"{NameOf(definition, Complete!)}：{flow?.Name ?? Outcome}";
    }

    private static string NameOf(ProcessDefinition definition, string id) => definition.Elements.GetValueOrDefault(id)?.Name ?? id;

    /// <summary>No step of its own: it says what is known at the start.</summary>
    internal bool IsForStart => Collections is not null && Happenings == 0;

    internal static IReadOnlyList<PlayerStep> ReadAll(string json)
    {
        try
        {
            var steps = JsonSerializer.Deserialize<List<PlayerStep?>>(json, Strict);
            if (steps?.Index().All(s => s.Item?.IsWellFormed(isFirst: s.Index == 0) == true) == true)
                return steps!;
            throw Unreadable("每一步要写明 complete、message、timer 三者之一；collections 里每一项都是文字。");
        }
        catch (JsonException e)
        {
            throw Unreadable($"不是合格的步骤列表（{e.Path ?? "$"}）。");
        }
    }

    private int Happenings => new[] { Complete, Message, Timer }.Count(x => x is not null);

    private bool IsWellFormed(bool isFirst) => (Happenings == 1 || (isFirst && IsForStart))
        && (Outcome is null || Complete is not null)
        && (Collections is null || Collections.Values.All(items => items?.All(i => i is not null) == true));

    internal ProcessEvent EventIn(ProcessState state) => Happening(state) with { Collections = Collections };

    private ProcessEvent Happening(ProcessState state)
    {
        if (Message is not null)
            return new MessageReceived(Message);
        if (Timer is not null)
            return new TimerFired(Timer);
        var oldest = state.Work.FirstOrDefault(w => w.Element == Complete)
            ?? throw (state.Completed
                ? new ProcessRefusedException("PROCESS_OVER", "流程已经结束。")
                : new ProcessRefusedException("WORK_NOT_OPEN", $"“{Complete}”没有待办。"));
        return new WorkCompleted(oldest.Id, Outcome);
    }

    private static ProcessRefusedException Unreadable(string why) => new("STEPS_UNREADABLE", $"步骤文件不能读取：{why}");
}
