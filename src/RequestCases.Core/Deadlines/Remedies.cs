using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>
/// The periods for remedies. Those of the applicant are calendar periods: the day of service is not counted, months end on the same day number or the month's last
/// day, and a last day that is a day off moves to the next working day (民事诉讼法第八十五条). The office's answer is due in working days.
/// </summary>
public static class Remedies
{
    /// <summary>Last day to apply for reconsideration: 60 days (行政复议法第二十条).</summary>
    public static LocalDate ReconsiderationBy(LocalDate servedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(servedOn.PlusDays(60));

    /// <summary>Last day to sue directly: 6 months (行政诉讼法第四十六条).</summary>
    public static LocalDate LitigationBy(LocalDate servedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(servedOn.PlusMonths(6));

    /// <summary>Last day for the office to answer the reconsideration body, with the evidence: 10 working days after the notice, 5 in the simple procedure.</summary>
    public static LocalDate ReconsiderationAnswerDue(LocalDate noticeReceivedOn, ReconsiderationProcedure procedure, WorkingCalendar calendar) =>
        calendar.AddWorkingDays(noticeReceivedOn, procedure == ReconsiderationProcedure.Simple
            ? StatutoryPeriods.SimpleReconsiderationAnswerWorkdays
            : StatutoryPeriods.ReconsiderationAnswerWorkdays);

    /// <summary>Last day to sue after the reconsideration decision was received, or its period ran out: 15 days (行政诉讼法第四十五条).</summary>
    public static LocalDate LitigationAfterReconsiderationBy(LocalDate decisionReceivedOn, WorkingCalendar calendar) =>
        calendar.SameOrNextWorkingDay(decisionReceivedOn.PlusDays(15));
}
