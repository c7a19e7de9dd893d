using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>督办总览: what is late, what will be, whose it is.</summary>
public sealed class SupervisionQuery(OfficeDb db, OfficeCalendar calendar)
{
    private const int DaysAhead = 20;

    /// <summary>Reads it over the cases that the person may see; who sees no case reads the numbers of the whole office.</summary>
    public async Task<SupervisionView> ReadAsync(Actor actor, LocalDate today, CancellationToken cancellation)
    {
        var cases = CaseAccess.SeesCases(actor) ? db.Cases.AsNoTracking().VisibleTo(db, actor) : db.Cases.AsNoTracking();
        var open = await ReadOpenAsync(cases, today, cancellation);
        var answered = await ReadAnsweredAsync(cases, today, cancellation);
        var names = await db.Units.AsNoTracking().OrderBy(u => u.SortOrder).Select(u => new { u.Id, u.Name }).ToListAsync(cancellation);
        var units = names.Select(u => CountUnit(u.Id, u.Name, open, answered)).Append(CountUnit(0, "未分办", open, answered));
        return new SupervisionView(
            CountLights(open), CountStages(open), [.. units.Where(u => u.Lights.InHand + u.Lights.Finished + u.Answers.Answered > 0)],
            CountDays(open, today), CountAnswers(answered));
    }

    private async Task<List<OpenGroup>> ReadOpenAsync(IQueryable<RequestCase> cases, LocalDate today, CancellationToken cancellation)
    {
        var open = cases.Where(c => c.Status == CaseStatus.Open);
        return await open.Select(WithLight(CaseFilters.Light(today, calendar.Calendar)))
            .GroupBy(x => new { x.Light, x.Case.Stage, x.Case.UnitId, x.Case.Clock, x.Case.ReplyDue })
            .Select(g => new OpenGroup(g.Key.Light, g.Key.Stage, g.Key.UnitId ?? 0, g.Key.Clock, g.Key.ReplyDue, g.Count()))
            .ToListAsync(cancellation);
    }

    private static async Task<List<AnsweredGroup>> ReadAnsweredAsync(IQueryable<RequestCase> cases, LocalDate today, CancellationToken cancellation)
    {
        var yearStart = new LocalDate(today.Year, 1, 1);
        return await cases.Where(c => c.ReplyEffectiveOn >= yearStart && c.ReceivedOn != null)
            .GroupBy(c => new { c.UnitId, c.ReceivedOn, c.ReplyEffectiveOn, c.OnTime })
            .Select(g => new AnsweredGroup(g.Key.UnitId ?? 0, g.Key.ReceivedOn!.Value, g.Key.ReplyEffectiveOn!.Value, g.Key.OnTime == true, g.Count()))
            .ToListAsync(cancellation);
    }

    // The light is an expression that lists share; it is put into the projection as it stands.
    private static Expression<Func<RequestCase, LitCase>> WithLight(Expression<Func<RequestCase, DueFilter>> light)
    {
        var created = Expression.MemberInit(
            Expression.New(typeof(LitCase)),
            Expression.Bind(typeof(LitCase).GetProperty(nameof(LitCase.Case))!, light.Parameters[0]),
            Expression.Bind(typeof(LitCase).GetProperty(nameof(LitCase.Light))!, light.Body));
        return Expression.Lambda<Func<RequestCase, LitCase>>(created, light.Parameters);
    }

    private UnitCount CountUnit(int id, string name, List<OpenGroup> open, List<AnsweredGroup> answered) =>
        new(id, name, CountLights(open.FindAll(g => g.UnitId == id)), CountAnswers(answered.FindAll(g => g.UnitId == id)));

    private static LightCounts CountLights(List<OpenGroup> open)
    {
        return new LightCounts(
            Of(DueFilter.Overdue), Of(DueFilter.Today), Of(DueFilter.Near), Of(DueFilter.Calm), Of(DueFilter.Paused), Of(DueFilter.Finished));

        int Of(DueFilter light) => open.Where(g => g.Light == light).Sum(g => g.Count);
    }

    private static List<StageCount> CountStages(List<OpenGroup> open) =>
        [.. open.GroupBy(g => g.Stage).Select(g => new StageCount(g.Key, g.Sum(x => x.Count))).OrderBy(s => Stages.Order(s.Stage))];

    private List<DueCount> CountDays(List<OpenGroup> open, LocalDate today)
    {
        var running = open.FindAll(g => g.Clock == ClockState.Running && g.Light != DueFilter.Finished);
        var days = Enumerable.Range(1, DaysAhead).Select(n => calendar.Calendar.AddWorkingDays(today.PlusDays(-1), n));
        return [.. days.Select(day => new DueCount(day, running.Where(g => g.ReplyDue == day).Sum(g => g.Count)))];
    }

    private AnswerRecord CountAnswers(List<AnsweredGroup> answered)
    {
        var count = answered.Sum(g => g.Count);
        var days = answered.Sum(g => g.Count * calendar.Calendar.CountWorkingDays(g.ReceivedOn, g.EffectiveOn));
        return new AnswerRecord(count, answered.Where(g => g.OnTime).Sum(g => g.Count), count == 0 ? null : (double)days / count);
    }

    private sealed class LitCase
    {
        public RequestCase Case { get; set; } = null!;

        public DueFilter Light { get; set; }
    }

    private sealed record OpenGroup(DueFilter Light, string Stage, int UnitId, ClockState Clock, LocalDate? ReplyDue, int Count);

    private sealed record AnsweredGroup(int UnitId, LocalDate ReceivedOn, LocalDate EffectiveOn, bool OnTime, int Count);
}
