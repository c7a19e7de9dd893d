using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>一事一审: a reply answers everything that was asked for.</summary>
public sealed record EveryItemMustBeDecided : Rule
{
    private EveryItemMustBeDecided(IReadOnlyList<InformationItem> items)
        : base(
            "ITEM_UNDECIDED",
            "《政府信息公开条例》第三十六条",
            $"{ItemWords.List(items)}还没有选定公开属性。请逐项选定公开、不予公开及其依据、不存在等，再送审。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item.Ground is null).ToList() is { Count: > 0 } undecided ? new EveryItemMustBeDecided(undecided) : null;
}
