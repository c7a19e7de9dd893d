using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.People;

namespace RequestCases.Application.Deputies;

/// <summary>Who stands in for whom on a day. What somebody may do as a deputy is asked for anew with every request: it ends with the day.</summary>
public static class Standing
{
    /// <summary>The arrangements that hold on a day.</summary>
    /// <param name="db">The office's data.</param>
    /// <param name="day">Business day; first and last day of an arrangement are included.</param>
    public static IQueryable<DeputyPeriod> On(OfficeDb db, LocalDate day) => From(db, day).AsNoTracking().Where(p => p.From <= day && p.Deputy.IsActive);

    /// <summary>The arrangements that hold on a day or later: neither ended nor over.</summary>
    /// <param name="db">The office's data.</param>
    /// <param name="day">Business day, inclusive.</param>
    public static IQueryable<DeputyPeriod> From(OfficeDb db, LocalDate day) => db.DeputyPeriods.Where(p => p.EndedAt == null && p.Until >= day);

    /// <summary>The person with those for whom they stand in today.</summary>
    public static async Task<Actor> OnAsync(OfficeDb db, Actor actor, LocalDate day, CancellationToken cancellation = default)
    {
        var found = await On(db, day).Where(p => p.DeputyId == actor.Id || p.AbsentId == actor.Id).OrderBy(p => p.Id)
            .Select(p => new { p.AbsentId, p.Absent.DisplayName, p.Absent.UnitId, p.TasksToDeputyOnly }).ToListAsync(cancellation);
        if (found.Count == 0)
            return actor;
        var absent = found.Where(p => p.AbsentId != actor.Id).ToList();
        var ids = absent.ConvertAll(p => p.AbsentId);
        var held = ids.Count == 0 ? [] : await (from userRole in db.UserRoles
                                                join role in db.Roles on userRole.RoleId equals role.Id
                                                where ids.Contains(userRole.UserId)
                                                select new { userRole.UserId, role.Name }).ToListAsync(cancellation);
        return actor with
        {
            For = [.. absent.Select(p => new AbsentPerson(p.AbsentId, p.DisplayName, p.UnitId, held.Where(h => h.UserId == p.AbsentId).Select(h => h.Name!).ToFrozenSet()))],
            IsReplaced = found.Any(p => p.AbsentId == actor.Id && p.TasksToDeputyOnly),
        };
    }

    /// <summary>Who is told of a task that goes to a person: the person, the deputy, or both, as was arranged.</summary>
    internal static async Task<IReadOnlyList<PersonInfo>> ReachedAsync(OfficeDb db, string personId, LocalDate day, CancellationToken cancellation)
    {
        var deputies = await On(db, day).Where(p => p.AbsentId == personId)
            .Select(p => new { p.TasksToDeputyOnly, Info = new PersonInfo(p.DeputyId, p.Deputy.DisplayName, p.Deputy.Email) }).ToListAsync(cancellation);
        var own = await db.Users.Where(p => p.Id == personId && p.IsActive).Select(p => new PersonInfo(p.Id, p.DisplayName, p.Email)).ToListAsync(cancellation);
        return [.. deputies.Exists(p => p.TasksToDeputyOnly) ? [] : own, .. deputies.Select(p => p.Info)];
    }
}
