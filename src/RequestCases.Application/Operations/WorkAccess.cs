using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using RequestCases.Application.Deputies;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations;

/// <summary>Who may do which task, also as the deputy of an absent colleague; one rule for pages, lists and operations.</summary>
public static class WorkAccess
{
    /// <summary>Whether the person may do the task: it is assigned to them, or to their role and unit and to nobody yet; or to somebody for whom they stand in and whose role they hold.</summary>
    public static bool MayDo(WorkItem work, Actor actor) => actor.IsSystem || MayDo(work.AssigneeId, work.Role, work.UnitId, actor);

    /// <summary>The same for a task as a list shows it.</summary>
    public static bool MayDo(string? assigneeId, string role, int? unitId, Actor actor) =>
        IsOwn(assigneeId, role, unitId, actor) || (actor.Has(role) && AbsentOf(assigneeId, role, unitId, actor) is not null);

    /// <summary>The absent colleague whose task it is; null for the person's own task, and for one that is none of theirs.</summary>
    public static AbsentPerson? AbsentOf(string? assigneeId, string role, int? unitId, Actor actor) => IsOwn(assigneeId, role, unitId, actor)
        ? null
        : actor.For.FirstOrDefault(p => assigneeId == p.Id || (assigneeId is null && unitId is not null && unitId == p.UnitId && p.Roles.Contains(role) && actor.Has(role)));

    /// <summary>Tasks of the person and of those for whom they stand in.</summary>
    public static Expression<Func<WorkItem, bool>> Mine(Actor actor)
    {
        var (id, absent) = (actor.Id, actor.For.Select(p => p.Id).ToArray());
        var pool = Unassigned(actor);
        if (absent.Length > 0)
            pool = Or(pool, w => absent.Contains(w.AssigneeId));
        return actor.IsReplaced ? pool : Or(w => w.AssigneeId == id, pool);
    }

    /// <summary>Tasks the person could take that nobody has taken.</summary>
    public static Expression<Func<WorkItem, bool>> Unassigned(Actor actor)
    {
        var pool = Pool(actor.IsReplaced ? [] : [.. actor.Roles], actor.UnitId);
        foreach (var absent in actor.For)
            pool = Or(pool, PoolOf(absent.Roles.Where(actor.Has).ToArray(), absent.UnitId));
        return pool;
    }

    private static bool IsOwn(string? assigneeId, string role, int? unitId, Actor actor) =>
        !actor.IsReplaced && (assigneeId == actor.Id || (assigneeId is null && actor.Has(role) && (unitId is null || unitId == actor.UnitId)));

    private static Expression<Func<WorkItem, bool>> Pool(string[] roles, int? unitId) =>
        w => w.AssigneeId == null && roles.Contains(w.Role) && (w.UnitId == null || w.UnitId == unitId);

    // What is for any unit is the deputy's own already.
    private static Expression<Func<WorkItem, bool>> PoolOf(string[] roles, int? unitId) =>
        w => w.AssigneeId == null && roles.Contains(w.Role) && w.UnitId != null && w.UnitId == unitId;

    private static Expression<Func<WorkItem, bool>> Or(Expression<Func<WorkItem, bool>> one, Expression<Func<WorkItem, bool>> other) =>
        Expression.Lambda<Func<WorkItem, bool>>(
            Expression.OrElse(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters);
}
