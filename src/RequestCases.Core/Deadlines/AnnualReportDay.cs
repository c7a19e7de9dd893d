using NodaTime;

namespace RequestCases.Core.Deadlines;

/// <summary>政府信息公开工作年度报告 (条例第四十九条).</summary>
public static class AnnualReportDay
{
    /// <summary>Last day to submit and publish the report on a year: 31 January of the next. A fixed day, it does not roll over a day off.</summary>
    public static LocalDate ForYear(int year) => new(year + 1, 1, 31);

    /// <summary>The next such day on or after a day.</summary>
    public static LocalDate NextAfter(LocalDate today) =>
        today <= ForYear(today.Year - 1) ? ForYear(today.Year - 1) : ForYear(today.Year);
}
