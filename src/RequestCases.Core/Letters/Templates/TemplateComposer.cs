namespace RequestCases.Core.Letters.Templates;

/// <summary>Makes the text of a letter from the lines of its template.</summary>
internal sealed class TemplateComposer(LetterValues values)
{
    private readonly List<LetterBlock> _blocks = [];
    private readonly List<LetterRow> _form = [];

    public static IReadOnlyList<LetterBlock> Compose(IReadOnlyList<TemplateLine> lines, LetterValues values)
    {
        var composer = new TemplateComposer(values);
        foreach (var line in lines.Where(line => line.Condition?.Holds(values) != false))
            composer.Add(line);
        composer.EndForm();
        return composer._blocks;
    }

    private void Add(TemplateLine line)
    {
        if (line is RowLine row)
        {
            _form.Add(new LetterRow([.. row.Cells.Select(Cell)], row.Tall));
            return;
        }
        EndForm();
        if (line is ParagraphLine paragraph)
            _blocks.AddRange(Paragraphs(paragraph.Parts).Select(text => new LetterParagraph(text)));
        else if (line is TableLine table && (values.Table(table.Key) ?? ListTables.Of(values.Lines(table.Key))) is { } made)
            _blocks.Add(made);
    }

    private void EndForm()
    {
        if (_form.Count > 0)
            _blocks.Add(new LetterTable([], [.. _form], FormWidths(_form.Max(row => row.Cells.Count))));
        _form.Clear();
    }

    private static int[] FormWidths(int columns) =>
        [.. Enumerable.Range(0, columns).Select(column => columns == 1 ? 1 : column % 2 == 0 ? 5 : columns == 2 ? 15 : 6)];

    /// <summary>A value at the end of a line may have several lines: each becomes a paragraph.</summary>
    private IEnumerable<string> Paragraphs(IReadOnlyList<TemplatePart> parts)
    {
        if (parts[^1] is not ValuePart last)
            return [Inline(parts)];
        var start = Inline(parts.SkipLast(1));
        var sentences = values.Lines(last.Key).Select(LetterText.Sentence).ToList();
        return sentences.Count switch
        {
            0 => [start],
            > 1 when start.EndsWith('：') => [start, .. sentences],
            _ => [start + sentences[0], .. sentences.Skip(1)],
        };
    }

    private string Inline(IEnumerable<TemplatePart> parts) => string.Concat(parts.Select(part => part switch
    {
        WordsPart words => words.Text,
        ValuePart value => values.Phrase(value.Key),
        OptionalPart optional => TemplateKeys.Of(optional.Parts).All(values.Has) ? Inline(optional.Parts) : "",
        _ => "",
    }));

    private string Cell(IReadOnlyList<TemplatePart> parts) =>
        parts is [ValuePart alone] ? string.Join('\n', values.Lines(alone.Key)) : Inline(parts);
}
