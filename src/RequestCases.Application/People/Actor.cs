using System.Collections.Frozen;
using RequestCases.Application.Deputies;

namespace RequestCases.Application.People;

/// <summary>Who acts, as known when the act began.</summary>
/// <param name="Id">Identity of the person, or "system".</param>
/// <param name="Name">Name as it is kept in the audit trail.</param>
/// <param name="UnitId">Unit of the person.</param>
/// <param name="Roles">Roles of the person.</param>
public sealed record Actor(string Id, string Name, int? UnitId, FrozenSet<string> Roles)
{
    /// <summary>The office's own jobs.</summary>
    public static Actor System { get; } = new("system", "系统", null, FrozenSet<string>.Empty);

    /// <summary>Absent colleagues whose deputy the person is today.</summary>
    public IReadOnlyList<AbsentPerson> For { get; init; } = [];

    /// <summary>Whether today the person's own tasks are for the deputy alone.</summary>
    public bool IsReplaced { get; init; }

    /// <summary>Whether the person holds the role.</summary>
    public bool Has(string role) => Roles.Contains(role);

    /// <summary>Whether this is one of the office's own jobs.</summary>
    public bool IsSystem => Id == System.Id;

    /// <summary>Whether the person heads the unit, or stands in for its head and is a head elsewhere.</summary>
    public bool Leads(int? unitId) => LeadsItself(unitId) || AbsentHeadOf(unitId) is not null;

    /// <summary>The absent head of the unit for whom the person stands in.</summary>
    internal AbsentPerson? AbsentHeadOf(int? unitId) =>
        unitId is null || !Has(OfficeRoles.UnitHead) ? null : For.FirstOrDefault(p => p.UnitId == unitId && p.Roles.Contains(OfficeRoles.UnitHead));

    /// <summary>Whether the person heads the unit.</summary>
    internal bool LeadsItself(int? unitId) => Has(OfficeRoles.UnitHead) && unitId is not null && UnitId == unitId;
}
