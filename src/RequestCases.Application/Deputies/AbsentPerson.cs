using System.Collections.Frozen;

namespace RequestCases.Application.Deputies;

/// <summary>A colleague whose deputy somebody is today.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">姓名.</param>
/// <param name="UnitId">Unit of the colleague.</param>
/// <param name="Roles">Roles of the colleague; the deputy has only those of them that are their own too.</param>
public sealed record AbsentPerson(string Id, string Name, int? UnitId, FrozenSet<string> Roles);
