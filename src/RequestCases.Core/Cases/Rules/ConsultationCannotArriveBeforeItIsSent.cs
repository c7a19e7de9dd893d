using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A consultation is delivered on or after the day it is sent.</summary>
public sealed record ConsultationCannotArriveBeforeItIsSent(LocalDate SentOn, LocalDate DeliveredOn) : Rule(
    "CONSULTATION_DELIVERED_BEFORE_SENT",
    "《政府信息公开条例》第三十二条",
    $"征求意见书送达（无法送达）之日 {DeliveredOn.WithWeekday()}早于发出日 {SentOn.WithWeekday()}。请核对两个日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate sentOn, LocalDate? deliveredOn) =>
        deliveredOn is null || deliveredOn >= sentOn ? null : new ConsultationCannotArriveBeforeItIsSent(sentOn, deliveredOn.Value);
}
