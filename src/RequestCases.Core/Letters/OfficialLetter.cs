using NodaTime;
using RequestCases.Core.Cases.Replies;

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

    /// <summary>主送, with its colon.</summary>
    public required string Salutation { get; init; }

    /// <summary>正文, without the remedy.</summary>
    public required IReadOnlyList<string> BodyParagraphs { get; init; }

    /// <summary>The remedy clause, last paragraph of the text; null for procedural letters.</summary>
    public string? Remedy { get; init; }

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

    /// <summary>A draft says on its face that it is one.</summary>
    public bool Draft { get; init; }

    /// <summary>Makes the letter of a reply: a draft as long as number or date is missing.</summary>
    /// <param name="ground">The ground of the reply.</param>
    /// <param name="facts">The facts of the case.</param>
    /// <param name="body">The text as drafted and approved, one paragraph a line; see <see cref="ReplyLetter.Compose"/>.</param>
    /// <param name="agency">The agency.</param>
    /// <param name="number">The number, null in a draft.</param>
    /// <param name="date">The date of the letter, null in a draft.</param>
    /// <param name="draftYear">Year to print in the open number of a draft.</param>
    /// <param name="servedOnline">Whether it is served by internet (行政复议法 Article 22(2)).</param>
    /// <param name="remedyOverride">The agency's own setting for this ground.</param>
    /// <param name="contactName">Whom to ask; the office of the agency unless told.</param>
    /// <exception cref="Cases.Rules.RuleBrokenException">The remedy clause cannot be made from the agency's settings.</exception>
    public static OfficialLetter ForReply(
        ReplyGround ground,
        LetterFacts facts,
        string body,
        AgencyProfile agency,
        LetterNumber? number,
        LocalDate? date,
        int? draftYear = null,
        bool servedOnline = false,
        RemedyKind? remedyOverride = null,
        string? contactName = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(agency);
        return new OfficialLetter
        {
            AgencyName = agency.Name,
            Title = ReplyGrounds.Of(ground).LetterTitle,
            Number = number,
            NumberLine = number?.ToString() ?? LetterNumber.Blank(agency.LetterCode, date?.Year ?? draftYear),
            Salutation = LetterText.OneLine(facts.ApplicantName) + "：",
            BodyParagraphs = LetterText.Lines(body),
            Remedy = RemedyClause.For(ground, agency, servedOnline, remedyOverride),
            Attachments = ReplyLetter.Attachments(ground, facts.Values),
            Date = date,
            ContactName = contactName ?? agency.OfficeName,
            ContactPhone = agency.Phone,
            ContactAddress = agency.Address,
            Draft = number is null || date is null,
        };
    }
}
