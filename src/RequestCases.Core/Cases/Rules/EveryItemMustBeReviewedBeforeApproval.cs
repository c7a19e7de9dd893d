using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>先审查、后公开, item by item: secrecy review, and legal review where there was one, signed every item of this very revision.</summary>
public sealed record EveryItemMustBeReviewedBeforeApproval : Rule
{
    private EveryItemMustBeReviewedBeforeApproval(ReviewKind kind, IReadOnlyList<InformationItem> items)
        : base(
            "ITEM_NOT_REVIEWED",
            "《政府信息公开条例》第十七条",
            $"{ItemWords.List(items)}在本稿的{(kind == ReviewKind.Secrecy ? "保密审查" : "法制审核")}中没有逐项签署，不能签发。请退回，重新送审后逐项审查。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(Reply reply, IReadOnlyList<InformationItem> items) =>
        reply.Reviews
            .Where(review => review.Approved && review.Revision == reply.Revision && review.Kind is ReviewKind.Secrecy or ReviewKind.Legal)
            .Select(review => (review.Kind, Unsigned: items.Where(item => !review.Items.Any(i => i.Agreed && i.Number == item.Number)).ToList()))
            .Where(review => review.Unsigned.Count > 0)
            .Select(review => new EveryItemMustBeReviewedBeforeApproval(review.Kind, review.Unsigned))
            .FirstOrDefault();
}
