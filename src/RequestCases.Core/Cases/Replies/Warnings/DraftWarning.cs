using NodaTime;
using RequestCases.Core.Cases.Items;

namespace RequestCases.Core.Cases.Replies.Warnings;

/// <summary>Something a reviewer would ask about. It stops nobody.</summary>
/// <param name="Code">Stable code, e.g. PERSONAL_NUMBER.</param>
/// <param name="Text">What was noticed, in Chinese.</param>
/// <param name="Advice">What to do, in Chinese.</param>
public sealed record DraftWarning(string Code, string Text, string Advice);

/// <summary>A draft as it stands, with what it is held against.</summary>
/// <param name="Ground">答复类型; null while none is chosen.</param>
/// <param name="Values">Facts of the letter.</param>
/// <param name="Body">正文.</param>
/// <param name="Items">The items.</param>
/// <param name="Case">The case, for its dates and consultations.</param>
/// <param name="Files">The released files.</param>
/// <param name="Today">Business date.</param>
public sealed record DraftCheck(
    ReplyGround? Ground, IReadOnlyDictionary<string, string> Values, string Body, IReadOnlyList<InformationItem> Items, RequestCase Case,
    IReadOnlyList<ReleasedText> Files, LocalDate Today);

/// <summary>A released file as far as it can be read.</summary>
/// <param name="Name">Its name, without the extension, as 附件说明 gives it.</param>
/// <param name="Text">Its text; null where it is not of a kind that can be read.</param>
public sealed record ReleasedText(string Name, string? Text);
