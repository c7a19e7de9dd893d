using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>Takes notifications off the bell, and out of the next mail, when what they are about is done or its last day has moved.</summary>
internal static class SettledAlerts
{
    private const string Consulting = "RequestCases.RecordOpinion";

    private static readonly List<Milestone> OfTasks = Of(MilestoneSource.Task);
    private static readonly List<Milestone> OfPeriods = Of(MilestoneSource.Remedy);

    /// <summary>Marks those of some cases, as the database now has them.</summary>
    /// <param name="db">The office's data, with all changes saved.</param>
    /// <param name="caseIds">The cases.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Cancels it.</param>
    public static Task MarkAsync(OfficeDb db, IReadOnlyCollection<long> caseIds, Instant at, CancellationToken cancellation)
    {
        var settled = db.Alerts.Where(a => caseIds.Contains(a.CaseId) && !(
                OfPeriods.Contains(a.Milestone)
                || (OfTasks.Contains(a.Milestone) && db.WorkItems.Any(w => w.Id == a.SubjectId && w.State == WorkItemState.Open && w.DueOn == a.DueOn))
                || (a.Milestone == Milestone.Reply && a.Case.Clock == ClockState.Running && a.Case.ReplyDue == a.DueOn)
                || (a.Milestone == Milestone.Consultation && db.WorkItems.Any(w => w.CaseId == a.CaseId && w.State == WorkItemState.Open && w.Activity == Consulting))
                || (a.Milestone == Milestone.ReconsiderationAnswer && db.Reconsiderations.Any(r => r.Id == a.SubjectId && r.AnsweredOn == null))))
            .Select(a => a.Id);
        return db.Notifications.Where(n => settled.Contains(n.AlertId) && n.SettledAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.SettledAt, at).SetProperty(x => x.WaitsForMail, false), cancellation);
    }

    private static List<Milestone> Of(MilestoneSource source) => [.. Milestones.All.Where(m => m.Source == source).Select(m => m.Milestone)];
}
