using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Reasons answer a request for them.</summary>
public sealed record ReasonsMustHaveBeenAskedFor(LocalDate ReceivedOn) : Rule(
    "REASONS_WITHOUT_REQUEST",
    "《政府信息公开条例》第三十五条",
    $"{ReceivedOn.WithWeekday()}之前没有要求申请人说明理由的记录。请先登记说明理由告知书。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate receivedOn, bool wereAskedFor) =>
        wereAskedFor ? null : new ReasonsMustHaveBeenAskedFor(receivedOn);
}
