using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;

namespace RequestCases.Core.Letters;

/// <summary>Composes the default text of a reply. What people typed is put in literally; nothing in it is read as a placeholder.</summary>
public static class ReplyLetter
{
    /// <summary>
    /// The body: one paragraph a line, without title, number, salutation, remedy, signature and date, which the layout adds.
    /// </summary>
    /// <exception cref="RuleBrokenException">A fact that the ground needs is missing.</exception>
    public static string Compose(ReplyGround ground, LetterFacts facts, AgencyProfile agency)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(agency);
        Rule.Enforce(ReplyMustStateEveryFactItsGroundNeeds.Check(ground, facts.Values));
        var paragraphs = new ReplyBody(ReplyGrounds.Of(ground), facts).Paragraphs();
        return string.Join('\n', paragraphs.Prepend(Opening(facts)).Append("特此告知。"));
    }

    /// <summary>The required fields that these values lack, in the order of the letter.</summary>
    public static IReadOnlyList<ReplyField> Missing(ReplyGround ground, IReadOnlyDictionary<string, string> values) =>
        ReplyMustStateEveryFactItsGroundNeeds.Check(ground, values)?.Missing ?? [];

    /// <summary>The names of the attachments, where the ground's letter has any.</summary>
    public static IReadOnlyList<string> Attachments(ReplyGround ground, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var hasAttachments = ReplyGrounds.Of(ground).RequiredFields.Any(field => field.Key == ReplyFields.Attachments);
        return hasAttachments && values.TryGetValue(ReplyFields.Attachments, out var names) ? LetterText.Lines(names) : [];
    }

    private static string Opening(LetterFacts facts)
    {
        var you = ReplyBody.You(facts);
        var how = string.IsNullOrWhiteSpace(facts.ReceivedHow) ? "" : $"以{facts.ReceivedHow}方式";
        var opening = $"本机关于{LetterText.Date(facts.ReceivedOn)}收到{you}{how}提出的政府信息公开申请"
            + $"（申请编号：{facts.CaseNumber}），申请获取“{LetterText.OneLine(facts.Subject)}”。";
        return facts.SupplementedOn is { } supplementedOn
            ? opening + $"经本机关告知补正，{LetterText.Date(supplementedOn)}收到{you}的补正材料。"
            : opening;
    }
}
