using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What is masked is named with the ground and the reason of not disclosing it.</summary>
public sealed record MaskedPartMustSayWhy : Rule
{
    private MaskedPartMustSayWhy(InformationItem item, MaskedPart part)
        : base(
            "MASKED_WITHOUT_REASON",
            "《政府信息公开条例》第三十七条",
            $"{ItemWords.Of(item)}隐去的“{ItemWords.Shorten(part.What)}”要写明内容、不予公开的依据和理由。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        (from item in items
         from part in item.Masked
         where IsIncomplete(part)
         select new MaskedPartMustSayWhy(item, part)).FirstOrDefault();

    private static bool IsIncomplete(MaskedPart part) =>
        string.IsNullOrWhiteSpace(part.What) || string.IsNullOrWhiteSpace(part.Reason)
        || ItemGrounds.IsOpen(part.Ground) || part.Ground == ReplyGround.PartiallyDisclosed;
}
