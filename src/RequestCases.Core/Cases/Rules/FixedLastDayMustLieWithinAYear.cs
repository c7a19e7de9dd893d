using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Cases.Rules;

/// <summary>A last day that the office fixes itself is a reasonable one (条例第三十条、第三十五条): a day years ahead is a slip of the pen.</summary>
public sealed record FixedLastDayMustLieWithinAYear : Rule
{
    private FixedLastDayMustLieWithinAYear(LocalDate last)
        : base("FIXED_DAY_TOO_FAR", "《政府信息公开条例》第三十条、第三十五条", $"{last.WithWeekday()}距告知之日超过一年，不是合理的期限。请核对年份。")
    {
    }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate from, LocalDate? last) =>
        last is { } day && day > from.PlusYears(1) ? new FixedLastDayMustLieWithinAYear(day) : null;
}
