using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A payment answers a fee notice that is still waiting for it.</summary>
public sealed record FeePaymentMustAnswerANotice(LocalDate PaidOn) : Rule(
    "FEE_PAID_WITHOUT_NOTICE",
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条",
    $"{PaidOn.WithWeekday()}缴费时没有尚待缴费的收费通知，期限不因此重新起算。请核对收费通知及其日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate paidOn, ClockState state) =>
        state == ClockState.AwaitingPayment ? null : new FeePaymentMustAnswerANotice(paidOn);
}
