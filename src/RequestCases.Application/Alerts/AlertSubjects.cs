using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>
/// Reads what there may be to alert of up to a day: each kind in the order of its last day, batch by batch on a covering index, with the most
/// serious step of the ledger beside it. A rule that is off reads nothing.
/// </summary>
internal sealed class AlertSubjects(OfficeDb db, OfficeCalendar calendar, AlertRules rules, int batchSize)
{
    // A remedy period whose last step is longer ago is past caring: switching its rule on does not bring up the whole past.
    private const int RemedyDaysBack = 31;

    // A reply may be served that long after it took effect, e.g. by announcement.
    private const int ServingDays = 120;

    private const string Payment = "RequestCases.RecordPayment";

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
                        yield return (info.Milestone, (after, cancellation) => TasksAsync(info.Milestone, activity, horizon, after, cancellation));
                    break;
                case MilestoneSource.Reply:
                    yield return (info.Milestone, (after, cancellation) => RepliesAsync(horizon, after, cancellation));
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

    private async Task<AlertBatch> TasksAsync(Milestone milestone, string activity, LocalDate horizon, AlertCursor? after, CancellationToken cancellation)
    {
        var tasks = db.WorkItems.AsNoTracking().Where(w => w.State == WorkItemState.Open && w.Activity == activity && w.DueOn <= horizon);
        if (activity == Payment)
            tasks = tasks.Where(w => w.Case.WaitsUntil != null);
        else if (WorkDues.IsOfReply(activity))
            tasks = tasks.Where(w => w.Case.Clock != ClockState.AwaitingSupplement && w.Case.Clock != ClockState.AwaitingPayment);
        if (after is { } last)
            tasks = tasks.Where(w => w.DueOn >= last.DueOn && (w.DueOn > last.DueOn || w.Id > last.Id));
        var rows = await tasks.OrderBy(w => w.DueOn).ThenBy(w => w.Id).Take(batchSize)
            .Select(w => new
            {
                w.Id,
                w.CaseId,
                w.DueOn,
                w.UnitId,
                Sent = db.Alerts.Where(a => a.CaseId == w.CaseId && a.Milestone == milestone && a.SubjectId == w.Id && a.DueOn == w.DueOn).Max(a => (int?)a.Step),
            })
            .ToListAsync(cancellation);
        return new AlertBatch(
            [.. rows.Select(w => new AlertSubject(milestone, w.Id, w.CaseId, w.DueOn, w.UnitId, w.Sent))],
            rows.Count < batchSize ? null : new AlertCursor(rows[^1].DueOn, rows[^1].Id));
    }

    private async Task<AlertBatch> RepliesAsync(LocalDate horizon, AlertCursor? after, CancellationToken cancellation)
    {
        var cases = db.Cases.AsNoTracking().Where(c => c.Status == CaseStatus.Open && c.Clock == ClockState.Running && c.ReplyDue <= horizon);
        if (after is { } last)
            cases = cases.Where(c => c.ReplyDue >= last.DueOn && (c.ReplyDue > last.DueOn || c.Id > last.Id));
        var rows = await cases.OrderBy(c => c.ReplyDue).ThenBy(c => c.Id).Take(batchSize)
            .Select(c => new
            {
                c.Id,
                DueOn = c.ReplyDue!.Value,
                c.UnitId,
                c.WaitsUntil,
                Sent = db.Alerts.Where(a => a.CaseId == c.Id && a.Milestone == Milestone.Reply && a.SubjectId == 0 && a.DueOn == c.ReplyDue).Max(a => (int?)a.Step),
            })
            .ToListAsync(cancellation);
        return new AlertBatch(
            [.. rows.Select(c => new AlertSubject(Milestone.Reply, 0, c.Id, c.DueOn, c.UnitId, c.Sent) { SilentThrough = c.WaitsUntil })],
            rows.Count < batchSize ? null : new AlertCursor(rows[^1].DueOn, rows[^1].Id));
    }

    private async Task<AlertBatch> ConsultationsAsync(AlertCursor? after, CancellationToken cancellation)
    {
        var from = after?.Id ?? 0;
        var rows = await db.WorkItems.AsNoTracking()
            .Where(w => w.State == WorkItemState.Open && w.Activity == "RequestCases.RecordOpinion" && w.Id > from)
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
}
