using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Where items are answered differently, each that is not open says why: the general reason of the letter does not say which it is about.</summary>
public sealed record UnopenItemMustSayWhy : Rule
{
    private UnopenItemMustSayWhy(IReadOnlyList<InformationItem> items)
        : base(
            "ITEM_WITHOUT_REASON",
            "《政府信息公开条例》第三十六条第三项、第三十七条",
            $"{ItemWords.List(items)}不公开或者无法提供，还没有写理由。各项处理结果不同的，答复要逐项说明理由，请在该项的“理由”里写明，再送审。")
    {
    }

    /// <summary>Null when kept: one ground for all, which the letter explains itself, or a reason with each item that is not open.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        ItemGrounds.AreSeveral(items)
        && items.Where(item => !ItemGrounds.IsOpen(item.Ground) && string.IsNullOrWhiteSpace(item.Reason)).ToList() is { Count: > 0 } silent
            ? new UnopenItemMustSayWhy(silent)
            : null;
}
