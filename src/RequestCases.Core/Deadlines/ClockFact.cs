using System.Text.Json.Serialization;
using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>
/// Something that happened to a case on a day and that the periods depend on. Facts are kept and never replaced by dates worked out
/// from them; <see cref="ReplyClock"/> replays them. Written as JSON with <see cref="CoreJson.Options"/>, told apart by <c>type</c>.
/// </summary>
/// <param name="Date">The day it happened.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ApplicationReceived), "applicationReceived")]
[JsonDerivedType(typeof(SupplementNoticeSent), "supplementNoticeSent")]
[JsonDerivedType(typeof(SupplementReceived), "supplementReceived")]
[JsonDerivedType(typeof(ConsultationSent), "consultationSent")]
[JsonDerivedType(typeof(OpinionReceived), "opinionReceived")]
[JsonDerivedType(typeof(ExtensionApproved), "extensionApproved")]
[JsonDerivedType(typeof(FeeNoticeSent), "feeNoticeSent")]
[JsonDerivedType(typeof(FeeNoticeReceived), "feeNoticeReceived")]
[JsonDerivedType(typeof(FeePaid), "feePaid")]
[JsonDerivedType(typeof(ReasonsRequested), "reasonsRequested")]
[JsonDerivedType(typeof(ReasonsReceived), "reasonsReceived")]
[JsonDerivedType(typeof(DelayDetermined), "delayDetermined")]
[JsonDerivedType(typeof(ReplySent), "replySent")]
[JsonDerivedType(typeof(ReplyServed), "replyServed")]
[JsonDerivedType(typeof(ReconsiderationNoticeReceived), "reconsiderationNoticeReceived")]
[JsonDerivedType(typeof(ReconsiderationDecisionReceived), "reconsiderationDecisionReceived")]
[JsonDerivedType(typeof(InformationFormed), "informationFormed")]
public abstract record ClockFact(LocalDate Date);

/// <summary>The application was received; the day itself never counts.</summary>
/// <param name="Date">The day of receipt by Art. 31 as <see cref="ReceiptRule"/> determines it, also when it is a day off.</param>
/// <param name="Channel">How it came.</param>
public sealed record ApplicationReceived(LocalDate Date, ReceiptChannel Channel) : ClockFact(Date);

/// <summary>补正告知 was sent (Art. 30): the period stops and starts afresh when the supplement is received.</summary>
/// <param name="Date">The day it was sent.</param>
/// <param name="SupplementBy">The last day for the supplement, fixed by the office; a calendar date.</param>
public sealed record SupplementNoticeSent(LocalDate Date, LocalDate SupplementBy) : ClockFact(Date);

/// <summary>The supplement was received: the reply period starts afresh the day after.</summary>
/// <param name="Date">The day it was received.</param>
/// <param name="PostedOn">The day it was posted, if by mail: posted in time is in time (民事诉讼法第八十五条).</param>
/// <param name="GoodReason">Why a late supplement is accepted all the same (Art. 30 正当理由); null: it is not.</param>
public sealed record SupplementReceived(LocalDate Date, LocalDate? PostedOn = null, string? GoodReason = null) : ClockFact(Date);

/// <summary>征求意见 was sent: the time it takes is not counted (Art. 33).</summary>
/// <param name="Date">The day it was sent.</param>
/// <param name="ConsultationId">Tells the consultations of a case apart.</param>
/// <param name="Kind">Who was asked.</param>
/// <param name="Delivered">The day it reached them; null while not known.</param>
/// <param name="UndeliverableOn">The day it was given up as undeliverable: its time ends; null while it was not.</param>
public sealed record ConsultationSent(
    LocalDate Date, string ConsultationId, ConsultationKind Kind, LocalDate? Delivered = null, LocalDate? UndeliverableOn = null) : ClockFact(Date);

/// <summary>An opinion was received; the last one of a consultation ends its time.</summary>
/// <param name="Date">The day it was received.</param>
/// <param name="ConsultationId">The consultation it answers.</param>
public sealed record OpinionReceived(LocalDate Date, string ConsultationId) : ClockFact(Date);

/// <summary>延期 was approved by the head of the office and told to the applicant (Art. 33).</summary>
/// <param name="Date">The day by which both had been done.</param>
/// <param name="Workdays">Working days added.</param>
public sealed record ExtensionApproved(LocalDate Date, int Workdays) : ClockFact(Date);

