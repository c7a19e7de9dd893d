using Microsoft.EntityFrameworkCore;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations;

/// <summary>Tasks that stand beside the procedure: in the inbox like any other, moving no process.</summary>
internal static class BesideWork
{
    /// <summary>Opens one.</summary>
    public static async Task OpenAsync(CaseStep step, WorkItemRoute route, CancellationToken cancellation)
    {
        var lowest = await step.Db.WorkItems.Where(w => w.CaseId == step.Case.Id).MinAsync(w => (int?)w.WorkId, cancellation) ?? 0;
        var due = WorkDues.Of(route.Activity, step.Context.At, step.Case.Dates, step.Case.Reasons, step.Day.Calendar);
        step.Db.WorkItems.Add(WorkItem.Open(step.Case, Math.Min(lowest, 0) - 1, route, due, step.Context.At));
        if (step.Case.Status == CaseStatus.Open)
            step.Case.MoveTo(step.Case.Process, route.Stage);
    }
}
