using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>
/// Reads what there may be to alert of up to a day: each kind in the order of its last day, batch by batch on a covering index, with the most
/// serious step of the ledger beside it. Of tasks and replies the database leaves out those about which the ledger has as serious a step as the rules
/// have come to. No state is kept: whatever moves the day, the rules or the calendar is seen by the next sweep. A rule that is off reads nothing.
/// </summary>
internal sealed class AlertSubjects(OfficeDb db, OfficeCalendar calendar, AlertRules rules, int batchSize)
{
    // A remedy period whose last step is longer ago is past caring: switching its rule on does not bring up the whole past.
    private const int RemedyDaysBack = 31;

    // A reply may be served that long after it took effect, e.g. by announcement.
    private const int ServingDays = 120;

    /// <summary>The kinds.</summary>
    /// <param name="day">The day of sending, or the last day of a preview.</param>
    public IEnumerable<(Milestone Milestone, AlertLane Read)> Lanes(LocalDate day)
    {
        foreach (var info in Milestones.All)
        {
            if (Horizon(info.Milestone, day) is not { } horizon)
                continue;
            switch (info.Source)
            {
                case MilestoneSource.Task:
                    foreach (var activity in info.Activities)
                        yield return (info.Milestone, (after, cancellation) => UnsettledAsync(Tasks(activity), info.Milestone, day, horizon, after, cancellation));
                    break;
                case MilestoneSource.Reply:
                    yield return (info.Milestone, (after, cancellation) => UnsettledAsync(Replies(), info.Milestone, day, horizon, after, cancellation));
                    break;
                case MilestoneSource.Consultation:
                    yield return (info.Milestone, ConsultationsAsync);
                    break;
                case MilestoneSource.Reconsideration:
                    yield return (info.Milestone, ReconsiderationsAsync);
                    break;
                case MilestoneSource.Remedy:
                    yield return (info.Milestone, (after, cancellation) => RemediesAsync(info.Milestone, day, horizon, after, cancellation));
                    break;
            }
        }
    }

    private LocalDate? Horizon(Milestone milestone, LocalDate day) =>
        rules.All(milestone).Select(rule => AlertPlan.Horizon(rule, calendar.Calendar, day)).Max();

    private int LatestStep(Milestone milestone) => rules.All(milestone).Where(rule => rule.IsOn).SelectMany(rule => rule.Steps).Max(step => Math.Max(0, step.Offset));

    private IQueryable<Open> Tasks(string activity)
    {
        var tasks = db.WorkItems.Where(w => w.State == WorkItemState.Open && w.Activity == activity);
        if (activity == RecordPayment.Activity)
            tasks = tasks.Where(w => w.Case.WaitsUntil != null);
        else if (WorkDues.IsOfReply(activity))
            tasks = tasks.Where(w => w.Case.Clock != ClockState.AwaitingSupplement && w.Case.Clock != ClockState.AwaitingPayment);
        return tasks.Select(w => new Open { Id = w.Id, SubjectId = w.Id, CaseId = w.CaseId, DueOn = w.DueOn, UnitId = w.UnitId, SilentThrough = null });
    }

    private IQueryable<Open> Replies() => db.Cases.Where(c => c.Status == CaseStatus.Open && c.Clock == ClockState.Running)
        .Select(c => new Open { Id = c.Id, SubjectId = 0, CaseId = c.Id, DueOn = c.ReplyDue!.Value, UnitId = c.UnitId, SilentThrough = c.WaitsUntil });

    // The last days about which the rules have come to the same step are read together; behind a full batch comes the rest of its last day, by itself.
    private async Task<AlertBatch> UnsettledAsync(
        IQueryable<Open> all, Milestone milestone, LocalDate day, LocalDate horizon, AlertCursor? after, CancellationToken cancellation)
    {
        var open = all.Where(s => s.DueOn <= horizon);
        if (after is not null)
            open = open.Where(s => s.DueOn >= after.DueOn);
        if (await open.OrderBy(s => s.DueOn).Select(s => (LocalDate?)s.DueOn).FirstOrDefaultAsync(cancellation) is not { } first)
            return new AlertBatch([], null);
        var (step, through) = AlertPlan.Reach([.. rules.All(milestone)], calendar.Calendar, day, first, horizon);
        var behind = after?.DueOn == first ? after.Id : 0;
        through = behind > 0 ? first : through;
        var rows = step is null ? [] : await Without(milestone, step.Value, open.Where(s => s.DueOn >= first && s.DueOn <= through && s.Id > behind)).ToListAsync(cancellation);
        return new AlertBatch(
            [.. rows.Select(r => r.Subject.Of(milestone, r.Sent))],
            rows.Count < batchSize ? new AlertCursor(through.PlusDays(1), 0) : new AlertCursor(rows[^1].Subject.DueOn, rows[^1].Subject.Id));
    }

    // Without those of which the ledger has as serious a step; whether the others are due the plan decides.
    private IQueryable<Unsettled> Without(Milestone milestone, int step, IQueryable<Open> open) => open
        .Where(s => !db.Alerts.Any(a => a.CaseId == s.CaseId && a.Milestone == milestone && a.SubjectId == s.SubjectId && a.DueOn == s.DueOn && a.Step >= step))
        .OrderBy(s => s.DueOn).ThenBy(s => s.Id).Take(batchSize)
        .Select(s => new Unsettled(
            s, db.Alerts.Where(a => a.CaseId == s.CaseId && a.Milestone == milestone && a.SubjectId == s.SubjectId && a.DueOn == s.DueOn).Max(a => (int?)a.Step)));

