using NodaTime;
using RequestCases.Application;
using RequestCases.Core.Calendar;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Pages;

namespace RequestCases.Web;

/// <summary>The ledger strip of a case: one cell a working day of the current period.</summary>
public static class LedgerStrips
{
    private const int MostOverdueCells = 15;

    /// <summary>The strip on a day; null before receipt.</summary>
    public static LedgerStripModel? Of(ClockReading reading, LocalDate today, WorkingCalendar calendar)
    {
        var ledger = ClockLedger.Build(reading, calendar);
        if (ledger.Count == 0)
            return null;
        var days = ledger.Where(d => d.Period == ledger[^1].Period && d.IsWorkingDay && d.Kind != LedgerDayKind.Start).ToList();
        // An answered clock stands still on the day the reply took effect.
        var view = new View(reading.ReplyEffective ?? today, reading.State != ClockState.Answered);
        var cells = days.SelectMany((day, i) => Cells(day, i == 0 ? null : days[i - 1], days, view));
        return new LedgerStripModel([.. cells, .. Overdue(reading, view, calendar)]);
    }

    private static IEnumerable<LedgerCell> Cells(LedgerDay day, LedgerDay? before, List<LedgerDay> days, View view)
    {
        var reason = Reason(day);
        if (reason is not null && (before is null || Reason(before) != reason))
            yield return new LedgerCell("gap", Gap(day, reason, days), reason);
        yield return new LedgerCell(Kind(day, view), day.Ordinal is { } n ? $"{n}" : day.Kind == LedgerDayKind.Delay ? "延" : "·", Title(day));
    }

    private static string Gap(LedgerDay first, string reason, List<LedgerDay> days)
    {
        var run = days.SkipWhile(d => d != first).TakeWhile(d => Reason(d) == reason).Count();
        return first.Kind == LedgerDayKind.Waiting ? reason : $"{reason}，{run} 个工作日不计";
    }

    private static string Kind(LedgerDay day, View view)
    {
        var kind = day.Kind is LedgerDayKind.StandStill or LedgerDayKind.Waiting ? "stop" : day.Date <= view.Through ? "used" : "left";
        if (day.Date == view.Through && view.IsRunning)
            kind = kind == "stop" ? "now stop" : "now";
        return day.IsDue ? $"{kind} end" : kind;
    }

    private static string Title(LedgerDay day) =>
        $"{OfficeText.Date(day.Date)}：{day.Text}{(day.IsProvisional ? "（节假日安排未公布，暂定）" : "")}";

    // The strip has no room for who is asked.
    private static string? Reason(LedgerDay day) => day.Kind switch
    {
        LedgerDayKind.StandStill => string.Join("、", day.StandStills.Select(still => still.What).Distinct()),
        LedgerDayKind.Waiting => day.Text.Split('，')[0],
        _ => null,
    };

    private static IEnumerable<LedgerCell> Overdue(ClockReading reading, View view, WorkingCalendar calendar)
    {
        if (reading.ReplyDue is not { } due || view.Through <= due)
            yield break;
        var late = calendar.CountWorkingDays(due, view.Through);
        if (late > MostOverdueCells)
            yield return new LedgerCell("gap", $"已超 {late} 个工作日，只画最后 {MostOverdueCells} 个", "");
        for (var n = Math.Max(1, late - MostOverdueCells + 1); n <= late; n++)
        {
            var day = calendar.AddWorkingDays(due, n);
            yield return new LedgerCell(day == view.Through && view.IsRunning ? "now over" : "over", $"{n}", $"{OfficeText.Date(day)}：超期第 {n} 个工作日");
        }
    }

    /// <summary>Through which day the strip is filled, and whether that day is today.</summary>
    private readonly record struct View(LocalDate Through, bool IsRunning);
}
