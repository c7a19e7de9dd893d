using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Rules;

/// <summary>What was found exists.</summary>
public sealed record FoundInformationCannotBeNonexistent : Rule
{
    private FoundInformationCannotBeNonexistent(IReadOnlyList<InformationItem> items)
        : base(
            "FOUND_BUT_NOT_EXISTING",
            "《政府信息公开条例》第三十六条第四项",
            $"{ItemWords.List(items)}的检索记录写的是“查到了”，不能答复信息不存在。请核对检索结论，或者改选公开属性。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(IReadOnlyList<InformationItem> items) =>
        items.Where(item => item is { Ground: ReplyGround.NotExisting, Search.WasFound: true }).ToList() is { Count: > 0 } found
            ? new FoundInformationCannotBeNonexistent(found)
            : null;
}
