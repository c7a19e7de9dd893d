namespace RequestCases.Core.Cases.Rules;

/// <summary>A warning, not a refusal: a consultation late in the period leaves little or no time (D7).</summary>
public sealed record ConsultationShouldLeaveDaysForTheReply(int DaysUsed, int PeriodDays) : Rule(
    "CONSULTATION_LATE_IN_PERIOD",
    "《政府信息公开条例》第三十三条第三款",
    $"答复期限{PeriodDays}个工作日已用{DaysUsed}个。发函当日仍计入期限，意见收到后所剩无几；期限最后一日才发函的，不再停止计算。请考虑同时办理延期。")
{
    /// <summary>Null when there is nothing to warn of.</summary>
    public static Rule? Check(int daysUsed, int periodDays, int warningFromDay) =>
        daysUsed < warningFromDay ? null : new ConsultationShouldLeaveDaysForTheReply(daysUsed, periodDays);
}
