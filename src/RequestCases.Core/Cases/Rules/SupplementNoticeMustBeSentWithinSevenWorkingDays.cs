using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A supplement notice is sent within seven working days of receipt.</summary>
public sealed record SupplementNoticeMustBeSentWithinSevenWorkingDays(LocalDate SentOn, LocalDate Due) : Rule(
    "SUPPLEMENT_NOTICE_LATE",
    "《政府信息公开条例》第三十条",
    $"补正告知应当自收到申请之日起7个工作日内作出，最迟 {Due.WithWeekday()}；{SentOn.WithWeekday()}已经逾期，原答复期限继续计算。请直接办理答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate sentOn, LocalDate due) =>
        sentOn <= due ? null : new SupplementNoticeMustBeSentWithinSevenWorkingDays(sentOn, due);
}
