using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>Consultations sent so late in the period that the office warns of them, or that nothing is left to stand still (D7).</summary>
internal sealed class LateConsultations(ClockReading reading, WorkingCalendar calendar, DeadlinePolicy policy, Func<string, string> partyOf)
{
    private readonly IReadOnlyList<LedgerDay> ledger = ClockLedger.Build(reading, calendar);

    public IEnumerable<string> Notes() => reading.Consultations.Select(Note).OfType<string>();

    private string? Note(ConsultationReading consultation)
    {
        var period = reading.Periods.LastOrDefault(p => p.StartedOn <= consultation.SentOn);
        if (period is null || DayReached(period, consultation.SentOn) is not { } day)
            return null;
        var sent = $"{consultation.Kind.Text()}（{partyOf(consultation.Id)}）的函件于{consultation.SentOn.WithWeekday()}发出，是第{day}个工作日";
        if (consultation.SentOn >= period.Due)
            return $"{sent}，期限已经用完，征求意见的时间不再停止计算（D7）；同日或者之前延期的，才停止计算。";
        return day < policy.ConsultationWarningFromDay
            ? null
            : $"{sent}，本机关自第{policy.ConsultationWarningFromDay}个工作日起提醒（D7）；若提醒的起点设在其后，则不提醒。日期不受影响，发函后只剩{period.Workdays - day}个工作日。";
    }

    // The counted day that was reached by then: a letter may go out on a day that is not counted itself.
    private int? DayReached(ClockPeriod period, LocalDate date) =>
        ledger.Where(d => d.Period == period.Number && d.Date <= date).Max(d => d.Ordinal);
}
