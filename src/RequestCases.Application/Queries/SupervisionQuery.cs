using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>The traffic lights over all open cases.</summary>
public sealed record LightCounts(int Open, int Overdue, int Today, int Near, int Paused)
{
    /// <summary>Open cases that are none of the others.</summary>
    public int Calm => Open - Overdue - Today - Near - Paused;
}

/// <summary>One stage and how many open cases stand in it.</summary>
public sealed record StageCount(string Stage, int Count);

/// <summary>One unit's open cases.</summary>
public sealed record UnitCount(int? UnitId, string UnitName, int Open, int Overdue, int Near, int Paused);

/// <summary>One day and how many replies are due on it.</summary>
public sealed record DueCount(LocalDate Day, int Count);

/// <summary>What the supervisor sees.</summary>
public sealed record SupervisionView(
    LightCounts Lights, IReadOnlyList<StageCount> Stages, IReadOnlyList<UnitCount> Units, IReadOnlyList<DueCount> NextDays, int AnsweredThisYear, int OnTimeThisYear);

/// <summary>督办总览: what is late, what will be, whose it is.</summary>
public sealed class SupervisionQuery(OfficeDb db, OfficeCalendar calendar)
{
    private const int DaysAhead = 20;

    /// <summary>Reads it.</summary>
    public async Task<SupervisionView> ReadAsync(LocalDate today, CancellationToken cancellation)
    {
        var open = await db.Cases.AsNoTracking().Where(c => c.Status == CaseStatus.Open)
            .GroupBy(c => new { c.Stage, c.UnitId, c.Clock, c.ReplyDue, Waits = c.WaitsUntil >= today })
            .Select(g => new OpenGroup(g.Key.Stage, g.Key.UnitId, g.Key.Clock, g.Key.ReplyDue, g.Key.Waits, g.Count()))
            .ToListAsync(cancellation);
        var names = await db.Units.AsNoTracking().OrderBy(u => u.SortOrder).Select(u => new { u.Id, u.Name }).ToListAsync(cancellation);
        var yearStart = new LocalDate(today.Year, 1, 1);
        var answered = await db.Cases.Where(c => c.ReplyEffectiveOn >= yearStart).GroupBy(c => c.OnTime)
            .Select(g => new { OnTime = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var units = names.Select(u => CountUnit(u.Id, u.Name, open, today)).Append(CountUnit(null, "待分办", open, today)).Where(u => u.Open > 0);
        return new SupervisionView(
            CountLights(open, today), CountStages(open), [.. units], CountDays(open, today),
            answered.Sum(a => a.Count), answered.Where(a => a.OnTime == true).Sum(a => a.Count));
    }

    private LightCounts CountLights(List<OpenGroup> open, LocalDate today) => new(
        open.Sum(g => g.Count), Sum(open, DueFilter.Overdue, today), Sum(open, DueFilter.Today, today), Sum(open, DueFilter.Near, today), Sum(open, DueFilter.Paused, today));

    private UnitCount CountUnit(int? id, string name, List<OpenGroup> open, LocalDate today)
    {
        var own = open.Where(g => g.UnitId == id).ToList();
        return new UnitCount(
            id, name, own.Sum(g => g.Count), Sum(own, DueFilter.Overdue, today),
            Sum(own, DueFilter.Near, today) + Sum(own, DueFilter.Today, today), Sum(own, DueFilter.Paused, today));
    }

    private static List<StageCount> CountStages(List<OpenGroup> open) =>
        [.. open.GroupBy(g => g.Stage).Select(g => new StageCount(g.Key, g.Sum(x => x.Count))).OrderBy(s => Stages.Order(s.Stage))];

    private List<DueCount> CountDays(List<OpenGroup> open, LocalDate today)
    {
        var days = Enumerable.Range(1, DaysAhead).Select(n => calendar.Calendar.AddWorkingDays(today.PlusDays(-1), n));
        return [.. days.Select(day => new DueCount(day, open.Where(g => g.ReplyDue == day && g.Clock == ClockState.Running).Sum(g => g.Count)))];
    }

    private int Sum(List<OpenGroup> groups, DueFilter light, LocalDate today) => groups.Where(g => Light(g, today) == light).Sum(g => g.Count);

    private DueFilter Light(OpenGroup g, LocalDate today) => g switch
    {
        { Clock: ClockState.AwaitingSupplement or ClockState.AwaitingPayment } => DueFilter.Paused,
        { Clock: not ClockState.Running } => DueFilter.All,
        _ when g.ReplyDue < today => DueFilter.Overdue,
        { Waits: true } => DueFilter.Paused,
        _ when g.ReplyDue == today => DueFilter.Today,
        _ when g.ReplyDue <= calendar.Calendar.AddWorkingDays(today, 3) => DueFilter.Near,
        _ => DueFilter.All,
    };

    private sealed record OpenGroup(string Stage, int? UnitId, ClockState Clock, LocalDate? ReplyDue, bool Waits, int Count);
}
