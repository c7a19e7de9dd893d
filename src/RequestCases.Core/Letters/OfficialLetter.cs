using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Core.Letters;

/// <summary>An official letter, ready to be laid out in the 信函格式 of GB/T 9704-2012.</summary>
public sealed record OfficialLetter
{
    /// <summary>发文机关标志 and 署名.</summary>
    public required string AgencyName { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号; null while it is a draft.</summary>
    public LetterNumber? Number { get; init; }

    /// <summary>The number as printed; open places while there is none.</summary>
    public required string NumberLine { get; init; }

    /// <summary>主送, with its colon; null for a form that has none.</summary>
    public string? Salutation { get; init; }

    /// <summary>正文, without the remedy.</summary>
    public required IReadOnlyList<LetterBlock> Body { get; init; }

    /// <summary>The paragraphs of 正文, without tables.</summary>
    public IReadOnlyList<string> BodyParagraphs => [.. Body.OfType<LetterParagraph>().Select(paragraph => paragraph.Text)];

    /// <summary>The remedy clause, last paragraph of the text; null for procedural letters.</summary>
    public string? Remedy { get; init; }

    /// <summary>Whether it ends with 署名, date and contact; a form may not.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>附件说明: names in order, without numbers.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>成文日期; null while it is a draft.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Person or unit to ask.</summary>
    public string? ContactName { get; init; }

    /// <summary>Telephone to ask.</summary>
    public string? ContactPhone { get; init; }

    /// <summary>Address of the agency.</summary>
    public string? ContactAddress { get; init; }

    /// <summary>成文日期 as printed; open places while there is none.</summary>
    public string DateLine => Date is { } day ? LetterText.Date(day) : "　　　　年　　月　　日";

    /// <summary>Whom to ask, in brackets; empty when nothing is known.</summary>
    public string ContactLine
    {
        get
        {
            var parts = new[] { ("联系人", ContactName), ("联系电话", ContactPhone), ("地址", ContactAddress) }
                .Where(part => !string.IsNullOrWhiteSpace(part.Item2)).Select(part => $"{part.Item1}：{part.Item2}");
            var text = string.Join("；", parts);
            return text.Length == 0 ? "" : $"（{text}）";
        }
    }

    /// <summary>A part of its own behind the letter; null for most.</summary>
    public LetterSlip? Slip { get; init; }

    /// <summary>A draft says on its face that it is one.</summary>
    public bool Draft { get; init; }

    /// <summary>Makes the letter of a reply: a draft as long as number or date is missing.</summary>
    /// <param name="template">The template of its ground.</param>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="body">The text as drafted and approved, one paragraph a line; see <see cref="ReplyLetter.Compose"/>.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="number">The number, null in a draft.</param>
    /// <param name="date">The date of the letter, null in a draft.</param>
    /// <param name="draftYear">Year to print in the open number of a draft.</param>
    /// <param name="servedOnline">Whether it is served by internet (行政复议法 Article 22(2)).</param>
    /// <exception cref="Cases.Rules.RuleBrokenException">The remedy clause cannot be made from the agency's settings.</exception>
    /// <exception cref="RefusedException">The table of the items cannot be made yet.</exception>
    public static OfficialLetter ForReply(
        LetterTemplate template, LetterFacts facts, string body, AgencyProfile agency, LetterNumber? number, LocalDate? date, int? draftYear = null, bool servedOnline = false)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(body);
        var ground = template.Kind.Ground ?? throw new ArgumentException("Not the template of a reply.", nameof(template));
        return Frame(template, agency, number, date, draftYear) with
        {
            Salutation = LetterText.OneLine(facts.ApplicantName) + "：",
            Body = [.. ReplyLetter.Blocks(body, facts)],
            Remedy = RemedyClause.For(ground, agency, servedOnline, facts.Items),
            Attachments = template.HasAttachments ? ReplyLetter.Attachments(ground, facts.Values) : [],
        };
    }

    /// <summary>Makes a letter of another kind: a draft as long as it has no number.</summary>
    /// <param name="template">The template of its kind.</param>
    /// <param name="facts">The facts of the case and what the form gives.</param>
    /// <param name="addressee">主送.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="number">The number, null in a draft.</param>
    /// <param name="date">The date of the letter.</param>
    /// <param name="calendar">Tells whether a day that the letter names may still move.</param>
    /// <exception cref="RefusedException">LETTER_FACTS_MISSING: something that the letter must state is not given.</exception>
    /// <exception cref="Cases.Rules.RuleBrokenException">The remedy clause cannot be made from the agency's settings.</exception>
    public static OfficialLetter Of(
        LetterTemplate template, LetterFacts facts, string addressee, AgencyProfile agency, LetterNumber? number, LocalDate date, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        var values = CaseValues.Of(facts, agency, date, CaseValues.IsProvisional(template.Kind, facts.Values, calendar));
        DemandAll(template, values);
        return Frame(template, agency, number, date, date.Year) with
        {
            Salutation = template.HasSalutation ? LetterText.OneLine(addressee) + "：" : null,
            Body = TemplateComposer.Compose(template.Lines, values),
            Remedy = RemedyClause.For(template.Remedy, template.Title, agency),
            Attachments = template.HasAttachments ? values.Lines(Cases.Replies.ReplyFields.Attachments) : [],
            Slip = template.Slip is { } slip ? new LetterSlip(slip.Title, TemplateComposer.Compose(slip.Lines, values)) : null,
        };
    }

    internal static void DemandAll(LetterTemplate template, LetterValues values)
    {
        var missing = template.Missing(values);
        if (missing.Count > 0)
            throw new RefusedException("LETTER_FACTS_MISSING", $"“{template.Kind.Name}”还缺少：{string.Join("、", missing)}。请补充后再制作。", template.Kind.Article);
    }

    private static OfficialLetter Frame(LetterTemplate template, AgencyProfile agency, LetterNumber? number, LocalDate? date, int? draftYear)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return new OfficialLetter
        {
            AgencyName = agency.Name,
            Title = template.Title,
            Number = number,
            NumberLine = number?.ToString() ?? LetterNumber.Blank(agency.LetterCode + template.CodeSuffix, date?.Year ?? draftYear),
            Body = [],
            Date = date,
            IsSigned = template.IsSigned,
            ContactName = agency.OfficeName,
            ContactPhone = agency.Phone,
            ContactAddress = agency.Address,
            Draft = number is null || date is null,
        };
    }
}
