namespace RequestCases.Core.Letters.Templates;

/// <summary>The wording of a kind of letter, read and found good.</summary>
public sealed class LetterTemplate
{
    internal LetterTemplate(LetterKindInfo kind, TemplateHead head, IReadOnlyList<TemplateLine> lines, TemplateSlip? slip) =>
        (Kind, Head, Lines, Slip) = (kind, head, lines, slip);

    /// <summary>The kind.</summary>
    public LetterKindInfo Kind { get; }

    /// <summary>标题.</summary>
    public string Title => Head.Title;

    /// <summary>Series its numbers are of.</summary>
    public string Series => Head.Series;

    /// <summary>What is added to 机关代字 in its numbers, e.g. 补; empty for replies.</summary>
    public string CodeSuffix => Head.CodeSuffix;

    /// <summary>Which remedy clause it ends with.</summary>
    public RemedyBlock Remedy => Head.Remedy;

    /// <summary>Whether it lists attachments.</summary>
    public bool HasAttachments => Head.HasAttachments;

    /// <summary>Whether it has 主送.</summary>
    public bool HasSalutation => Head.HasSalutation;

    /// <summary>Whether it ends with 署名, date and contact; a form may not.</summary>
    public bool IsSigned => Head.IsSigned;

    /// <summary>Keys of the facts it cannot do without.</summary>
    public IReadOnlyList<string> Required => Head.Required;

    internal TemplateHead Head { get; }

    internal IReadOnlyList<TemplateLine> Lines { get; }

    internal TemplateSlip? Slip { get; }

    /// <summary>What the letter would lack with these values, in Chinese, in the order of the letter.</summary>
    internal IReadOnlyList<string> Missing(LetterValues values)
    {
        var lines = Slip is null ? Lines : [.. Lines, .. Slip.Lines];
        return
        [
            .. Head.Required.Concat(lines.Where(line => line.Condition?.Holds(values) != false).SelectMany(TemplateKeys.Needed))
                .Distinct().Where(key => !values.Has(key)).Select(LabelOf),
        ];
    }

    private string LabelOf(string key) => Kind.Fields.Concat(CaseKeys.All).FirstOrDefault(field => field.Key == key)?.Label ?? key;
}

/// <summary>What stands between the two lines of dashes.</summary>
internal sealed record TemplateHead(
    string Title, string Series, int SeriesLine, string CodeSuffix, IReadOnlyList<string> Required, IReadOnlyList<string> Optional, RemedyBlock Remedy, bool HasAttachments, bool HasSalutation, bool IsSigned);
