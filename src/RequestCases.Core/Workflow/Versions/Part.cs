namespace RequestCases.Core.Workflow.Versions;

/// <summary>An element, a flow or the process itself, with all that makes it what it is, by the Chinese name of the trait.</summary>
internal sealed record Part(string Id, string Title, IReadOnlyDictionary<string, Trait> Traits)
{
    public string Description => string.Join("；", Traits.Select(t => $"{t.Key}：{t.Value.Shown}"));

    /// <summary>All parts by id, in document order: the process, then each element with the flows that leave it.</summary>
    public static OrderedDictionary<string, Part> AllOf(ProcessDefinition definition)
    {
        var parts = new OrderedDictionary<string, Part> { [definition.Id] = Of(definition) };
        foreach (var element in definition.Elements.Values)
        {
            parts[element.Id] = Of(element, definition);
            foreach (var flow in element.Outgoing)
                parts[flow.Id] = Of(flow, definition);
        }
        return parts;
    }

    private static Part Of(ProcessDefinition definition) =>
        new(definition.Id, $"流程“{definition.Name}”", Present(("名称", definition.Name)));

    private static Part Of(SequenceFlow flow, ProcessDefinition definition) => new(
        flow.Id,
        $"流程线“{definition[flow.Source].Name} → {definition[flow.Target].Name}”",
        Present(("起点", Named(flow.Source, definition)), ("终点", Named(flow.Target, definition)), ("办理结果", OutcomeOf(flow, definition)), ("默认", flow.IsDefault ? "是" : null)));

    private static Part Of(ProcessElement element, ProcessDefinition definition)
    {
        var traits = Present(
            ("种类", KindNames.Of(element.Kind)),
            ("名称", element.Name),
            ("所在", element.Container == definition.Id ? null : Named(element.Container, definition)),
            ("泳道", element.Lane),
            ("活动", element.Binding is { } binding ? Called(binding.ActivityType, ProcedureWords.Activities) : null),
            ("消息", element.MessageName is { } message ? Called(message, ProcedureWords.Messages) : null),
            ("升级", element.IsEscalationCatcher ? element.EscalationCode ?? "任何升级" : element.EscalationCode),
            ("定时", element.TimerDuration),
            ("所附任务", element.AttachedTo is { } activity ? Named(activity, definition) : null),
            ("是否中断", CanInterrupt(element) ? (element.Interrupting ? "中断" : "不中断") : null),
            ("多实例", element.MultiInstance is { } multi ? $"{(multi.Count is { } count ? $"{count} 次" : $"按 {multi.Collection} 逐项")}，{(multi.Sequential ? "依次" : "同时")}" : null));
        foreach (var name in element.Binding?.InputNames ?? [])
            traits[ProcedureWords.Inputs.GetValueOrDefault(name, name)] = new Trait(element.Binding!.Input(name) ?? "") { Shown = ProcedureWords.Of(element.Binding.Input(name)) ?? "" };
        return new Part(element.Id, $"{KindNames.Of(element.Kind)}“{element.Name}”", traits);
    }

    private static Trait Called(string value, IReadOnlyDictionary<string, string> words) => new(value) { Shown = words.GetValueOrDefault(value, value) };

    private static Trait? OutcomeOf(SequenceFlow flow, ProcessDefinition definition) => flow.Outcome is { } outcome
        ? new Trait(outcome) { Shown = ProcedureWords.OutcomeOf(definition[flow.Source].Binding?.ActivityType, outcome) }
        : null;

    private static bool CanInterrupt(ProcessElement element) => element.Kind == ElementKind.BoundaryEvent
        || (element.Kind == ElementKind.StartEvent && (element.MessageName ?? element.TimerDuration ?? element.EscalationCode) is not null);

    // Another name of the element that is meant is a change of that element, not of this one.
    private static Trait Named(string id, ProcessDefinition definition) =>
        new(id) { Shown = definition.Elements.TryGetValue(id, out var element) && element.Name != id ? $"{element.Name}（{id}）" : id };

    private static OrderedDictionary<string, Trait> Present(params (string Name, Trait? Value)[] traits)
    {
        var present = new OrderedDictionary<string, Trait>();
        foreach (var (name, value) in traits)
        {
            if (value is not null)
                present[name] = value;
        }
        return present;
    }
}

/// <summary>One thing that makes a part what it is.</summary>
/// <param name="Value">What is compared.</param>
internal sealed record Trait(string Value)
{
    /// <summary>What people read.</summary>
    public string Shown { get; init; } = Value;

    public static implicit operator Trait?(string? value) => value is null ? null : new Trait(value);
}
