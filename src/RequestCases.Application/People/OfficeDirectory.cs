using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Application.People;

/// <summary>Administration of units, people and 本机关信息; each change is one transaction with its audit event.</summary>
public sealed class OfficeDirectory(OfficeDb db, UserManager<Person> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Makes the roles that are not there yet.</summary>
    public async Task EnsureRolesAsync()
    {
        foreach (var role in OfficeRoles.Names.Keys)
        {
            if (!await roles.RoleExistsAsync(role))
                Demand(await roles.CreateAsync(new IdentityRole(role)));
        }
    }

    /// <summary>Makes the first administrator of an office that has no people yet; otherwise does nothing.</summary>
    public async Task EnsureAdministratorAsync(string password, Instant at, CancellationToken cancellation = default)
    {
        if (await db.Users.AnyAsync(cancellation))
            return;
        var input = new PersonInput { UserName = "admin", DisplayName = "系统管理员", Roles = [OfficeRoles.Administrator], Password = password };
        await SavePersonAsync(input, new OperationContext(Actor.System, at, "first-administrator"), cancellation);
    }

    /// <summary>Adds or changes a unit.</summary>
    public async Task<Unit> SaveUnitAsync(UnitInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        var name = input.Name!.Trim();
        if (await db.Units.AnyAsync(u => u.Name == name && u.Id != input.Id, cancellation))
            throw new InputRefusedException([new FieldError(nameof(input.Name), $"已有名为“{name}”的处室（单位）。")]);
        var unit = input.Id is { } id
            ? await db.Units.SingleOrDefaultAsync(u => u.Id == id, cancellation) ?? throw NotFound("处室（单位）")
            : db.Units.Add(new Unit()).Entity;
        (unit.Name, unit.IsActive, unit.SortOrder) = (name, input.IsActive, input.SortOrder);
        if (input.IsDisclosureOffice && !unit.IsDisclosureOffice)
        {
            foreach (var former in await db.Units.Where(u => u.IsDisclosureOffice && u.Id != unit.Id).ToListAsync(cancellation))
                former.IsDisclosureOffice = false;
            unit.IsDisclosureOffice = true;
        }
        await SaveAsync("SaveUnit", $"保存处室（单位）：{name}", context, cancellation);
        return unit;
    }

    /// <summary>Adds or changes a person; a new one gets a first password.</summary>
    public async Task<Person> SavePersonAsync(PersonInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        CheckRoles(input);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var person = input.Id is { } id ? await users.FindByIdAsync(id) ?? throw NotFound("人员") : new Person();
        (person.UserName, person.DisplayName, person.Email) = (input.UserName!.Trim(), input.DisplayName!.Trim(), input.Email?.Trim());
        (person.UnitId, person.IsActive) = (input.UnitId, input.IsActive);
        if (input.Id is null)
            Demand(await users.CreateAsync(person, input.Password ?? ""));
        else
            Demand(await users.UpdateAsync(person));
        await SetRolesAsync(person, input.Roles);
        if (input.Id is not null && !string.IsNullOrEmpty(input.Password))
            Demand(await users.ResetPasswordAsync(person, await users.GeneratePasswordResetTokenAsync(person), input.Password));
        await users.UpdateSecurityStampAsync(person);
        await SaveAsync("SavePerson", $"保存人员：{person.DisplayName}", context, cancellation);
        await transaction.CommitAsync(cancellation);
        return person;
    }

    /// <summary>Changes 本机关信息.</summary>
    public async Task SaveAgencyAsync(AgencyInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        var agency = await db.Agency.SingleOrDefaultAsync(cancellation) ?? db.Agency.Add(new AgencyProfile()).Entity;
        input.CopyTo(agency);
        await SaveAsync("SaveAgency", "保存本机关信息", context, cancellation);
    }

    private async Task SetRolesAsync(Person person, IReadOnlyList<string> wanted)
    {
        var held = await users.GetRolesAsync(person);
        Demand(await users.RemoveFromRolesAsync(person, held.Except(wanted)));
        Demand(await users.AddToRolesAsync(person, wanted.Except(held)));
    }

    private async Task SaveAsync(string kind, string summary, OperationContext context, CancellationToken cancellation)
    {
        var audit = new AuditEvent
        {
            At = context.At,
            ActorId = context.Actor.Id,
            ActorName = context.Actor.Name,
            Kind = kind,
            Summary = summary,
            OperationKey = context.OperationKey,
        };
        audit.Seal(null);
        db.AuditEvents.Add(audit);
        await db.SaveChangesAsync(cancellation);
    }

    private static void CheckRoles(PersonInput input)
    {
        if (input.Roles.Count == 0 || input.Roles.Any(r => !OfficeRoles.Names.ContainsKey(r)))
            throw new InputRefusedException([new FieldError(nameof(input.Roles), "请至少选择一项职责。")]);
        var needsUnit = input.Roles.Any(r => r is OfficeRoles.Clerk or OfficeRoles.Handler or OfficeRoles.UnitHead);
        if (needsUnit && input.UnitId is null)
            throw new InputRefusedException([new FieldError(nameof(input.UnitId), "登记员、承办人和处室负责人要选择所在处室（单位）。")]);
    }

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RefusedException("PERSON_REFUSED", string.Join(" ", result.Errors.Select(e => e.Description)));
    }

    private static RefusedException NotFound(string what) => new("NOT_FOUND", $"没有找到这个{what}，可能已被他人修改。请刷新页面。");
}
