using NodaTime;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A supplement that comes late without a good reason no longer counts: the application is taken as given up.</summary>
public sealed record LateSupplementNeedsAGoodReason(LocalDate CameOn, LocalDate SupplementBy) : Rule(
    "SUPPLEMENT_LATE",
    "《政府信息公开条例》第三十条",
    $"补正件 {CameOn.WithWeekday()}提交，超过补正期限 {SupplementBy.WithWeekday()}：无正当理由逾期不补正的，视为放弃申请。认可其正当理由的，请在登记补正件时写明理由。")
{
    /// <summary>Null when kept: posted or received in time, or the office accepts a reason.</summary>
    public static Rule? Check(SupplementReceived supplement, LocalDate supplementBy) =>
        (supplement.PostedOn ?? supplement.Date) <= supplementBy || !string.IsNullOrWhiteSpace(supplement.GoodReason) ? null : new LateSupplementNeedsAGoodReason(supplement.PostedOn ?? supplement.Date, supplementBy);
}
