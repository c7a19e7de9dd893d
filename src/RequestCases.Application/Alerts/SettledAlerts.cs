using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>Takes notifications off the bell, and out of the next mail, when what they are about is done or its last day has moved.</summary>
internal static class SettledAlerts
{
    private static readonly List<Milestone> OfTasks = Of(MilestoneSource.Task);
    private static readonly List<Milestone> Counted = [Milestone.Consultation, Milestone.ReconsiderationAnswer];

    /// <summary>Marks those of some cases, as the database now has them.</summary>
    /// <param name="db">The office's data, with all changes saved.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="caseIds">The cases.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static async Task MarkAsync(OfficeDb db, OfficeCalendar calendar, IReadOnlyCollection<long> caseIds, Instant at, CancellationToken cancellation)
    {
        var counted = await CountedAsync(db, calendar, caseIds, cancellation);
        var settled = db.Alerts.Where(a => caseIds.Contains(a.CaseId) && (
                counted.Contains(a.Id)
                || (OfTasks.Contains(a.Milestone) && !db.WorkItems.Any(w => w.Id == a.SubjectId && w.State == WorkItemState.Open && w.DueOn == a.DueOn))
                || (a.Milestone == Milestone.Reply && !(a.Case.Clock == ClockState.Running && a.Case.ReplyDue == a.DueOn))))
            .Select(a => a.Id);
        await db.Notifications.Where(n => settled.Contains(n.AlertId) && n.SettledAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.SettledAt, at).SetProperty(x => x.WaitsForMail, false), cancellation);
    }

    // The database does not have the last days of opinions and of answers to reconsiderations: they are counted from the facts.
    private static async Task<List<long>> CountedAsync(OfficeDb db, OfficeCalendar calendar, IReadOnlyCollection<long> caseIds, CancellationToken cancellation)
    {
        var told = await db.Alerts.AsNoTracking()
            .Where(a => caseIds.Contains(a.CaseId) && Counted.Contains(a.Milestone) && db.Notifications.Any(n => n.AlertId == a.Id && n.SettledAt == null))
            .Select(a => new { a.Id, a.CaseId, a.Milestone, a.SubjectId, a.DueOn }).ToListAsync(cancellation);
        if (told.Count == 0)
            return [];
        var ids = told.Select(a => a.CaseId).Distinct().ToList();
        var consulting = await db.WorkItems.AsNoTracking().Where(w => ids.Contains(w.CaseId) && w.State == WorkItemState.Open && w.Activity == RecordOpinion.Activity)
            .Select(w => new { w.CaseId, w.Case.Facts, w.Case.Policy }).ToListAsync(cancellation);
        var reconsiderations = await db.Reconsiderations.AsNoTracking().Where(r => ids.Contains(r.CaseId) && r.AnsweredOn == null).ToListAsync(cancellation);
        var owed = consulting.DistinctBy(c => c.CaseId)
            .SelectMany(c => OpinionDays.Of(c.Facts, c.Policy, calendar.Calendars).Select(o => (Milestone.Consultation, c.CaseId, o.Id, o.DueOn)))
            .Concat(reconsiderations.Select(r => (Milestone.ReconsiderationAnswer, r.CaseId, r.Id, r.AnswerDue(calendar.Calendar))))
            .ToHashSet();
        return [.. told.Where(a => !owed.Contains((a.Milestone, a.CaseId, a.SubjectId, a.DueOn))).Select(a => a.Id)];
    }

    private static List<Milestone> Of(MilestoneSource source) => [.. Milestones.All.Where(m => m.Source == source).Select(m => m.Milestone)];
}
