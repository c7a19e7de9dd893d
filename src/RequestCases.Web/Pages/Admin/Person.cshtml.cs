using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Handovers;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin;

/// <summary>添加或者修改一名人员.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class PersonModel(OfficeDirectory directory, OfficeDb db, HandoverList handovers, UserManager<Person> users, SignInManager<Person> signIn, IClock clock)
    : OfficePageModel(clock)
{
    private const string New = "new";

    /// <summary>Roles to tick.</summary>
    public static IReadOnlyList<SelectListItem> Roles { get; } = [.. OfficeRoles.Names.Select(role => new SelectListItem(role.Value, role.Key))];

    /// <summary>What was typed.</summary>
    [BindProperty]
    public PersonInput Input { get; set; } = new();

    /// <summary>The person as kept; null for a new one.</summary>
    public Person? Kept { get; private set; }

    /// <summary>Units to choose from.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>What this person would have to hand over.</summary>
    public int OpenTasks { get; private set; }

    /// <summary>Until when sign-in is locked after wrong passwords; null when it is not.</summary>
    public Instant? LockedUntil { get; private set; }

    /// <summary>Opens the form.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (!await LoadAsync(id, cancellation))
            return NotFound();
        if (Kept is { } kept)
        {
            Input = new PersonInput
            {
                UserName = kept.UserName,
                DisplayName = kept.DisplayName,
                Email = kept.Email,
                UnitId = kept.UnitId,
                IsActive = kept.IsActive,
                Roles = [.. await users.GetRolesAsync(kept)],
                Stamp = kept.ConcurrencyStamp,
            };
        }
        return Page();
    }

    /// <summary>Saves.</summary>
    public Task<IActionResult> OnPostAsync(string id, CancellationToken cancellation)
    {
        Input.Id = id == New ? null : id;
        return CarryOutAsync(
            context => SaveAsync(context, cancellation),
            _ => "/admin/people",
            async () => await LoadAsync(id, cancellation) ? Page() : NotFound());
    }

    private async Task<CaseResult> SaveAsync(OperationContext context, CancellationToken cancellation)
    {
        var person = await directory.SavePersonAsync(Input, context, cancellation);
        // A save ends the person's sign-ins; the administrator who saves their own record stays.
        if (person.Id == Actor.Id)
            await signIn.RefreshSignInAsync(person);
        return new CaseResult(0, person.IsActive
            ? $"已保存人员：{person.DisplayName}（{person.UserName}）"
            : $"已停用：{person.DisplayName}（{person.UserName}），不能再登录；办过的事都留着");
    }

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (id != New)
        {
            Kept = await db.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
            if (Kept is null)
                return false;
            OpenTasks = await handovers.CountAsync(id, Today, cancellation);
            LockedUntil = Kept.LockoutEnd is { } end && Instant.FromDateTimeOffset(end) > Now ? Instant.FromDateTimeOffset(end) : null;
        }
        Units = await UnitChoices.ReadAsync(db, Kept?.UnitId, activeOnly: true, cancellation);
        return true;
    }
}
