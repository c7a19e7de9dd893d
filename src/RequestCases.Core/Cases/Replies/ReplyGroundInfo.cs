namespace RequestCases.Core.Cases.Replies;

/// <summary>What the law and the annual report say about a ground.</summary>
/// <param name="Ground">The ground.</param>
/// <param name="Name">Chinese name, e.g. 不予公开——属于国家秘密.</param>
/// <param name="Kind">The family of replies.</param>
/// <param name="Article">The provision the letter rests on, as the letter cites it.</param>
/// <param name="ReportRow">Row of table three of the annual report, 3 to 20.</param>
/// <param name="LetterTitle">Title of the letter.</param>
/// <param name="RemedyKind">Default way to challenge it; an agency may set another.</param>
/// <param name="RequiredFields">The facts this ground's letter asks of the drafter, in the order of the letter; some are optional.</param>
public sealed record ReplyGroundInfo(
    ReplyGround Ground,
    string Name,
    ReplyKind Kind,
    string Article,
    int ReportRow,
    string LetterTitle,
    RemedyKind RemedyKind,
    IReadOnlyList<ReplyField> RequiredFields);
