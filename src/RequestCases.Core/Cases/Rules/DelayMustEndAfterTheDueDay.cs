using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A delay leads to a later day than the period it replaces.</summary>
public sealed record DelayMustEndAfterTheDueDay(LocalDate Until, LocalDate Due) : Rule(
    "DELAY_NOT_LATER",
    "《政府信息公开条例》第三十五条",
    $"延迟答复的期限 {Until.WithWeekday()}不晚于现有答复期限 {Due.WithWeekday()}，不是延迟。请另定一个更晚的日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate until, LocalDate due) =>
        until > due ? null : new DelayMustEndAfterTheDueDay(until, due);
}
