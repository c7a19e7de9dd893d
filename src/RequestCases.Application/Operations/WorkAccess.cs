using System.Linq.Expressions;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations;

/// <summary>Who may do which task; one rule for pages, lists and operations.</summary>
public static class WorkAccess
{
    /// <summary>Whether the person may do the task: it is assigned to them, or to their role and unit and to nobody yet.</summary>
    public static bool MayDo(WorkItem work, Actor actor) => actor.IsSystem || MayDo(work.AssigneeId, work.Role, work.UnitId, actor);

    /// <summary>The same for a task as a list shows it.</summary>
    public static bool MayDo(string? assigneeId, string role, int? unitId, Actor actor) =>
        assigneeId == actor.Id || (assigneeId is null && actor.Has(role) && (unitId is null || unitId == actor.UnitId));

    /// <summary>Tasks the person may do: <see cref="MayDo(WorkItem, Actor)"/> as a query.</summary>
    public static Expression<Func<WorkItem, bool>> Mine(Actor actor)
    {
        var (id, unitId, roles) = (actor.Id, actor.UnitId, actor.Roles.ToArray());
        return w => w.AssigneeId == id
            || (w.AssigneeId == null && roles.Contains(w.Role) && (w.UnitId == null || w.UnitId == unitId));
    }

    /// <summary>Tasks the person could take that nobody has taken.</summary>
    public static Expression<Func<WorkItem, bool>> Unassigned(Actor actor)
    {
        var (unitId, roles) = (actor.UnitId, actor.Roles.ToArray());
        return w => w.AssigneeId == null && roles.Contains(w.Role) && (w.UnitId == null || w.UnitId == unitId);
    }
}
