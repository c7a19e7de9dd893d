using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Cases.Items;

/// <summary>信息事项: one thing that a case asks for (一事一审), where it was searched, and what may be done with it.</summary>
/// <param name="Number">Number within the case, from 1; never used again for another.</param>
/// <param name="Description">What was asked for.</param>
public sealed record InformationItem(int Number, string Description)
{
    /// <summary>检索记录; null while nobody searched.</summary>
    public SearchRecord? Search { get; init; }

    /// <summary>Name and number of what was found, e.g. 《生活垃圾收运管理办法》（示城管〔2025〕8号).</summary>
    public string? Found { get; init; }

    /// <summary>公开属性: 主动公开, 依申请公开, 不予公开 and its ground, 不存在 …; null while undecided, never <see cref="ReplyGround.PartiallyDisclosed"/>.</summary>
    public ReplyGround? Ground { get; init; }

    /// <summary>Why, where it is not open.</summary>
    public string? Reason { get; init; }

    /// <summary>What must not be seen of an item that is open, and why.</summary>
    public IReadOnlyList<MaskedPart> Masked { get; init; } = [];

    /// <summary>涉及谁的权益 (条例第十五、三十二条): third parties whose rights it touches, one a line.</summary>
    public string? RightsOf { get; init; }

    /// <summary>SHA-256 of the files that are released for it, in hexadecimal.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Highest number the case has given, where the item that bore it was dropped; kept with the first item.</summary>
    public int? HighestNumber { get; init; }
}

/// <summary>A part that is masked in what is released (条例第三十七条).</summary>
/// <param name="What">What is masked, without its content.</param>
/// <param name="Ground">Ground of not disclosing it.</param>
/// <param name="Reason">Why.</param>
public sealed record MaskedPart(string What, ReplyGround Ground, string Reason);
