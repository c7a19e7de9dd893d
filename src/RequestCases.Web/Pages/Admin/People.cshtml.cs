using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.People;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>人员.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class PeopleModel(OfficeDb db) : PageModel
{
    /// <summary>Part of a name or login name.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Only people of this unit.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? UnitId { get; set; }

    /// <summary>Only people with this role.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Role { get; set; }

    /// <summary>Those who left instead of those at work.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Left { get; set; }

    /// <summary>The people found.</summary>
    public IReadOnlyList<PersonRow> People { get; private set; } = [];

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Whether the list is narrowed.</summary>
    public bool IsFiltered => !string.IsNullOrEmpty(Text) || UnitId is not null || !string.IsNullOrEmpty(Role) || Left;

    /// <summary>Opens the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Units = await UnitChoices.ReadAsync(db, UnitId, activeOnly: false, cancellation);
        var found = await Filter().OrderBy(p => p.Unit == null ? int.MaxValue : p.Unit.SortOrder).ThenBy(p => p.UserName)
            .Select(p => new { p.Id, p.DisplayName, p.UserName, Unit = p.Unit!.Name, p.Email, p.IsActive }).ToListAsync(cancellation);
        var held = await (from userRole in db.UserRoles join role in db.Roles on userRole.RoleId equals role.Id select new { userRole.UserId, role.Name })
            .ToListAsync(cancellation);
        var roles = held.ToLookup(h => h.UserId, h => h.Name!);
        People = [.. found.Select(p => new PersonRow(p.Id, p.DisplayName, p.UserName!, p.Unit, InOrder(roles[p.Id]), p.Email, p.IsActive))];
    }

    private IQueryable<Person> Filter()
    {
        var people = db.Users.AsNoTracking().Where(p => p.IsActive == !Left);
        if (Text is { Length: > 0 } text)
            people = people.Where(p => p.DisplayName.Contains(text) || p.UserName!.Contains(text));
        if (UnitId is { } unit)
            people = people.Where(p => p.UnitId == unit);
        if (Role is { Length: > 0 } role)
            people = people.Where(p => db.UserRoles.Any(held => held.UserId == p.Id && db.Roles.Any(r => r.Id == held.RoleId && r.Name == role)));
        return people;
    }

    private static IReadOnlyList<string> InOrder(IEnumerable<string> codes)
    {
        var held = codes.ToHashSet();
        return [.. OfficeRoles.Names.Where(role => held.Contains(role.Key)).Select(role => role.Value)];
    }
}

/// <summary>A person as the list shows them.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Name">姓名.</param>
/// <param name="UserName">登录名.</param>
/// <param name="Unit">处室（单位）; null for the leaders.</param>
/// <param name="Roles">职责.</param>
/// <param name="Email">电子邮箱.</param>
/// <param name="IsActive">在职.</param>
public sealed record PersonRow(string Id, string Name, string UserName, string? Unit, IReadOnlyList<string> Roles, string? Email, bool IsActive);
