using System.Text.Json;

namespace RequestCases.Core.Workflow;

/// <summary>What a task does in the office: <c>elsa:activityBinding</c>.</summary>
public sealed class ActivityBinding
{
    private readonly IReadOnlyDictionary<string, JsonElement> inputs;

    internal ActivityBinding(string activityType, IReadOnlyDictionary<string, JsonElement> inputs)
    {
        ActivityType = activityType;
        this.inputs = inputs;
    }

    /// <summary>Name of the activity, e.g. <c>RequestCases.Register</c>.</summary>
    public string ActivityType { get; }

    /// <summary>Names of all inputs, in document order.</summary>
    public IEnumerable<string> InputNames => inputs.Keys;

    /// <summary>An input's value: the content of a JSON string, the JSON text of anything else, null when there is no such input.</summary>
    public string? Input(string name) => inputs.TryGetValue(name, out var value)
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText()
        : null;
}
