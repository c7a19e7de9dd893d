using RequestCases.Core.Cases.Replies;

namespace RequestCases.Core.Letters;

/// <summary>What the law wants of a kind of letter; its wording is in the template of the same name.</summary>
/// <param name="Key">Name of the template, e.g. supplement-notice.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Article">The provision it carries out.</param>
/// <param name="Fields">What its form gives.</param>
public sealed record LetterKindInfo(string Key, string Name, string Article, IReadOnlyList<LetterField> Fields)
{
    /// <summary>Ground of the reply; null for other letters.</summary>
    public ReplyGround? Ground { get; init; }

    /// <summary>What the case and the agency know that must be stated too.</summary>
    public IReadOnlyList<string> MustUse { get; init; } = [];

    /// <summary>Words without which the letter does not say what it must, e.g. the consequence of not answering.</summary>
    public IReadOnlyList<string> MustSay { get; init; } = [];

    /// <summary>The remedies it may end with, the usual one first.</summary>
    public IReadOnlyList<RemedyBlock> Remedies { get; init; } = [RemedyBlock.None];

    /// <summary>Whether it goes to somebody who must not learn who applied.</summary>
    public bool HidesApplicant { get; init; }

    /// <summary>Whether a return slip belongs to it.</summary>
    public bool HasSlip { get; init; }

    /// <summary>Whether it may list attachments.</summary>
    public bool MayHaveAttachments { get; init; }

    /// <summary>Whether its text is edited before it goes out: then it holds no forms and no slip.</summary>
    public bool IsReply => Ground is not null;
}
