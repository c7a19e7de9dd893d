using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;

namespace RequestCases.Application.Deputies;

/// <summary>What the page of deputies shows.</summary>
public sealed class DeputyQuery(OfficeDb db)
{
    private const int MostPast = 20;

    /// <summary>The person's arrangements: those that hold or are to come, the soonest first, then the last past ones.</summary>
    public async Task<IReadOnlyList<DeputyPeriod>> OfAsync(string personId, LocalDate today, CancellationToken cancellation)
    {
        var coming = await Shown(Standing.From(db, today)).Where(p => p.AbsentId == personId).OrderBy(p => p.From).ToListAsync(cancellation);
        var past = await Shown(db.DeputyPeriods).Where(p => p.AbsentId == personId && (p.EndedAt != null || p.Until < today)).OrderByDescending(p => p.Until).ThenByDescending(p => p.Id).Take(MostPast).ToListAsync(cancellation);
        return [.. coming, .. past];
    }

    /// <summary>For whom the person stands in, now or later.</summary>
    public Task<List<DeputyPeriod>> ByAsync(string personId, LocalDate today, CancellationToken cancellation) =>
        Shown(Standing.From(db, today)).Where(p => p.DeputyId == personId).OrderBy(p => p.From).ToListAsync(cancellation);

    /// <summary>Who could stand in for a person: those at work who hold one of the person's roles, people of the same unit first.</summary>
    public async Task<IReadOnlyList<(string Id, string Name, string? Unit)>> CandidatesAsync(string personId, CancellationToken cancellation)
    {
        var unitId = await db.Users.Where(p => p.Id == personId).Select(p => p.UnitId).SingleOrDefaultAsync(cancellation);
        var seeing = CaseAccess.SeeingRoles;
        var roles = db.UserRoles.Where(r => r.UserId == personId && db.Roles.Any(role => role.Id == r.RoleId && seeing.Contains(role.Name!))).Select(r => r.RoleId);
        var found = await db.Users.Where(p => p.IsActive && p.Id != personId && db.UserRoles.Any(r => r.UserId == p.Id && roles.Contains(r.RoleId)))
            .OrderBy(p => p.UnitId == unitId ? 0 : 1).ThenBy(p => p.Unit!.SortOrder).ThenBy(p => p.DisplayName)
            .Select(p => new { p.Id, p.DisplayName, Unit = p.Unit!.Name }).ToListAsync(cancellation);
        return [.. found.Select(p => (p.Id, p.DisplayName, (string?)p.Unit))];
    }

    /// <summary>Colleagues of a unit, for its head.</summary>
    public Task<List<PersonInfo>> ColleaguesAsync(int unitId, string exceptId, CancellationToken cancellation) =>
        db.Users.Where(p => p.IsActive && p.UnitId == unitId && p.Id != exceptId).OrderBy(p => p.DisplayName)
            .Select(p => new PersonInfo(p.Id, p.DisplayName, p.Email)).ToListAsync(cancellation);

    private static IQueryable<DeputyPeriod> Shown(IQueryable<DeputyPeriod> periods) => periods.AsNoTracking().Include(p => p.Absent).Include(p => p.Deputy);
}
