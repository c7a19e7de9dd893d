using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply is delivered and signed for on or after the day it is sent.</summary>
public sealed record ReplyCannotArriveBeforeItIsSent(LocalDate SentOn, LocalDate ArrivedOn) : Rule(
    "REPLY_DELIVERED_BEFORE_SENT",
    "国办公开办函〔2016〕235号",
    $"答复送达或者签收日 {ArrivedOn.WithWeekday()}早于作出日 {SentOn.WithWeekday()}。请核对两个日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate sentOn, LocalDate? arrivedOn) =>
        arrivedOn is null || arrivedOn >= sentOn ? null : new ReplyCannotArriveBeforeItIsSent(sentOn, arrivedOn.Value);
}
