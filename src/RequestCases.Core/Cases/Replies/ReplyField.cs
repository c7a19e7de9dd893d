namespace RequestCases.Core.Cases.Replies;

/// <summary>A fact the drafter must or may give for the letter of a ground.</summary>
/// <param name="Key">Stable key in the values given by the drafter.</param>
/// <param name="Label">Chinese label.</param>
/// <param name="Hint">What to write, in Chinese.</param>
/// <param name="Required">Whether the letter cannot be composed without it.</param>
/// <param name="Multiline">Whether the text may run over several lines; each line becomes a paragraph.</param>
/// <param name="RequiredWith">Key of another field: when that one is filled, this one is required too.</param>
public sealed record ReplyField(
    string Key, string Label, string Hint, bool Required, bool Multiline, string? RequiredWith = null)
{
    /// <summary>Whether these values lack this field although it is required.</summary>
    public bool IsMissingFrom(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var wanted = Required || (RequiredWith is not null && IsFilled(values, RequiredWith));
        return wanted && !IsFilled(values, Key);
    }

    private static bool IsFilled(IReadOnlyDictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value);
}
