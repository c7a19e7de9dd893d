using System.Collections.Frozen;

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

    /// <summary>Whether the person holds the role.</summary>
    public bool Has(string role) => Roles.Contains(role);

    /// <summary>Whether this is one of the office's own jobs.</summary>
    public bool IsSystem => Id == System.Id;
}
