using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A reply delayed under Art. 35 has its own reasonable time and no extension of Art. 33.</summary>
public sealed record DelayedReplyCannotBeExtended(LocalDate DelayedUntil) : Rule(
    "EXTENSION_AFTER_DELAY",
    "《政府信息公开条例》第三十五条",
    $"本件已按第三十五条确定延迟答复至 {DelayedUntil.WithWeekday()}，不再适用第三十三条的延期。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? delayedUntil) =>
        delayedUntil is null ? null : new DelayedReplyCannotBeExtended(delayedUntil.Value);
}
