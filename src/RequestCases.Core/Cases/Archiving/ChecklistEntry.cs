namespace RequestCases.Core.Cases.Archiving;

/// <summary>Whether the volume holds what it should.</summary>
public enum ChecklistState
{
    /// <summary>齐全</summary>
    Present,

    /// <summary>缺</summary>
    Missing,

    /// <summary>不涉及</summary>
    NotApplicable,
}

/// <summary>One line of the closing checklist (归档检查).</summary>
/// <param name="Name">What should be there.</param>
/// <param name="Article">Where it is required.</param>
/// <param name="State">Whether it is.</param>
/// <param name="Detail">What is there, or what is missing.</param>
/// <param name="Blocks">Whether the case cannot be archived without it; otherwise the gap is explained in a note.</param>
public sealed record ChecklistEntry(string Name, string Article, ChecklistState State, string Detail, bool Blocks = false);

/// <summary>What a case holds beside its own records.</summary>
/// <param name="DocumentKinds">Kind of each file, e.g. 申请材料.</param>
/// <param name="LetterKinds">Kind of each issued letter that is not void, e.g. supplement-notice.</param>
public sealed record VolumeHoldings(IReadOnlyList<string> DocumentKinds, IReadOnlyList<string> LetterKinds)
{
    /// <summary>Whether there is a file of a kind.</summary>
    public bool HasFile(string kind) => DocumentKinds.Contains(kind);

    /// <summary>Whether a letter of a kind was issued and stands.</summary>
    public bool HasLetter(string kind) => LetterKinds.Contains(kind);
}

/// <summary>保管期限.</summary>
public static class RetentionPeriods
{
    /// <summary>The usual period.</summary>
    public const string Default = "10年";

    /// <summary>All, the longest first.</summary>
    public static IReadOnlyList<string> All { get; } = ["永久", "30年", Default];
}
