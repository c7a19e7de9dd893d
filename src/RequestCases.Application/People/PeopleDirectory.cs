using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;

namespace RequestCases.Application.People;

/// <summary>Who holds which role where.</summary>
public sealed class PeopleDirectory(OfficeDb db)
{
    /// <summary>Active people who hold a role, in one unit or in all.</summary>
    public async Task<IReadOnlyList<PersonInfo>> HoldersAsync(string role, int? unitId, CancellationToken cancellation = default) =>
        await (from person in db.Users
               join userRole in db.UserRoles on person.Id equals userRole.UserId
               join roleRow in db.Roles on userRole.RoleId equals roleRow.Id
               where person.IsActive && roleRow.Name == role && (unitId == null || person.UnitId == unitId)
               orderby person.DisplayName
               select new PersonInfo(person.Id, person.DisplayName, person.Email)).ToListAsync(cancellation);
}

/// <summary>A person as lists name them.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">姓名.</param>
/// <param name="Email">Mail address.</param>
public sealed record PersonInfo(string Id, string Name, string? Email);
