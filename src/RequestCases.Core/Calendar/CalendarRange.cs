using NodaTime;

namespace RequestCases.Core.Calendar;

/// <summary>The days every calendar knows, in whole years, and the place of each: a table look-up, no reckoning.</summary>
internal static class CalendarRange
{
    public const int FirstYear = 2008;
    public const int LastYear = 2040;

    private static readonly int[] MonthStarts = FirstDaysOfMonths();

    /// <summary>All days, in order.</summary>
    public static readonly LocalDate[] Days = AllDays();

    /// <summary>Whether the day at a place is a Saturday or Sunday.</summary>
    public static readonly bool[] IsWeekend = Array.ConvertAll(Days, d => d.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    public static bool Contains(LocalDate date) => date.Year is >= FirstYear and <= LastYear;

    /// <summary>The place of a day in <see cref="Days"/>.</summary>
    /// <exception cref="RefusedException">DATE_OUT_OF_CALENDAR.</exception>
    public static int IndexOf(LocalDate date) => Contains(date)
        ? MonthStarts[((date.Year - FirstYear) * 12) + date.Month - 1] + date.Day - 1
        : throw Outside(date.WithWeekday());

    /// <exception cref="RefusedException">NOTICE_YEAR_OUT_OF_RANGE.</exception>
    public static void CheckYear(int year)
    {
        if (year is < FirstYear or > LastYear)
            throw new RefusedException("NOTICE_YEAR_OUT_OF_RANGE", $"{year}年不在工作日历范围内（{FirstYear}年至{LastYear}年），请核对年份。");
    }

    public static RefusedException Outside(string what) =>
        new("DATE_OUT_OF_CALENDAR", $"{what}不在工作日历范围内（{FirstYear}年至{LastYear}年），请核对日期。");

    private static LocalDate[] AllDays()
    {
        var first = new LocalDate(FirstYear, 1, 1);
        return [.. Enumerable.Range(0, Period.DaysBetween(first, new LocalDate(LastYear, 12, 31)) + 1).Select(first.PlusDays)];
    }

    private static int[] FirstDaysOfMonths()
    {
        var first = new LocalDate(FirstYear, 1, 1);
        return [.. Enumerable.Range(0, (LastYear - FirstYear + 1) * 12).Select(month => Period.DaysBetween(first, first.PlusMonths(month)))];
    }
}
