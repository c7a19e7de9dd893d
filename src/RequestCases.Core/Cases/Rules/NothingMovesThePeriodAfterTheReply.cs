using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>After the reply nothing moves the reply period any more.</summary>
public sealed record NothingMovesThePeriodAfterTheReply(LocalDate RepliedOn) : Rule(
    "ALREADY_ANSWERED",
    "《政府信息公开条例》第三十三条",
    $"本件已于 {RepliedOn.WithWeekday()}答复，答复之后不能再补正、延期、收费、征求意见或者延迟。请核对日期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? repliedOn) =>
        repliedOn is null ? null : new NothingMovesThePeriodAfterTheReply(repliedOn.Value);
}
