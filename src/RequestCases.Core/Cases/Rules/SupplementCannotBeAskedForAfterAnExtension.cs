using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>After an extension it is always too late to ask for a supplement.</summary>
public sealed record SupplementCannotBeAskedForAfterAnExtension(LocalDate ExtendedOn) : Rule(
    "SUPPLEMENT_AFTER_EXTENSION",
    "《政府信息公开条例》第三十条",
    $"本件已于 {ExtendedOn.WithWeekday()}延期，此时补正告知必然超过收到申请之日起7个工作日，不能再要求补正。请在延长后的期限内答复。")
{
    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate? extendedOn) =>
        extendedOn is null ? null : new SupplementCannotBeAskedForAfterAnExtension(extendedOn.Value);
}
