using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>
/// The periods for remedies. Calendar periods: the day of service is not counted, months end on the same day number or the month's last
/// day, and a last day that is a day off moves to the next working day (民事诉讼法第八十五条).
/// </summary>
public static class Remedies
{
    /// <summary>Last day to apply for reconsideration: 60 days (行政复议法第二十条).</summary>
    public static LocalDate ReconsiderationBy(LocalDate servedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(servedOn.PlusDays(60));

    /// <summary>Last day to sue directly: 6 months (行政诉讼法第四十六条).</summary>
    public static LocalDate LitigationBy(LocalDate servedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(servedOn.PlusMonths(6));

    /// <summary>Last day to sue after the reconsideration decision was received, or its period ran out: 15 days (行政诉讼法第四十五条).</summary>
    public static LocalDate LitigationAfterReconsiderationBy(LocalDate decisionReceivedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(decisionReceivedOn.PlusDays(15));
}
