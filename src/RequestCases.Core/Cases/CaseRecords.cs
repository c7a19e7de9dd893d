using NodaTime;
using RequestCases.Core.Deadlines;
using RequestCases.Core.Fees;

namespace RequestCases.Core.Cases;

/// <summary>补正告知 and what came of it (条例第三十条).</summary>
/// <param name="Items">Every unclear item and how to mend it, told in one go.</param>
/// <param name="SentOn">Day the notice was sent.</param>
/// <param name="SupplementBy">Last day for the applicant, inclusive.</param>
/// <param name="ReceivedOn">Day the supplement was received.</param>
/// <param name="Content">What the supplement says.</param>
public sealed record SupplementRecord(
    string Items, LocalDate SentOn, LocalDate SupplementBy, LocalDate? ReceivedOn = null, string? Content = null);

/// <summary>说明理由 asked of an applicant of excessive number or frequency (条例第三十五条).</summary>
/// <param name="Facts">Counts and frequency that make the office ask.</param>
/// <param name="SentOn">Day the notice was sent.</param>
/// <param name="AnswerBy">Last day for the answer, inclusive.</param>
/// <param name="ReceivedOn">Day the reasons were received.</param>
/// <param name="Reasons">The applicant's reasons.</param>
public sealed record ReasonsRecord(
    string Facts, LocalDate SentOn, LocalDate AnswerBy, LocalDate? ReceivedOn = null, string? Reasons = null);

/// <summary>检索调查记录: the proof of search that a reply rests on (条例第三十六条第四项).</summary>
/// <param name="Places">Where was searched: archives, systems, units.</param>
/// <param name="Keywords">By which words and how.</param>
/// <param name="Result">What was found.</param>
/// <param name="SearchedBy">Who searched.</param>
/// <param name="SearchedOn">Day of the search.</param>
/// <param name="Hours">Hours spent.</param>
/// <param name="WasFound">Whether it was found; null where an older record does not say.</param>
public sealed record SearchRecord(
    string Places, string Keywords, string Result, string SearchedBy, LocalDate SearchedOn, decimal? Hours = null, bool? WasFound = null);

/// <summary>收费通知 (国办函〔2020〕109号).</summary>
/// <param name="Amount">Amount in yuan.</param>
/// <param name="Calculation">Basis and computation told to the applicant.</param>
/// <param name="NoticeReceivedOn">Day the applicant received the notice, twenty working days run from the next; null while not known.</param>
/// <param name="PaidOn">Day of payment.</param>
/// <param name="WaivedReason">Why the fee was waived, if it was.</param>
public sealed record FeeRecord(
    decimal Amount, string Calculation, LocalDate? NoticeReceivedOn = null, LocalDate? PaidOn = null, string? WaivedReason = null)
{
    /// <summary>By piece or by page; null where an older record does not say.</summary>
    public FeeBasis? Basis { get; init; }

    /// <summary>Pieces or pages charged.</summary>
    public int? Quantity { get; init; }

    /// <summary>Pieces of the applicant earlier in the month.</summary>
    public int? Earlier { get; init; }

    /// <summary>收费标准, as told.</summary>
    public string? Standard { get; init; }

    /// <summary>Day the notice was sent.</summary>
    public LocalDate? SentOn { get; init; }

    /// <summary>How the notice was delivered.</summary>
    public DeliveryMethod? Method { get; init; }

    /// <summary>送达凭证 of the notice: what proves the day it was received.</summary>
    public string? DeliveryProof { get; init; }

    /// <summary>发文字号 of the notice.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>缴款凭证: what proves the payment.</summary>
    public string? Proof { get; init; }
}

/// <summary>延期: asked, approved by the head of the disclosure office, and told to the applicant (条例第三十三条第二款).</summary>
/// <param name="Workdays">Working days added, 1 to 20.</param>
/// <param name="Reason">Why the office cannot answer in time.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="Approved">Null until decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">Day it was decided; approval and notice both lie on or before the due day.</param>
/// <param name="NotifiedOn">Day the applicant was told; the extension counts from then.</param>
public sealed record ExtensionRecord(
    int Workdays, string Reason, string RequestedBy, bool? Approved = null, string? DecidedBy = null, LocalDate? DecidedOn = null,
    LocalDate? NotifiedOn = null)
{
    /// <summary>Whether the request still waits for a decision or for the notice to the applicant.</summary>
    public bool IsOpen => Approved is null || (Approved.Value && NotifiedOn is null);
}