/// <summary>收费通知 was sent: the period stops and starts afresh when the fee is paid, within 20 working days of the applicant's receipt.</summary>
/// <param name="Date">The day it was sent, which must lie within the reply period.</param>
/// <param name="Delivered">The day the applicant received it; null while not known: the payment is waited for without a last day.</param>
public sealed record FeeNoticeSent(LocalDate Date, LocalDate? Delivered = null) : ClockFact(Date);

/// <summary>How a fee notice stands in rows stored earlier. Never recorded any more, and the clock does not know it: rows are read as <see cref="ToSent"/>.</summary>
/// <param name="Date">The day the applicant received it.</param>
/// <param name="SentOn">The day the office sent it; null: the day of receipt is taken.</param>
public sealed record FeeNoticeReceived(LocalDate Date, LocalDate? SentOn = null) : ClockFact(Date)
{
    /// <summary>The sending that carries this receipt.</summary>
    public FeeNoticeSent ToSent() => new(SentOn ?? Date, Date);

    /// <summary>The facts with each stored receipt as its sending; the same facts when there is none.</summary>
    public static IReadOnlyList<ClockFact> AsSent(IReadOnlyList<ClockFact> stored) =>
        stored.Any(fact => fact is FeeNoticeReceived) ? [.. stored.Select(fact => fact is FeeNoticeReceived received ? received.ToSent() : fact)] : stored;
}

/// <summary>The applicant paid in full: the reply period starts afresh the day after.</summary>
/// <param name="Date">The day of payment.</param>
public sealed record FeePaid(LocalDate Date) : ClockFact(Date);

/// <summary>The applicant was asked for reasons (Art. 35).</summary>
/// <param name="Date">The day of asking.</param>
/// <param name="ReasonsBy">The day by which they were asked for, if one was fixed.</param>
public sealed record ReasonsRequested(LocalDate Date, LocalDate? ReasonsBy = null) : ClockFact(Date);

/// <summary>The applicant gave reasons (Art. 35).</summary>
/// <param name="Date">The day they were received.</param>
public sealed record ReasonsReceived(LocalDate Date) : ClockFact(Date);

/// <summary>延迟答复的合理期限 was fixed and told to the applicant (Art. 35).</summary>
/// <param name="Date">The day it was told.</param>
/// <param name="Until">The new last day for the reply; a calendar date.</param>
public sealed record DelayDetermined(LocalDate Date, LocalDate Until) : ClockFact(Date);

/// <summary>The reply went out.</summary>
/// <param name="Date">The day of posting or sending, or the day of the decision when it is handed over.</param>
/// <param name="Method">How it was served.</param>
/// <param name="DeliveredOn">The day it reached the applicant, if known.</param>
/// <param name="SignedOn">The day the applicant signed for it, if known.</param>
public sealed record ReplySent(
    LocalDate Date, DeliveryMethod Method, LocalDate? DeliveredOn = null, LocalDate? SignedOn = null) : ClockFact(Date);

/// <summary>The applicant received the reply: the periods for remedies start the day after.</summary>
/// <param name="Date">The day it was served.</param>
public sealed record ReplyServed(LocalDate Date) : ClockFact(Date);

/// <summary>行政复议答复通知书 was received: the office answers within 10 or 5 working days. A later notice takes its place (a change of procedure).</summary>
/// <param name="Date">The day the office received it.</param>
/// <param name="Procedure">Ordinary or simple.</param>
public sealed record ReconsiderationNoticeReceived(LocalDate Date, ReconsiderationProcedure Procedure = ReconsiderationProcedure.Ordinary)
    : ClockFact(Date);

/// <summary>行政复议决定书 was received: the applicant may sue within 15 days. A later decision takes its place.</summary>
/// <param name="Date">The day the applicant received it.</param>
public sealed record ReconsiderationDecisionReceived(LocalDate Date) : ClockFact(Date);

/// <summary>Information for proactive disclosure was formed or changed (Art. 26).</summary>
/// <param name="Date">The day it was formed or changed.</param>
public sealed record InformationFormed(LocalDate Date) : ClockFact(Date);
