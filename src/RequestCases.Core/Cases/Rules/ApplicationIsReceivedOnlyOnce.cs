using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>An application has one day of receipt.</summary>
public sealed record ApplicationIsReceivedOnlyOnce(LocalDate ReceivedOn) : Rule(
    "RECEIVED_TWICE",
    "《政府信息公开条例》第三十一条",
    $"本件已登记收到日 {ReceivedOn.WithWeekday()}，同一申请只有一个收到日。收到日有误的，请更正原记录，不要另行登记。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? receivedOn) =>
        receivedOn is null ? null : new ApplicationIsReceivedOnlyOnce(receivedOn.Value);
}