/// <summary>One attempt to deliver the reply (国办公开办函〔2016〕235号).</summary>
/// <param name="Method">How.</param>
/// <param name="SentOn">Day handed over, posted or sent.</param>
/// <param name="SignedOn">Day signed for, for direct or entrusted delivery.</param>
/// <param name="DeliveredOn">Day it arrived, for post and electronic delivery.</param>
/// <param name="Proof">送达回证, EMS number or screenshot reference.</param>
/// <param name="Failed">Why it could not be delivered; null when it was.</param>
public sealed record Delivery(
    DeliveryMethod Method, LocalDate SentOn, LocalDate? SignedOn, LocalDate? DeliveredOn, string? Proof, string? Failed = null)
{
    /// <summary>送达对象; null where an older record does not say: the applicant.</summary>
    public string? Addressee { get; init; }

    /// <summary>退件, when it came back after it had been recorded as delivered; null otherwise.</summary>
    public ReturnedMail? Returned { get; init; }

    /// <summary>Day from which it counts (235号第四条): posting for post, signature in person, arrival for electronic delivery.</summary>
    public LocalDate EffectiveOn => Method switch
    {
        DeliveryMethod.Post => SentOn,
        DeliveryMethod.InPerson or DeliveryMethod.Entrusted => SignedOn ?? SentOn,
        _ => DeliveredOn ?? SentOn,
    };
}

/// <summary>退件: a delivery that came back.</summary>
/// <param name="On">Day it came back.</param>
/// <param name="Reason">Why, as the post says.</param>
/// <param name="GivenUp">Why it is not delivered again; null while it is to be, or was.</param>
public sealed record ReturnedMail(LocalDate On, string Reason, string? GivenUp = null);

/// <summary>归档 (条例第四十五条): the volume as it was closed.</summary>
/// <param name="On">Day it was archived.</param>
/// <param name="By">Who archived it.</param>
/// <param name="Retention">保管期限, e.g. 10年.</param>
/// <param name="ManifestSha256">SHA-256 of the manifest of the volume, in hexadecimal; null where an older archiving made none.</param>
public sealed record ArchiveRecord(LocalDate On, string By, string Retention, string? ManifestSha256 = null);

/// <summary>重新打开 of an archived case: asked with a reason, decided by an approver.</summary>
/// <param name="Reason">Why it must be opened again.</param>
/// <param name="RequestedById">Who asked.</param>
/// <param name="RequestedBy">Name as it was then.</param>
/// <param name="RequestedOn">Day it was asked.</param>
/// <param name="Resume">Whether a case closed without a reply goes on from 受理审核, instead of only being put right.</param>
/// <param name="Approved">Null until decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedOn">Day it was decided.</param>
public sealed record Reopening(
    string Reason, string RequestedById, string RequestedBy, LocalDate RequestedOn, bool Resume,
    bool? Approved = null, string? DecidedBy = null, LocalDate? DecidedOn = null)
{
    /// <summary>The supplement or payment for want of which the case was closed; null where it goes on without one, or does not go on.</summary>
    public AnswerAfterClosing? Answer { get; init; }
}

/// <summary>补正 or 缴费 that was in time, or late for a good reason, and became known only after the application was taken as given up.</summary>
/// <param name="On">Day the supplement was received, or the fee paid.</param>
/// <param name="PostedOn">Day the supplement was posted, by its postmark.</param>
/// <param name="GoodReason">正当理由 of a late supplement (条例第三十条).</param>
/// <param name="Content">What the supplement says, or what proves the payment.</param>
public sealed record AnswerAfterClosing(LocalDate On, LocalDate? PostedOn, string? GoodReason, string Content);
