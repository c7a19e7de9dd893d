using NodaTime;

namespace RequestCases.Core.Cases.Rules;

/// <summary>Only what has happened is a fact.</summary>
public sealed record DateMustNotBeInTheFuture : Rule
{
    private DateMustNotBeInTheFuture(LocalDate date, LocalDate today)
        : base("DATE_IN_FUTURE", "期限计算规则", $"日期{date:uuuu-MM-dd}在今天（{today:uuuu-MM-dd}）之后，尚未发生的事不能登记。") { }

    /// <summary>Null when kept.</summary>
    public static Rule? Check(LocalDate date, LocalDate today) =>
        date <= today ? null : new DateMustNotBeInTheFuture(date, today);
}
