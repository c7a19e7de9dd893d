using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>The fee is paid within twenty working days of the notice, or the application is taken as given up.</summary>
public sealed record FeeMustBePaidWithinTwentyWorkingDays(LocalDate PaidOn, LocalDate FeeDue) : Rule(
    "FEE_PAID_LATE",
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条",
    $"信息处理费应当自收到通知次日起20个工作日内缴纳，最迟 {FeeDue.WithWeekday()}；{PaidOn.WithWeekday()}缴纳已经逾期，视为放弃申请，不再处理。所缴费用请退还。")
{
    /// <summary>Null when kept.</summary>
    /// <param name="paidOn">Day of payment.</param>
    /// <param name="feeDue">Last day to pay, inclusive; null while it is not known when the notice arrived.</param>
    public static Rule? Check(LocalDate paidOn, LocalDate? feeDue) =>
        paidOn > feeDue ? new FeeMustBePaidWithinTwentyWorkingDays(paidOn, feeDue.Value) : null;
}
