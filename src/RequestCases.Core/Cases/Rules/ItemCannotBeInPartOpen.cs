using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>区分处理: what is open of an item and what is not are told apart, never called 部分公开 as one.</summary>
public sealed record ItemCannotBeInPartOpen : Rule
{
    private ItemCannotBeInPartOpen(IReadOnlyList<InformationItem> items)
        : base(
            "ITEM_PARTLY_OPEN",
            "《政府信息公开条例》第三十七条",
            $"{ItemWords.List(items)}不能选“部分公开”。请选“予以公开”并写明隐去的部分，或者拆成公开的和不公开的两项。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item.Ground == ReplyGround.PartiallyDisclosed).ToList() is { Count: > 0 } mixed ? new ItemCannotBeInPartOpen(mixed) : null;
}
