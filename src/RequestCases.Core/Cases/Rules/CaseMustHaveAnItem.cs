using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An application asks for something.</summary>
public sealed record CaseMustHaveAnItem : Rule
{
    private CaseMustHaveAnItem()
        : base("ITEM_MISSING", "《政府信息公开条例》第二十九条", "至少要有一项信息事项，并写明申请人要的是什么。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Count > 0 && items.All(item => !string.IsNullOrWhiteSpace(item.Description)) ? null : new CaseMustHaveAnItem();
}
