using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A supplement is posted on or after the day its notice was sent, and no later than the day it is received.</summary>
public sealed record SupplementIsPostedBetweenTheNoticeAndItsReceipt(LocalDate PostedOn, LocalDate NoticeOn, LocalDate ReceivedOn) : Rule(
    "SUPPLEMENT_POSTING_DATE",
    "《政府信息公开条例》第三十条",
    $"补正件的交邮日 {PostedOn.WithWeekday()}应当在补正告知发出日 {NoticeOn.WithWeekday()}和收到补正日 {ReceivedOn.WithWeekday()}之间。请核对邮戳和这几个日期。")
{
    /// <summary>Null when kept, and where it was not posted or no notice was sent.</summary>
    /// <param name="noticeOn">The day the notice was sent.</param>
    /// <param name="supplement">What was received.</param>
    public static Rule? Check(LocalDate? noticeOn, SupplementReceived supplement) =>
        noticeOn is { } notice && supplement.PostedOn is { } posted && (posted < notice || posted > supplement.Date)
            ? new SupplementIsPostedBetweenTheNoticeAndItsReceipt(posted, notice, supplement.Date)
            : null;
}
