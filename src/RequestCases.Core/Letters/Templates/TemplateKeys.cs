namespace RequestCases.Core.Letters.Templates;

/// <summary>The placeholders that parts and lines of a template use.</summary>
internal static class TemplateKeys
{
    public static IEnumerable<string> Of(IEnumerable<TemplatePart> parts) => parts.SelectMany(part => part switch
    {
        ValuePart value => [value.Key],
        OptionalPart optional => Of(optional.Parts),
        _ => [],
    });

    /// <summary>Those that must have a value when the line stands.</summary>
    public static IEnumerable<string> Needed(TemplateLine line) => line switch
    {
        ParagraphLine paragraph => Direct(paragraph.Parts),
        TableLine table when table.Key != ItemTable.Key => [table.Key],
        _ => [],
    };

    public static IEnumerable<string> Of(TemplateLine line) => line switch
    {
        ParagraphLine paragraph => Of(paragraph.Parts),
        RowLine row => row.Cells.SelectMany(Of),
        TableLine table => [table.Key],
        _ => [],
    };

    public static string Words(TemplateLine line) => line switch
    {
        ParagraphLine paragraph => Words(paragraph.Parts),
        RowLine row => string.Concat(row.Cells.Select(cell => Words(cell) + "\n")),
        _ => "",
    };

    private static IEnumerable<string> Direct(IEnumerable<TemplatePart> parts) => parts.OfType<ValuePart>().Select(value => value.Key);

    private static string Words(IEnumerable<TemplatePart> parts) => string.Concat(parts.Select(part => part switch
    {
        WordsPart words => words.Text,
        OptionalPart optional => Words(optional.Parts),
        _ => "",
    }));
}
