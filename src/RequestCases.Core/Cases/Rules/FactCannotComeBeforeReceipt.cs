using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Nothing can bear on the periods before the application is received.</summary>
public sealed record FactCannotComeBeforeReceipt(LocalDate HappenedOn, LocalDate? ReceivedOn) : Rule(
    "FACT_BEFORE_RECEIPT",
    "《政府信息公开条例》第三十一条",
    ReceivedOn is { } receivedOn
        ? $"{HappenedOn.WithWeekday()}早于收到申请之日 {receivedOn.WithWeekday()}，期限尚未起算。请核对日期。"
        : "尚未登记收到日，期限没有起算。请先按渠道确定收到申请之日。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate happenedOn, LocalDate? receivedOn) =>
        happenedOn >= receivedOn ? null : new FactCannotComeBeforeReceipt(happenedOn, receivedOn);
}
