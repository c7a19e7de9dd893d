using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Core.Alerts;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Alerts;

/// <summary>Reads the cases of a batch's due alerts, all in one query; what has been settled or moved meanwhile is not found.</summary>
internal static class AlertCases
{
    /// <summary>The cases by their subjects.</summary>
    public static async Task<Dictionary<AlertSubject, AlertCase>> ReadAsync(OfficeDb db, IReadOnlyList<AlertSubject> due, CancellationToken cancellation)
    {
        if (due.Count == 0)
            return [];
        return Milestones.Of(due[0].Milestone).Source == MilestoneSource.Task
            ? await OfTasksAsync(db, due, cancellation)
            : await OfCasesAsync(db, due, cancellation);
    }

    private static async Task<Dictionary<AlertSubject, AlertCase>> OfTasksAsync(OfficeDb db, IReadOnlyList<AlertSubject> due, CancellationToken cancellation)
    {
        var ids = due.Select(s => s.Id).ToList();
        var tasks = await db.WorkItems.AsNoTracking().Where(w => ids.Contains(w.Id) && w.State == WorkItemState.Open)
            .Select(w => new
            {
                w.Id,
                w.DueOn,
                w.Name,
                w.Role,
                w.UnitId,
                w.AssigneeId,
                w.OpenedAt,
                w.Case.Number,
                Content = w.Case.Content.Subject,
                CaseUnitId = w.Case.UnitId,
                w.Case.HandlerId,
                w.Case.Provisional,
            })
            .ToDictionaryAsync(w => w.Id, cancellation);
        return due.Where(s => tasks.TryGetValue(s.Id, out var task) && task.DueOn == s.DueOn).ToDictionary(s => s, s =>
        {
            var task = tasks[s.Id];
            return new AlertCase(
                s.Milestone, s.CaseId, task.Number, task.Content, task.Name, task.UnitId ?? task.CaseUnitId, task.HandlerId, OfficeTime.DateAt(task.OpenedAt), task.Provisional,
                new AlertTask(task.Role, task.UnitId, task.AssigneeId));
        });
    }

    private static async Task<Dictionary<AlertSubject, AlertCase>> OfCasesAsync(OfficeDb db, IReadOnlyList<AlertSubject> due, CancellationToken cancellation)
    {
        var ids = due.Select(s => s.CaseId).Distinct().ToList();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, Content = c.Content.Subject, c.UnitId, c.HandlerId, c.RegisteredAt, c.ReplyDue, c.Clock, c.Provisional, c.Consultations })
            .ToDictionaryAsync(c => c.Id, cancellation);
        var notices = await NoticesAsync(db, due, cancellation);
        return due
            .Where(s => s.Milestone != Milestone.Reply || (cases[s.CaseId].Clock == ClockState.Running && cases[s.CaseId].ReplyDue == s.DueOn))
            .ToDictionary(s => s, s =>
            {
                var of = cases[s.CaseId];
                return new AlertCase(
                    s.Milestone, s.CaseId, of.Number, of.Content, Subject(s, of.Consultations, notices), of.UnitId, of.HandlerId, OfficeTime.DateAt(of.RegisteredAt), of.Provisional, null);
            });
    }

    // A case may have several: of the applicant, of a third party.
    private static async Task<Dictionary<long, string>> NoticesAsync(OfficeDb db, IReadOnlyList<AlertSubject> due, CancellationToken cancellation)
    {
        if (due[0].Milestone != Milestone.ReconsiderationAnswer)
            return [];
        var ids = due.Select(s => s.Id).ToList();
        return await db.Reconsiderations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, OfficeText.Notice, cancellation);
    }

    private static string Subject(AlertSubject subject, IReadOnlyList<Consultation> consultations, Dictionary<long, string> notices)
    {
        var which = subject.Milestone switch
        {
            Milestone.Consultation => consultations.FirstOrDefault(c => c.Id == subject.Id.ToString(CultureInfo.InvariantCulture))?.Party,
            Milestone.ReconsiderationAnswer => notices.GetValueOrDefault(subject.Id),
            _ => null,
        };
        var name = Milestones.Of(subject.Milestone).Name;
        return which is null ? name : $"{name}：{which}";
    }
}
