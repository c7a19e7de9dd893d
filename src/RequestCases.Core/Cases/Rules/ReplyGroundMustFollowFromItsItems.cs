using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply says as a whole what it says of its items.</summary>
public sealed record ReplyGroundMustFollowFromItsItems : Rule
{
    private ReplyGroundMustFollowFromItsItems(ReplyGround ground, string why, IReadOnlyList<ReplyGround> allowed)
        : base(
            "GROUND_CONTRADICTS_ITEMS",
            "《政府信息公开条例》第三十六条、第三十七条",
            $"答复类型“{Name(ground)}”与信息事项不一致：{why}。请改选答复类型（按各项应为“{string.Join("”或者“", allowed.Select(Name))}”），或者更正事项的公开属性。")
    {
    }

    /// <summary>Null when kept, or while an item is undecided.</summary>
    public static Rule? Check(ReplyGround ground, IReadOnlyList<InformationItem> items)
    {
        var allowed = ItemGrounds.Allowed(items);
        return allowed.Count == 0 || allowed.Contains(ground) ? null : new ReplyGroundMustFollowFromItsItems(ground, Why(ground, items), allowed);
    }

    private static string Why(ReplyGround ground, IReadOnlyList<InformationItem> items)
    {
        if (ground != ReplyGround.PartiallyDisclosed)
        {
            var against = items.First(item => item.Ground != ground || item.Masked.Count > 0);
            return against.Ground == ground ? $"{ItemWords.Of(against)}有隐去的部分" : $"{ItemWords.Of(against)}是“{Name(against.Ground!.Value)}”";
        }
        return items.All(item => ItemGrounds.IsOpen(item.Ground))
            ? $"{ItemWords.List(items)}全部公开，没有写明隐去的部分"
            : $"{ItemWords.List(items)}没有一项公开";
    }

    private static string Name(ReplyGround ground) => ReplyGrounds.Of(ground).Name;
}
