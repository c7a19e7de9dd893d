using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>经检索: that an item does not exist is said only after a recorded search for it.</summary>
public sealed record NonexistenceMustRestOnASearch : Rule
{
    private NonexistenceMustRestOnASearch(IReadOnlyList<InformationItem> items)
        : base(
            "SEARCH_RECORD_MISSING",
            "《政府信息公开条例》第三十六条第四项",
            $"答复信息不存在，必须先有检索调查记录。{ItemWords.List(items)}还没有：请补记检索范围、方法和结果。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item is { Ground: ReplyGround.NotExisting, Search: null }).ToList() is { Count: > 0 } unsearched
            ? new NonexistenceMustRestOnASearch(unsearched)
            : null;
}
