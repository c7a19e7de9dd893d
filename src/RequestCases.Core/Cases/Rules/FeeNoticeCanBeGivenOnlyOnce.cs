using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>One application is charged once.</summary>
public sealed record FeeNoticeCanBeGivenOnlyOnce(LocalDate FirstNoticeOn) : Rule(
    "FEE_NOTICE_TWICE",
    "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条",
    $"本件已于 {FirstNoticeOn.WithWeekday()}通知收费，同一申请不重复收费。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? firstNoticeOn) =>
        firstNoticeOn is null ? null : new FeeNoticeCanBeGivenOnlyOnce(firstNoticeOn.Value);
}