    private async Task<AlertBatch> ConsultationsAsync(AlertCursor? after, CancellationToken cancellation)
    {
        var from = after?.Id ?? 0;
        var rows = await db.WorkItems.AsNoTracking()
            .Where(w => w.State == WorkItemState.Open && w.Activity == RecordOpinion.Activity && w.Id > from)
            .OrderBy(w => w.Id).Take(batchSize)
            .Select(w => new { w.Id, w.CaseId, w.UnitId, w.Case.Facts, w.Case.Policy })
            .ToListAsync(cancellation);
        // Two such tasks may be open in a case: they are about the same parties.
        var open =
            from row in rows
            from asked in OpinionDays.Of(row.Facts, row.Policy, calendar.Calendars)
            select new AlertSubject(Milestone.Consultation, asked.Id, row.CaseId, asked.DueOn, row.UnitId, null);
        return new AlertBatch(await WithSentAsync(Milestone.Consultation, [.. open.DistinctBy(s => (s.CaseId, s.Id))], cancellation), Next(rows.Count, rows.Count == 0 ? 0 : rows[^1].Id));
    }

    private async Task<AlertBatch> ReconsiderationsAsync(AlertCursor? after, CancellationToken cancellation)
    {
        var from = after?.Id ?? 0;
        var rows = await db.Reconsiderations.AsNoTracking().Where(r => r.AnsweredOn == null && r.Id > from).OrderBy(r => r.Id).Take(batchSize)
            .Select(r => new { Reconsideration = r, r.Case.UnitId }).ToListAsync(cancellation);
        var owed = rows.Select(r => new AlertSubject(
            Milestone.ReconsiderationAnswer, r.Reconsideration.Id, r.Reconsideration.CaseId, r.Reconsideration.AnswerDue(calendar.Calendar), r.UnitId, null));
        return new AlertBatch(await WithSentAsync(Milestone.ReconsiderationAnswer, [.. owed], cancellation), Next(rows.Count, rows.Count == 0 ? 0 : rows[^1].Reconsideration.Id));
    }

    private async Task<AlertBatch> RemediesAsync(Milestone milestone, LocalDate day, LocalDate horizon, AlertCursor? after, CancellationToken cancellation)
    {
        // Served is what took effect, or later, and months have not the same length: both ends are read generously, and the facts decide.
        var period = milestone == Milestone.LitigationPeriod ? Period.FromMonths(6) : Period.FromDays(60);
        var oldest = day.PlusDays(-RemedyDaysBack - 2 * LatestStep(milestone));
        var (from, through) = (after?.DueOn ?? oldest.Minus(period).PlusDays(-ServingDays), horizon.Minus(period).PlusDays(3));
        var answered = db.Cases.AsNoTracking().Where(c => c.ReplyEffectiveOn >= from && c.ReplyEffectiveOn <= through);
        if (after is { } last)
            answered = answered.Where(c => c.ReplyEffectiveOn > last.DueOn || c.Id > last.Id);
        var rows = await answered.OrderBy(c => c.ReplyEffectiveOn).ThenBy(c => c.Id).Take(batchSize)
            .Select(c => new { c.Id, c.UnitId, EffectiveOn = c.ReplyEffectiveOn!.Value, c.Facts, c.Policy }).ToListAsync(cancellation);
        var ending =
            from row in rows
            let reading = ReplyClock.Replay(row.Facts, KeptDates.CalendarFor(row.Facts, row.Policy, calendar.Calendars), row.Policy)
            let lastDay = milestone == Milestone.LitigationPeriod ? reading.LitigationBy : reading.ReconsiderationBy
            where lastDay >= oldest && lastDay <= horizon
            select new AlertSubject(milestone, 0, row.Id, lastDay.Value, row.UnitId, null);
        return new AlertBatch(
            await WithSentAsync(milestone, [.. ending], cancellation),
            rows.Count < batchSize ? null : new AlertCursor(rows[^1].EffectiveOn, rows[^1].Id));
    }

    private async Task<IReadOnlyList<AlertSubject>> WithSentAsync(Milestone milestone, List<AlertSubject> subjects, CancellationToken cancellation)
    {
        var caseIds = subjects.Select(s => s.CaseId).Distinct().ToList();
        var sent = (await db.Alerts.AsNoTracking().Where(a => a.Milestone == milestone && caseIds.Contains(a.CaseId))
                .Select(a => new { a.CaseId, a.SubjectId, a.DueOn, a.Step }).ToListAsync(cancellation))
            .ToLookup(a => (a.CaseId, a.SubjectId, a.DueOn), a => a.Step);
        return [.. subjects.Select(s => sent[(s.CaseId, s.Id, s.DueOn)].ToList() is { Count: > 0 } steps ? s with { Sent = steps.Max() } : s)];
    }

    private AlertCursor? Next(int count, long last) => count < batchSize ? null : new AlertCursor(default, last);

    private sealed record Unsettled(Open Subject, int? Sent);

    private sealed record Open
    {
        public required long Id { get; init; }
        public required long SubjectId { get; init; }
        public required long CaseId { get; init; }
        public required LocalDate DueOn { get; init; }
        public required int? UnitId { get; init; }
        public required LocalDate? SilentThrough { get; init; }

        public AlertSubject Of(Milestone milestone, int? sent) => new(milestone, SubjectId, CaseId, DueOn, UnitId, sent) { SilentThrough = SilentThrough };
    }
}
