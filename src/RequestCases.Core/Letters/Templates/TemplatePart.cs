namespace RequestCases.Core.Letters.Templates;

/// <summary>A piece of a line of a template.</summary>
internal abstract record TemplatePart;

/// <summary>Fixed words.</summary>
internal sealed record WordsPart(string Text) : TemplatePart;

/// <summary>A placeholder.</summary>
internal sealed record ValuePart(string Key) : TemplatePart;

/// <summary>[[ ]]: stands only when every placeholder in it has a value.</summary>
internal sealed record OptionalPart(IReadOnlyList<TemplatePart> Parts) : TemplatePart;

/// <summary>{{?key}} or {{!key}}: whether a line stands.</summary>
/// <param name="Key">The value it depends on.</param>
/// <param name="WithValue">Whether it stands with a value, or without one.</param>
internal sealed record LineCondition(string Key, bool WithValue)
{
    public bool Holds(LetterValues values) => values.Has(Key) == WithValue;
}

/// <summary>A line of a template.</summary>
/// <param name="Condition">Whether it stands; null always.</param>
internal abstract record TemplateLine(LineCondition? Condition);

/// <summary>A paragraph.</summary>
internal sealed record ParagraphLine(LineCondition? Condition, IReadOnlyList<TemplatePart> Parts) : TemplateLine(Condition);

/// <summary>{{table:key}}</summary>
internal sealed record TableLine(LineCondition? Condition, string Key) : TemplateLine(Condition);

/// <summary>A row of a form: | cell | cell |, or || for a tall one.</summary>
internal sealed record RowLine(LineCondition? Condition, IReadOnlyList<IReadOnlyList<TemplatePart>> Cells, bool Tall) : TemplateLine(Condition);

/// <summary>=== title: what follows is a part of its own.</summary>
internal sealed record TemplateSlip(string Title, IReadOnlyList<TemplateLine> Lines);
