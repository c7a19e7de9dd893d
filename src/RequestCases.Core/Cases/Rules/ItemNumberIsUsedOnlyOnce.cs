using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Opinions and files name an item by its number, so the number stays with it.</summary>
public sealed record ItemNumberIsUsedOnlyOnce(int Number) : Rule(
    "ITEM_NUMBER_TWICE", "《政府信息公开条例》第四十五条", $"事项号 {Number} 已经用过，新增的事项要用新的号。请刷新页面后重新填写。")
{
    /// <summary>Null when kept.</summary>
    /// <param name="items">The items to be kept.</param>
    /// <param name="kept">The items of the case.</param>
    /// <param name="highest">Highest number the case has given.</param>
    public static Rule? Check(IReadOnlyList<InformationItem> items, IReadOnlyList<InformationItem> kept, int highest)
    {
        var twice = items.GroupBy(item => item.Number).FirstOrDefault(same => same.Count() > 1)?.First()
            ?? items.FirstOrDefault(item => item.Number <= highest && kept.All(k => k.Number != item.Number));
        return twice is null ? null : new ItemNumberIsUsedOnlyOnce(twice.Number);
    }
}
