using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A period is extended once, or as often as the office's setting allows.</summary>
public sealed record PeriodCannotBeExtendedTwice(LocalDate ExtendedOn) : Rule(
    "EXTENSION_TWICE",
    "《政府信息公开条例》第三十三条第二款",
    $"本期限已于 {ExtendedOn.WithWeekday()}延长，不能再次延期。请在延长后的期限内答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? extendedOn, int extensions, int allowed) =>
        extendedOn is null || extensions < allowed ? null : new PeriodCannotBeExtendedTwice(extendedOn.Value);
}
