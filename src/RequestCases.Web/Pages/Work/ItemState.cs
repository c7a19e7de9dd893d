using Microsoft.AspNetCore.Mvc.Rendering;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Work;

/// <summary>How the items form shows an item.</summary>
public static class ItemState
{
    /// <summary>公开属性: every ground but 部分公开, which is what masked parts make of an open item.</summary>
    public static IReadOnlyList<SelectListItem> Grounds { get; } =
        [.. ReplyKindNames.Grounds.Where(ground => ground.Value != nameof(ReplyGround.PartiallyDisclosed)).Select(Renamed)];

    /// <summary>Grounds of masking: what an open item may hold that is not open.</summary>
    public static IReadOnlyList<SelectListItem> MaskingGrounds { get; } =
        [.. ReplyGrounds.All.Where(info => ItemGrounds.IsRefused(info.Ground) && info.Ground != ReplyGround.PartiallyDisclosed)
            .Select(info => new SelectListItem(info.Name.Replace("不予公开——", "", StringComparison.Ordinal), info.Ground.ToString()))];

    /// <summary>Found or not.</summary>
    public static IReadOnlyList<SelectListItem> Findings { get; } = WorkOptions.YesNo("查到了", "没有查到");

    /// <summary>Whether the page still has to ask something about it.</summary>
    public static bool IsUnfinished(InformationItem item, bool isSearch) =>
        isSearch ? item.Search?.WasFound is null && ItemGrounds.RestsOnASearch(item.Ground) : item.Ground is null;

    private static SelectListItem Renamed(SelectListItem ground) => ground.Value switch
    {
        nameof(ReplyGround.Disclosed) => new SelectListItem("依申请公开（予以公开）", ground.Value) { Group = ground.Group },
        nameof(ReplyGround.AlreadyPublic) => new SelectListItem("主动公开（已经公开）", ground.Value) { Group = ground.Group },
        _ => ground,
    };
}
