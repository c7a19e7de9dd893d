using RequestCases.Core.Cases.Items;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Letters.Templates;

namespace RequestCases.Core.Cases.Replies.Warnings;

/// <summary>What a reviewer would raise about a draft, told before it is sent to one.</summary>
public static class DraftWarnings
{
    /// <summary>Everything noticed, the gravest first.</summary>
    public static IReadOnlyList<DraftWarning> Of(DraftCheck check) =>
    [
        .. Numbers(check), .. Unreasoned(check), .. Unsearched(check), .. Unanswered(check), .. BodyDates.Of(check), .. CitedArticles.Of(check),
        .. Unmentioned(check), .. Attachments(check),
    ];

    private static IEnumerable<DraftWarning> Numbers(DraftCheck check)
    {
        var texts = new[] { ("正文", check.Body + "\n" + string.Join('\n', check.Values.Values)) }
            .Concat(check.Files.Select(file => ($"附件“{file.Name}”", file.Text ?? "")));
        return from text in texts
               let found = PersonalNumbers.In(text.Item2)
               where found.Count > 0
               select new DraftWarning(
                   "PERSONAL_NUMBER",
                   $"{text.Item1}含有{string.Join("、", found.Take(3))}{(found.Count > 3 ? $" 等 {found.Count} 处" : "")}",
                   "请核对是否应当隐去个人信息（第十五条）；要隐去的，处理好文件后重新上传。");
    }

    private static IEnumerable<DraftWarning> Unreasoned(DraftCheck check)
    {
        foreach (var item in check.Items.Where(item => item.Masked.Any(part => string.IsNullOrWhiteSpace(part.Reason))))
            yield return new("MASKED_WITHOUT_REASON", $"{ItemWords.Of(item)}有隐去的部分没有写理由", "逐处写明不予公开的理由和依据（第三十七条）。");
        if (check.Ground != ReplyGround.PartiallyDisclosed)
            yield break;
        var (what, why, article) = (Lines(check, ReplyFields.Withheld), Lines(check, ReplyFields.WithheldReason), Lines(check, ReplyFields.WithheldArticle));
        if (what.Length > 0 && (what.Length != why.Length || what.Length != article.Length))
        {
            yield return new(
                "WITHHELD_NOT_MATCHED",
                $"不予公开的内容 {what.Length} 项，理由 {why.Length} 条，依据 {article.Length} 条，没有一一对应",
                "每一项不公开的内容各写一行理由、一行依据。");
        }
    }

    private static IEnumerable<DraftWarning> Unsearched(DraftCheck check) =>
        from item in check.Items
        where (check.Items.Count == 1 ? check.Ground : item.Ground) == ReplyGround.NotExisting
            && (item.Search is null || new[] { item.Search.Places, item.Search.Keywords, item.Search.Result }.Any(string.IsNullOrWhiteSpace))
        select new DraftWarning("SEARCH_EMPTY", $"{ItemWords.Of(item)}答复信息不存在，检索记录是空的或者不全", "补记查了哪些地方、怎么查、结果如何（第三十六条第四项）。");

    private static IEnumerable<DraftWarning> Unanswered(DraftCheck check)
    {
        foreach (var asked in check.Case.Consultations.Where(asked => asked.OpinionOn is null))
        {
            yield return new(
                "OPINION_OPEN", $"{asked.Party}还没有答复征求意见",
                asked.Kind switch
                {
                    ConsultationKind.ThirdParty => "期限未满的等答复；期满未答复的，由本机关决定，并在正文写明判断（第三十二条）。",
                    ConsultationKind.JointAgency => "自收到函件起十五个工作日未答复的，视为同意公开（第三十四条）。",
                    _ => "其他机关未答复不等于同意，请催办或者写明判断（第十一条）。",
                });
        }
        var isMasked = check.Items.Any(item => item.Masked.Any(part => part.Ground == ReplyGround.ThirdPartyRights));
        if (isMasked && check.Case.Consultations.All(asked => asked.Kind != ConsultationKind.ThirdParty))
        {
            yield return new(
                "MASKED_UNHEARD", "依第十五条隐去了部分内容，没有征求过第三方意见",
                "只隐去身份证号、电话、住址等个人信息的，可以不征求；涉及商业秘密或者对方可能同意公开的，先书面征求意见（第三十二条）。");
        }
    }

    private static IEnumerable<DraftWarning> Unmentioned(DraftCheck check) =>
        check is { Items.Count: > 1, Body.Length: > 0 } && !check.Body.Contains(ItemTable.Marker, StringComparison.Ordinal)
            ? from item in check.Items
              where !ItemMention.IsIn(check.Body, item)
              select new DraftWarning("ITEM_NOT_MENTIONED", $"正文没有提到{ItemWords.Of(item)}", "申请了几项就逐项答复几项，漏答的补上。")
            : [];

    private static IEnumerable<DraftWarning> Attachments(DraftCheck check)
    {
        var hasList = check.Ground is { } ground && ReplyGrounds.Of(ground).RequiredFields.Any(field => field.Key == ReplyFields.Attachments);
        var (listed, attached) = (Lines(check, ReplyFields.Attachments), check.Files.Select(file => file.Name).ToArray());
        if (hasList ? listed.SequenceEqual(attached) : attached.Length == 0)
            yield break;
        yield return new(
            "ATTACHMENTS_DIFFER",
            hasList ? $"附件说明列了 {listed.Length} 个，实际附上 {attached.Length} 个文件，名称或者顺序不一致" : "这一类答复没有附件说明，却附了文件",
            hasList ? "附上要公开的文件，附件说明会随文件更新；只附纸质材料的，核对名称和份数。" : "移除附件，或者改选答复类型。");
    }

    private static string[] Lines(DraftCheck check, string key) =>
        (check.Values.GetValueOrDefault(key) ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
