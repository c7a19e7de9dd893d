using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Parts are masked of what is released.</summary>
public sealed record OnlyWhatIsOpenCanBeMaskedInPart : Rule
{
    private OnlyWhatIsOpenCanBeMaskedInPart(IReadOnlyList<InformationItem> items)
        : base(
            "MASKED_BUT_NOT_OPEN",
            "《政府信息公开条例》第三十七条",
            $"{ItemWords.List(items)}没有选为公开，却写了隐去的部分。请把公开属性改为“予以公开”，或者删去隐去的部分。")
    {
    }

    /// <summary>Null when kept. An item that is not decided yet may have such parts.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item is { Masked.Count: > 0, Ground: not null } && !ItemGrounds.IsOpen(item.Ground)).ToList() is { Count: > 0 } wrong
            ? new OnlyWhatIsOpenCanBeMaskedInPart(wrong)
            : null;
}
