using NodaTime;
using RequestCases.Core.Cases;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;

namespace RequestCases.Application.Documents;

/// <summary>Makes the letter of a case's reply, as draft or under its number.</summary>
public static class ReplyDocuments
{
    /// <summary>The .docx of the reply; a draft when there is no number yet.</summary>
    /// <param name="requestCase">A case that has a reply.</param>
    /// <param name="agency">本机关信息.</param>
    /// <param name="number">发文字号, null for a draft.</param>
    /// <param name="date">成文日期, null for a draft.</param>
    public static MemoryStream Write(RequestCase requestCase, AgencyProfile agency, LetterNumber? number, LocalDate? date)
    {
        var content = new MemoryStream();
        OfficialLetterDocument.Write(Letter(requestCase, agency, number, date), content);
        content.Position = 0;
        return content;
    }

    /// <summary>The letter as it will go out, for reading before it is written as a document.</summary>
    /// <param name="requestCase">A case that has a reply.</param>
    /// <param name="agency">本机关信息.</param>
    /// <param name="number">发文字号, null for a draft.</param>
    /// <param name="date">成文日期, null for a draft.</param>
    public static OfficialLetter Letter(RequestCase requestCase, AgencyProfile agency, LetterNumber? number = null, LocalDate? date = null)
    {
        var draft = requestCase.Reply!.Draft;
        return OfficialLetter.ForReply(
            draft.Ground, FactsOf(requestCase, draft.Values), draft.Body, agency, number, date, servedOnline: IsServedOnline(requestCase));
    }

    /// <summary>The default text of a reply on a ground, filled with the facts of the case.</summary>
    public static string Compose(RequestCase requestCase, AgencyProfile agency, ReplyGround ground, IReadOnlyDictionary<string, string> values) =>
        ReplyLetter.Compose(ground, FactsOf(requestCase, values), agency);

    /// <summary>The remedy clause that the letter will carry.</summary>
    public static string Remedy(RequestCase requestCase, AgencyProfile agency, ReplyGround ground) =>
        RemedyClause.For(ground, agency, IsServedOnline(requestCase));

    // 行政复议法第二十二条第二款: what is served by internet offers reconsideration by internet too, where the agency has it.
    private static bool IsServedOnline(RequestCase requestCase) =>
        requestCase.Content.PreferredDelivery.Contains('网', StringComparison.Ordinal)
        || requestCase.Content.PreferredDelivery.Contains("邮件", StringComparison.Ordinal);

    private static LetterFacts FactsOf(RequestCase requestCase, IReadOnlyDictionary<string, string> values) => new()
    {
        CaseNumber = requestCase.Number,
        ApplicantName = requestCase.Applicant.Name,
        ApplicantIsNaturalPerson = requestCase.Applicant.IsNaturalPerson,
        ReceivedOn = requestCase.ReceivedOn!.Value,
        ReceivedHow = OfficeNames.InLetters(requestCase.Channel),
        Subject = requestCase.Content.Subject,
        SupplementedOn = requestCase.Supplement?.ReceivedOn,
        Values = values,
    };
}
