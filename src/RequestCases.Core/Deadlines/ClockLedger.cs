using NodaTime;
using RequestCases.Core.Calendar;

namespace RequestCases.Core.Deadlines;

/// <summary>逐日台账: the day-by-day account that explains a due date.</summary>
public sealed class ClockLedger
{
    private readonly WorkingCalendar calendar;
    private readonly Func<string, string>? partyOf;

    private ClockLedger(WorkingCalendar calendar, Func<string, string>? partyOf) => (this.calendar, this.partyOf) = (calendar, partyOf);

    /// <summary>
    /// Every calendar day from the day of receipt to the due day, or to the last day the applicant has. A period that was stopped is shown
    /// to the day it stopped, then the days of waiting; the day of the supplement or payment starts the next period. Empty before receipt.
    /// </summary>
    /// <param name="reading">The reading of the case's facts.</param>
    /// <param name="calendar">The calendar it was read by.</param>
    /// <param name="partyOf">What a consultation is called; its id when left out.</param>
    /// <exception cref="RefusedException">DATE_OUT_OF_CALENDAR: a day lies outside the calendar.</exception>
    public static IReadOnlyList<LedgerDay> Build(ClockReading reading, WorkingCalendar calendar, Func<string, string>? partyOf = null)
    {
        var ledger = new ClockLedger(calendar, partyOf);
        var days = new List<LedgerDay>();
        for (var i = 0; i < reading.Periods.Count; i++)
        {
            var next = i + 1 < reading.Periods.Count ? reading.Periods[i + 1] : null;
            days.AddRange(ledger.DaysOf(reading.Periods[i], next?.StartedOn));
        }

        return days;
    }

    /// <summary>Replays the facts and builds the ledger of the reading.</summary>
    public static IReadOnlyList<LedgerDay> Build(IReadOnlyList<ClockFact> facts, WorkingCalendar calendar, DeadlinePolicy policy) =>
        Build(ReplyClock.Replay(facts, calendar, policy), calendar);

    private IEnumerable<LedgerDay> DaysOf(ClockPeriod period, LocalDate? nextStart)
    {
        // What came before the receipt rolled over a day off (D1), or on the very day: the next period tells the days.
        if (nextStart <= period.StartedOn)
            yield break;
        yield return Day(period, calendar.Describe(period.StartedOn), LedgerDayKind.Start, null, StartText(period.Start));

        var ordinal = 0;
        // A supplement handed in on the day of the notice starts the next period on that very day.
        var runsThrough = nextStart is { } start && start == period.StoppedOn ? start.PlusDays(-1) : LastDayOfRunning(period);
        for (var date = period.StartedOn.PlusDays(1); date <= runsThrough; date = date.PlusDays(1))
        {
            var day = RunningDay(period, calendar.Describe(date), ordinal + 1);
            ordinal = day.Ordinal ?? ordinal;
            yield return day;
        }

        // A supplement accepted late for a good reason comes after the last day it was waited for.
        var waitsThrough = nextStart?.PlusDays(-1) ?? period.WaitThrough;
        for (var date = runsThrough.PlusDays(1); date <= waitsThrough; date = date.PlusDays(1))
            yield return Day(period, calendar.Describe(date), LedgerDayKind.Waiting, null, WaitingText(period, date));
    }

    private static LocalDate LastDayOfRunning(ClockPeriod period) =>
        period.StoppedOn is { } stoppedOn ? LocalDate.Max(stoppedOn, period.StartedOn) : period.Due;

    private LedgerDay RunningDay(ClockPeriod period, CalendarDay day, int ordinal)
    {
        if (!day.IsWorkingDay)
        {
            var kind = day.Kind == CalendarDayKind.Weekend ? LedgerDayKind.Weekend : LedgerDayKind.Holiday;
            return Day(period, day, kind, null, $"{day.Text}，不计");
        }

        var stills = period.StandStills.Where(s => s.Covers(day.Date)).ToList();
        if (stills.Count > 0)
            return Day(period, day, LedgerDayKind.StandStill, null, $"{string.Join("、", stills.Select(s => s.Reason(partyOf)))}，不计") with { StandStills = stills };
        if (ordinal > period.Workdays)
            return Day(period, day, LedgerDayKind.Delay, null, "延迟答复的合理期限（第三十五条）");
        return day.Kind == CalendarDayKind.MakeupWorkday
            ? Day(period, day, LedgerDayKind.CountedMakeup, ordinal, $"第{ordinal}个工作日，{day.Text}")
            : Day(period, day, LedgerDayKind.Counted, ordinal, $"第{ordinal}个工作日");
    }

    private static LedgerDay Day(ClockPeriod period, CalendarDay day, LedgerDayKind kind, int? ordinal, string text)
    {
        var isDue = period.StoppedOn is null && day.Date == period.Due;
        return new LedgerDay(
            day.Date, period.Number, kind, ordinal, day.IsWorkingDay, isDue, day.IsProvisional, isDue ? $"{text}，答复期限届满之日" : text, []);
    }

    private static string StartText(PeriodStart start) => start switch
    {
        PeriodStart.Receipt => "收到申请，当日不计",
        PeriodStart.Supplement => "收到补正件，期限自次日起重新计算",
        _ => "缴纳信息处理费，期限自次日起重新计算",
    };

    private static string WaitingText(ClockPeriod period, LocalDate date)
    {
        if (date > period.WaitThrough)
            return "补正期限已过，等待认定正当理由";
        return period.WaitingFor == ClockState.AwaitingPayment ? "等待申请人缴费，期限停止" : "等待申请人补正，期限停止";
    }
}
