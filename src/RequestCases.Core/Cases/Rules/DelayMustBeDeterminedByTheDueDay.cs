using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A delay is fixed and told no later than the due day.</summary>
public sealed record DelayMustBeDeterminedByTheDueDay(LocalDate DeterminedOn, LocalDate Due) : Rule(
    "DELAY_AFTER_DUE",
    "《政府信息公开条例》第三十五条",
    $"延迟答复的合理期限应当在答复期限 {Due.WithWeekday()}届满前确定并告知申请人；{DeterminedOn.WithWeekday()}已经逾期。请尽快答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate determinedOn, LocalDate due) =>
        determinedOn <= due ? null : new DelayMustBeDeterminedByTheDueDay(determinedOn, due);
}
