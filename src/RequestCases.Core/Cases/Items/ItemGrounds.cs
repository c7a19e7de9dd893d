using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Items;

/// <summary>What the items say about the reply: which grounds they allow (条例第三十六、三十七条).</summary>
public static class ItemGrounds
{
    /// <summary>Whether an item of this ground is released.</summary>
    public static bool IsOpen(ReplyGround? ground) => ground is ReplyGround.Disclosed or ReplyGround.AlreadyPublic;

    /// <summary>Whether an item of this ground is refused under articles 14 to 16.</summary>
    public static bool IsRefused(ReplyGround? ground) =>
        ground is { } known and not ReplyGround.PartiallyDisclosed && ReplyGrounds.Of(known).RemedyKind == RemedyKind.ReconsiderationFirst;

    /// <summary>
    /// Whether the answer rests on a search. What another agency holds, what special law governs and what is not handled at all
    /// need not be searched for.
    /// </summary>
    public static bool RestsOnASearch(ReplyGround? ground) =>
        ground is not (ReplyGround.NotThisAgency or ReplyGround.AdministrativeQuery or ReplyGround.StillUnclear)
        && (ground is not { } known || ReplyGrounds.Of(known).Kind != ReplyKind.NotProcessed);

    /// <summary>Whether the items are answered on different grounds, so that the letter must answer item by item.</summary>
    public static bool AreSeveral(IReadOnlyList<InformationItem> items) =>
        items.All(item => item.Ground is not null) && items.Select(item => item.Ground).Distinct().Count() > 1;

    /// <summary>
    /// The grounds a reply to these items may have, the best first; none while an item is undecided. Items of one ground with nothing
    /// masked: that ground. Something open beside something that is not, or masked: 部分公开. Nothing open and different grounds: any of
    /// them, refusals under articles 14 to 16 first because their remedy is the stricter; the letter then
    /// has the table that answers item by item, as for 公开 beside 已主动公开.
    /// </summary>
    /// <remarks>The law does not say which letter answers items refused on different grounds: this choice is the product's own.</remarks>
    public static IReadOnlyList<ReplyGround> Allowed(IReadOnlyList<InformationItem> items)
    {
        if (items.Count == 0 || items.Any(item => item.Ground is null))
            return [];
        if (items.Any(item => item.Masked.Count > 0) || (items.Any(item => IsOpen(item.Ground)) && !items.All(item => IsOpen(item.Ground))))
            return [ReplyGround.PartiallyDisclosed];
        return [.. items.Select(item => item.Ground!.Value).Distinct().OrderByDescending(ground => IsRefused(ground)).ThenBy(ground => ground)];
    }
}
