using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A supplement answers a notice that is still waiting for it.</summary>
public sealed record SupplementMustAnswerANotice(LocalDate ReceivedOn) : Rule(
    "SUPPLEMENT_WITHOUT_NOTICE",
    "《政府信息公开条例》第三十条",
    $"{ReceivedOn.WithWeekday()}收到补正件时，没有尚待补正的补正告知，期限不因此重新起算。请核对补正告知及其日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate receivedOn, ClockState state) =>
        state == ClockState.AwaitingSupplement ? null : new SupplementMustAnswerANotice(receivedOn);
}
