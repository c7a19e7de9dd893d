using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>While the applicant is waited for there is no reply period to extend, charge within or delay.</summary>
public sealed record PeriodMustBeRunning(ClockState State) : Rule(
    "CLOCK_NOT_RUNNING",
    "《政府信息公开条例》第三十条、第三十三条",
    $"{(State == ClockState.AwaitingPayment ? "正在等待申请人缴纳信息处理费" : "正在等待申请人补正")}，答复期限没有运行，不能办理此事项。请在期限重新起算后办理。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(ClockState state) =>
        state is not (ClockState.AwaitingSupplement or ClockState.AwaitingPayment) ? null : new PeriodMustBeRunning(state);
}
