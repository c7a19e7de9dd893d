namespace RequestCases.Core.Letters.Templates;

/// <summary>What stands for the placeholders of one letter. Texts are put in once and literally.</summary>
/// <param name="texts">By placeholder.</param>
/// <param name="tables">Tables made from more than text, by key.</param>
internal sealed class LetterValues(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, LetterTable>? tables = null)
{
    public bool Has(string key) => Lines(key).Count > 0;

    public IReadOnlyList<string> Lines(string key) => texts.TryGetValue(key, out var text) ? LetterText.Lines(text) : [];

    /// <summary>A value that stands inside a sentence: one line, without a stop of its own.</summary>
    public string Phrase(string key) => string.Join(' ', Lines(key)).TrimEnd('。', '；', '，', ';', ',');

    public LetterTable? Table(string key) => tables?.GetValueOrDefault(key);
}
