using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An opinion comes on or after the day it was asked for.</summary>
public sealed record OpinionCannotComeBeforeTheConsultation(LocalDate ReceivedOn, LocalDate SentOn) : Rule(
    "OPINION_BEFORE_CONSULTATION",
    "《政府信息公开条例》第三十二条",
    $"意见收到日 {ReceivedOn.WithWeekday()}早于征求意见书发出日 {SentOn.WithWeekday()}。请核对两个日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate receivedOn, LocalDate? sentOn) =>
        sentOn is null || receivedOn >= sentOn ? null : new OpinionCannotComeBeforeTheConsultation(receivedOn, sentOn.Value);
}
