using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Workflow;

namespace RequestCases.Application.Operations;

/// <summary>To whom a task goes, and the stage that a case shows.</summary>
internal static class WorkRoutes
{
    private static readonly HashSet<string> SideActivities = ["RequestCases.ApproveExtension", "RequestCases.NotifyExtension"];

    /// <summary>Where the definition sends a task of a case.</summary>
    public static async Task<WorkItemRoute> OfAsync(OfficeDb db, RequestCase requestCase, ProcessElement element, CancellationToken cancellation)
    {
        var binding = element.Binding!;
        var role = binding.Input("role")!;
        var unitId = binding.Input("unit") switch
        {
            // An office whose units are not set up yet can register already: any clerk may go on.
            "office" => await db.Units.Where(u => u.IsDisclosureOffice).Select(u => (int?)u.Id).SingleOrDefaultAsync(cancellation),
            "handling" => requestCase.UnitId,
            _ => null,
        };
        var assignee = role == OfficeRoles.Handler ? requestCase.HandlerId : null;
        return new WorkItemRoute(element.Id, element.Name, binding.ActivityType, binding.Input("stage")!, role, unitId, assignee);
    }

    /// <summary>The stage shown in lists: that of the main work, not of an extension beside it.</summary>
    public static string StageOf(IReadOnlyList<WorkItem> open) =>
        open.FirstOrDefault(w => !SideActivities.Contains(w.Activity))?.Stage ?? (open.Count == 0 ? "已归档" : open[0].Stage);
}
