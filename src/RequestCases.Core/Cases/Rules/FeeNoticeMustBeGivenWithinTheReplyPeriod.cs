using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A fee notice is given within the reply period.</summary>
public sealed record FeeNoticeMustBeGivenWithinTheReplyPeriod(LocalDate GivenOn, LocalDate Due) : Rule(
    "FEE_NOTICE_LATE",
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条",
    $"收费通知应当在申请处理期限内作出，最迟 {Due.WithWeekday()}；{GivenOn.WithWeekday()}已经逾期，不能再收费，原期限继续计算。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate givenOn, LocalDate due) =>
        givenOn <= due ? null : new FeeNoticeMustBeGivenWithinTheReplyPeriod(givenOn, due);
}
