using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>The time for the supplement is reasonable, so it ends after the day of the notice.</summary>
public sealed record SupplementPeriodMustEndAfterTheNotice(LocalDate SentOn, LocalDate SupplementBy) : Rule(
    "SUPPLEMENT_PERIOD_TOO_SHORT",
    "《政府信息公开条例》第三十条",
    $"补正期限 {SupplementBy.WithWeekday()}不晚于告知之日 {SentOn.WithWeekday()}，不是合理的补正期限。请另定一个告知之后的日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate sentOn, LocalDate supplementBy) =>
        supplementBy > sentOn ? null : new SupplementPeriodMustEndAfterTheNotice(sentOn, supplementBy);
}
