using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A decision against a third party is not dated before its opinion came, its time ended, or its letter was given up.</summary>
public sealed record DecisionMustFollowTheHearing(string Party, LocalDate DecidedOn, LocalDate From) : Rule(
    "DECISION_DATED_BEFORE_HEARING",
    "《政府信息公开条例》第三十二条",
    $"决定日期 {DecidedOn.WithWeekday()}太早：{Party}的意见收到（期满未答复的，意见期限届满；无法送达的，登记无法送达）以后，最早 {From.WithWeekday()}才能决定公开。请核对日期。")
{
    /// <summary>Null when kept.</summary>
    /// <param name="consultation">Who was asked.</param>
    /// <param name="opinionDue">Last day for its opinion, inclusive.</param>
    /// <param name="decidedOn">Day of the decision.</param>
    public static Rule? Check(Consultation consultation, LocalDate opinionDue, LocalDate decidedOn)
    {
        var from = consultation.OpinionOn ?? consultation.Undeliverable?.On ?? opinionDue.PlusDays(1);
        return decidedOn >= from ? null : new DecisionMustFollowTheHearing(consultation.Party, decidedOn, from);
    }
}
