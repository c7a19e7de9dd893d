using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Application.Documents;

/// <summary>Makes the letter of a case's reply, as draft or under its number.</summary>
public sealed class ReplyDocuments(LetterTemplates templates)
{
    /// <summary>The .docx of the draft.</summary>
    /// <param name="requestCase">A case that has a reply.</param>
    /// <param name="agency">本机关信息.</param>
    public MemoryStream Write(RequestCase requestCase, AgencyProfile agency)
    {
        var content = new MemoryStream();
        OfficialLetterDocument.Write(Letter(requestCase, agency), content);
        content.Position = 0;
        return content;
    }

    /// <summary>The letter as it will go out, for reading before it is written as a document.</summary>
    /// <param name="requestCase">A case that has a reply.</param>
    /// <param name="agency">本机关信息.</param>
    /// <param name="number">发文字号, null for a draft.</param>
    /// <param name="date">成文日期, null for a draft.</param>
    public OfficialLetter Letter(RequestCase requestCase, AgencyProfile agency, LetterNumber? number = null, LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(requestCase);
        return Letter(requestCase, requestCase.Reply!.Draft, agency, requestCase.Items, number, date);
    }

    /// <summary>The letter of a draft that need not be kept yet.</summary>
    /// <param name="requestCase">The case.</param>
    /// <param name="draft">What is drafted.</param>
    /// <param name="agency">本机关信息.</param>
    /// <param name="items">The items as the form holds them, or those of the case.</param>
    /// <param name="number">发文字号, null for a draft.</param>
    /// <param name="date">成文日期, null for a draft.</param>
    public OfficialLetter Letter(
        RequestCase requestCase, ReplyDraft draft, AgencyProfile agency, IReadOnlyList<InformationItem> items, LetterNumber? number = null, LocalDate? date = null)
    {
        ArgumentNullException.ThrowIfNull(requestCase);
        ArgumentNullException.ThrowIfNull(draft);
        return OfficialLetter.ForReply(
            templates.Of(LetterKinds.ForReply(draft.Ground)), CaseFacts.Of(requestCase, draft.Values) with { Items = items }, draft.Body, agency, number, date,
            servedOnline: IsServedOnline(requestCase));
    }

    /// <summary>The default text of a reply on a ground, filled with the facts of the case.</summary>
    /// <param name="requestCase">The case.</param>
    /// <param name="agency">本机关信息.</param>
    /// <param name="ground">答复类型.</param>
    /// <param name="values">The facts of the form.</param>
    /// <param name="items">The items as the form holds them; those of the case unless told.</param>
    public string Compose(
        RequestCase requestCase, AgencyProfile agency, ReplyGround ground, IReadOnlyDictionary<string, string> values, IReadOnlyList<InformationItem>? items = null)
    {
        var facts = CaseFacts.Of(requestCase, values);
        return ReplyLetter.Compose(templates.Of(LetterKinds.ForReply(ground)), facts with { Items = items ?? facts.Items }, agency);
    }

    /// <summary>The remedy clause that the letter will carry.</summary>
    public static string Remedy(RequestCase requestCase, AgencyProfile agency, ReplyGround ground, IReadOnlyList<InformationItem> items)
    {
        ArgumentNullException.ThrowIfNull(requestCase);
        return RemedyClause.For(ground, agency, IsServedOnline(requestCase), items);
    }

    // 行政复议法第二十二条第二款: what is served by internet offers reconsideration by internet too, where the agency has it.
    private static bool IsServedOnline(RequestCase requestCase) =>
        requestCase.Content.PreferredDelivery.Contains('网', StringComparison.Ordinal)
        || requestCase.Content.PreferredDelivery.Contains("邮件", StringComparison.Ordinal);
}
