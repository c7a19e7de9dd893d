using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.People;

/// <summary>Everybody who works in the office with their roles, read once where many tasks are looked at.</summary>
internal sealed class OfficeHolders
{
    private readonly ILookup<string, (PersonInfo Person, int? UnitId)> byRole;

    private OfficeHolders(ILookup<string, (PersonInfo, int?)> byRole) => this.byRole = byRole;

    /// <summary>Reads them.</summary>
    public static async Task<OfficeHolders> ReadAsync(OfficeDb db, CancellationToken cancellation)
    {
        var held = await (from person in db.Users
                          join userRole in db.UserRoles on person.Id equals userRole.UserId
                          join role in db.Roles on userRole.RoleId equals role.Id
                          where person.IsActive
                          orderby person.DisplayName
                          select new { Role = role.Name!, Info = new PersonInfo(person.Id, person.DisplayName, person.Email), person.UnitId }).ToListAsync(cancellation);
        return new OfficeHolders(held.ToLookup(h => h.Role, h => (h.Info, h.UnitId)));
    }

    /// <summary>Those who hold a role, in one unit or in all, but one person.</summary>
    public IReadOnlyList<PersonInfo> Of(string role, int? unitId, string exceptId) =>
        [.. byRole[role].Where(h => (unitId is null || h.UnitId == unitId) && h.Person.Id != exceptId).Select(h => h.Person)];

    /// <summary>Everybody but one person.</summary>
    public IReadOnlyList<PersonInfo> All(string exceptId, int? unitId = null) =>
        [.. byRole.SelectMany(h => h).Where(h => h.Person.Id != exceptId && (unitId is null || h.UnitId == unitId)).Select(h => h.Person).DistinctBy(p => p.Id).OrderBy(p => p.Name, StringComparer.Ordinal)];
}
