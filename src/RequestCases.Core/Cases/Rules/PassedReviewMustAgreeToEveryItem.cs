using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A secrecy or legal review that passes a draft has agreed to each of its items.</summary>
public sealed record PassedReviewMustAgreeToEveryItem : Rule
{
    private PassedReviewMustAgreeToEveryItem(IReadOnlyList<InformationItem> items)
        : base("ITEM_NOT_AGREED", "《政府信息公开条例》第十七条", $"{ItemWords.List(items)}没有同意，本稿不能通过。请逐项签署；有一项不同意的，退回重拟。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(ReplyReview review, IReadOnlyList<InformationItem> items) =>
        review is { Approved: true, Kind: ReviewKind.Secrecy or ReviewKind.Legal }
        && items.Where(item => !review.Items.Any(i => i.Agreed && i.Number == item.Number)).ToList() is { Count: > 0 } open
            ? new PassedReviewMustAgreeToEveryItem(open)
            : null;
}
