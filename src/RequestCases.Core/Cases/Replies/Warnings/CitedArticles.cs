using System.Text.RegularExpressions;

namespace RequestCases.Core.Cases.Replies.Warnings;

/// <summary>Articles of the regulation that the body cites as grounds, though neither the reply nor an item rests on them.</summary>
internal static partial class CitedArticles
{
    public static IEnumerable<DraftWarning> Of(DraftCheck check)
    {
        if (check.Ground is not { } ground)
            yield break;
        var restsOn = check.Items.Select(item => item.Ground).Append(ground).OfType<ReplyGround>()
            .Concat(check.Items.SelectMany(item => item.Masked).Select(part => part.Ground)).Select(known => ReplyGrounds.Of(known).Article);
        // What the drafter states as basis of the parts withheld is a basis too; refusals also cite 36(3).
        var allowed = restsOn.Append(check.Values.GetValueOrDefault(ReplyFields.WithheldArticle) ?? "")
            .SelectMany(text => Article().Matches(text)).Select(Key).Append(Key("三十六", "三")).ToHashSet();
        foreach (var match in Article().Matches(check.Body).Where(match => IsOfTheRegulation(check.Body, match.Index)).DistinctBy(match => match.Value))
        {
            if (!allowed.Contains(Key(match)) && !allowed.Any(known => match.Groups[2].Length == 0 && known.StartsWith(Key(match), StringComparison.Ordinal)))
            {
                yield return new(
                    "ARTICLE_NOT_OF_GROUND",
                    $"正文引用了{match.Value}，与答复类型“{ReplyGrounds.Of(ground).Name}”和各项的依据不符",
                    $"请核对依据；这一类答复依据{ReplyGrounds.Of(ground).Article}。");
            }
        }
    }

    // The law named last before it in the same sentence.
    private static bool IsOfTheRegulation(string body, int index)
    {
        var sentence = body[(body.LastIndexOfAny(['。', '\n', '；'], Math.Max(0, index - 1)) + 1)..index];
        var law = LawName().Matches(sentence).LastOrDefault()?.Value;
        return law is not null && law.Contains("政府信息公开条例", StringComparison.Ordinal);
    }

    private static string Key(Match match) => Key(match.Groups[1].Value, match.Groups[2].Value);

    private static string Key(string article, string item) => $"{article}:{item}";

    // Articles 14 to 16, 30 and 35 to 39 name grounds; of article 36 each item is one of its own.
    [GeneratedRegex(@"第(十四|十五|十六|三十|三十五|三十六|三十七|三十八|三十九)条(?:第[一二三]款)?(?:第?[（(]?([一二三四五六七])[）)]?项)?")]
    private static partial Regex Article();

    [GeneratedRegex(@"《[^》]*》")]
    private static partial Regex LawName();
}
