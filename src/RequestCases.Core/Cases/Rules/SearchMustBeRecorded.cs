using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A search that is over has left its record for every item that rests on one.</summary>
public sealed record SearchMustBeRecorded : Rule
{
    private SearchMustBeRecorded(IReadOnlyList<InformationItem> items)
        : base("SEARCH_NOT_RECORDED", "《政府信息公开条例》第三十六条", $"{ItemWords.List(items)}还没有检索记录。请填写检索范围、方法和结果，检索记录是答复的依据。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item.Search is null && ItemGrounds.RestsOnASearch(item.Ground)).ToList() is { Count: > 0 } unsearched
            ? new SearchMustBeRecorded(unsearched)
            : null;
}
