using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Core.Letters;

/// <summary>Composes the default text of a reply. What people typed is put in literally; nothing in it is read as a placeholder.</summary>
public static class ReplyLetter
{
    /// <summary>
    /// The body: one paragraph a line, without title, number, salutation, remedy, signature and date, which the layout adds. The line
    /// {{table:items}} stands for the table of the items.
    /// </summary>
    /// <exception cref="RuleBrokenException">A fact that the ground needs is missing.</exception>
    /// <exception cref="RefusedException">Another fact that the wording needs is missing.</exception>
    public static string Compose(LetterTemplate template, LetterFacts facts, AgencyProfile agency)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(agency);
        Rule.Enforce(ReplyMustStateEveryFactItsGroundNeeds.Check(template.Kind.Ground!.Value, facts.Values));
        var values = CaseValues.Of(facts, agency);
        OfficialLetter.DemandAll(template, values);
        var blocks = TemplateComposer.Compose(template.Lines, values);
        return string.Join('\n', WithItems([.. blocks.Select(block => block is LetterParagraph paragraph ? paragraph.Text : ItemTable.Marker)], facts));
    }

    // Items on different grounds are answered one by one, whichever template the reply uses; the table stands before 特此告知.
    private static List<string> WithItems(List<string> lines, LetterFacts facts)
    {
        if (!ItemGrounds.AreSeveral(facts.Items) || lines.Contains(ItemTable.Marker))
            return lines;
        var at = lines is [.., var last] && last.StartsWith("特此", StringComparison.Ordinal) ? lines.Count - 1 : lines.Count;
        lines.InsertRange(at, ["各项申请内容的处理结果、理由和依据如下：", ItemTable.Marker]);
        return lines;
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

    /// <summary>The text of a reply as it was edited, with the table where its line stands.</summary>
    internal static IEnumerable<LetterBlock> Blocks(string body, LetterFacts facts) => LetterText.Lines(body).Select<string, LetterBlock>(
        line => line == ItemTable.Marker ? ItemTable.Of(facts.Items) ?? throw Undecided() : new LetterParagraph(line));

    private static RefusedException Undecided() => new(
        "LETTER_ITEMS_UNDECIDED", $"正文里有各项信息处理结果的表（{ItemTable.Marker}），但是还有信息事项没有确定处理结果。请先逐项确定，或者从正文里删去这一行。", Regulation.Article("第三十七条"));
}
