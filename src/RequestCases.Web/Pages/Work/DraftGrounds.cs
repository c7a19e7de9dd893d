using Microsoft.AspNetCore.Mvc.Rendering;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>The grounds a draft may choose from, as its items allow them.</summary>
/// <param name="Options">What the select offers.</param>
/// <param name="Suggested">What the items say by themselves; null while they do not.</param>
/// <param name="Note">Why the others are not offered; null when all are.</param>
public sealed record DraftGrounds(IReadOnlyList<SelectListItem> Options, ReplyGround? Suggested, string? Note)
{
    /// <summary>Those for these items.</summary>
    public static DraftGrounds Of(IReadOnlyList<InformationItem> items)
    {
        if (items is [var only])
            return OfSingle(only);
        var allowed = ItemGrounds.Allowed(items);
        if (allowed.Count > 0)
            return Only(allowed, Why(allowed));
        if (items.All(item => item.Ground is null && item.Masked.Count == 0))
        {
            return new(
                [.. ReplyKindNames.Grounds.Where(ground => ground.Value != nameof(ReplyGround.PartiallyDisclosed))], null,
                "各项还没有选公开属性：在这里选的答复类型用于全部事项；各项不同的，到上面逐项选定，“部分公开”随后可选。");
        }
        var possible = items.Select(item => item.Ground).OfType<ReplyGround>().Append(ReplyGround.PartiallyDisclosed).Distinct().ToList();
        return Only(possible, $"{ItemWords.List([.. items.Where(item => item.Ground is null)])}还没有选公开属性，选定后才能送审。") with { Suggested = null };
    }

    private static DraftGrounds OfSingle(InformationItem item) => item.Masked.Count > 0
        ? Only([ReplyGround.PartiallyDisclosed], "写了隐去的部分，答复类型是“部分公开”（第三十七条）；全部公开或者不公开的，先删去隐去的部分。")
        : new(ReplyKindNames.Grounds, item.Ground, null);

    private static string Why(IReadOnlyList<ReplyGround> allowed) => allowed switch
    {
        [ReplyGround.PartiallyDisclosed] => "有公开的也有不公开或者隐去的，答复类型是“部分公开”（第三十七条）。",
        [_] => "各项的公开属性相同，答复类型随各项。",
        _ => "各项都不公开、依据不同：可以选其中一种，正文逐项写明；有第十四、十五、十六条的，先选这一类（复议前置）。",
    };

    private static DraftGrounds Only(IReadOnlyList<ReplyGround> allowed, string note) => new(
        [.. allowed.Select(ground => ReplyKindNames.Grounds.Single(option => option.Value == ground.ToString()))], allowed[0], note);
}
