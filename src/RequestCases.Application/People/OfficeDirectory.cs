using System.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;
using RequestCases.Core;
using RequestCases.Core.Letters;

namespace RequestCases.Application.People;

/// <summary>Administration of units, people and 本机关信息; each change is one transaction with its audit event, and happens once.</summary>
public sealed class OfficeDirectory(
    OfficeDb db, DirectoryRules rules, DirectoryJournal journal, UserManager<Person> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Makes the roles that are not there yet.</summary>
    public async Task EnsureRolesAsync()
    {
        foreach (var role in OfficeRoles.Names.Keys)
        {
            if (!await roles.RoleExistsAsync(role))
                PersonErrors.Demand(await roles.CreateAsync(new IdentityRole(role)));
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
    public Task<Unit> SaveUnitAsync(UnitInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        var name = input.Name!.Trim();
        return journal.OnceAsync(context, ChangeAsync, () => FindUnitAsync(u => input.Id == null ? u.Name == name : u.Id == input.Id), cancellation);

        async Task<Unit> ChangeAsync()
        {
            var unit = input.Id is { } id ? await FindUnitAsync(u => u.Id == id) : new Unit();
            await rules.CheckUnitAsync(input, unit, cancellation);
            (unit.Name, unit.IsActive, unit.SortOrder) = (name, input.IsActive, input.SortOrder);
            if (input.IsDisclosureOffice && !unit.IsDisclosureOffice)
                await MakeDisclosureOfficeAsync(unit, cancellation);
            if (unit.Id == 0)
                db.Units.Add(unit);
            await journal.SaveAsync("SaveUnit", $"保存处室（单位）：{name}", context, cancellation);
            return unit;
        }
    }

    /// <summary>Adds or changes a person; a new one gets a first password.</summary>
    public Task<Person> SavePersonAsync(PersonInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        return journal.OnceAsync(context, ChangeAsync, ReadAsync, cancellation);

        async Task<Person> ChangeAsync()
        {
            // Serializable: of two who each take the other's administration away at once, one is told.
            await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
            var person = input.Id is null ? new Person() : await FindPersonAsync(input.Id, input.Stamp);
            await rules.CheckPersonAsync(input, person, context, cancellation);
            var address = person.Email;
            await WritePersonAsync(person, input);
            await ReaddressAsync(address, person, cancellation);
            await journal.SaveAsync("SavePerson", $"保存人员：{person.DisplayName}", context, cancellation);
            await transaction.CommitAsync(cancellation);
            return person;
        }

        async Task<Person> ReadAsync() =>
            (input.Id is { } id ? await users.FindByIdAsync(id) : await users.FindByNameAsync(input.UserName!.Trim())) ?? throw NotFound("人员");
    }

    /// <summary>Changes the password of the person who acts.</summary>
    public Task<Person> ChangePasswordAsync(PasswordInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        return journal.OnceAsync(context, ChangeAsync, () => FindPersonAsync(context.Actor.Id, null), cancellation);

        async Task<Person> ChangeAsync()
        {
            var person = await FindPersonAsync(context.Actor.Id, null);
            await DemandCurrentPasswordAsync(person, input.Current!);
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            PersonErrors.Demand(await users.ChangePasswordAsync(person, input.Current!, input.New!), nameof(input.New));
            await journal.SaveAsync("ChangePassword", $"修改本人密码：{person.DisplayName}", context, cancellation);
            await transaction.CommitAsync(cancellation);
            return person;
        }
    }

    /// <summary>Changes 本机关信息.</summary>
    public Task<AgencyProfile> SaveAgencyAsync(AgencyInput input, OperationContext context, CancellationToken cancellation = default)
    {
        InputRefusedException.ThrowIfInvalid(input);
        return journal.OnceAsync(context, ChangeAsync, () => db.Agency.SingleAsync(cancellation), cancellation);

        async Task<AgencyProfile> ChangeAsync()
        {
            var agency = await db.Agency.SingleOrDefaultAsync(cancellation) ?? db.Agency.Add(new AgencyProfile()).Entity;
            var moved = await NameChoiceOfProcedureAsync(agency.ProcedureId, input.ProcedureId!, cancellation);
            input.CopyTo(agency);
            await journal.SaveAsync("SaveAgency", $"保存本机关信息{moved}", context, cancellation);
            return agency;
        }
    }

    private async Task<string> NameChoiceOfProcedureAsync(string before, string after, CancellationToken cancellation)
    {
        if (before == after)
            return "";
        var names = await ProcedureLibrary.Live(db).Where(p => p.ProcessId == before || p.ProcessId == after)
            .ToDictionaryAsync(p => p.ProcessId, p => p.Name, cancellation);
        return names.TryGetValue(after, out var name)
            ? $"：新收办件的流程由“{names.GetValueOrDefault(before, before)}”改为“{name}”"
            : throw new InputRefusedException([new FieldError(nameof(AgencyInput.ProcedureId), "没有这个流程，或者还没有发布，请从列出的流程中选一个。")]);
    }

    private async Task MakeDisclosureOfficeAsync(Unit unit, CancellationToken cancellation)
    {
        foreach (var former in await db.Units.Where(u => u.IsDisclosureOffice && u.Id != unit.Id).ToListAsync(cancellation))
            former.IsDisclosureOffice = false;
        unit.IsDisclosureOffice = true;
    }

    private async Task WritePersonAsync(Person person, PersonInput input)
    {
        (person.UserName, person.DisplayName, person.Email) = (input.UserName!.Trim(), input.DisplayName!.Trim(), input.Email?.Trim());
        (person.UnitId, person.IsActive) = (input.UnitId, input.IsActive);
        PersonErrors.Demand(input.Id is null ? await users.CreateAsync(person, input.Password ?? "") : await users.UpdateAsync(person));
        var held = await users.GetRolesAsync(person);
        PersonErrors.Demand(await users.RemoveFromRolesAsync(person, held.Except(input.Roles)));
        PersonErrors.Demand(await users.AddToRolesAsync(person, input.Roles.Except(held)));
        if (input.Id is not null && !string.IsNullOrEmpty(input.Password))
        {
            PersonErrors.Demand(await users.ResetPasswordAsync(person, await users.GeneratePasswordResetTokenAsync(person), input.Password));
            PersonErrors.Demand(await users.SetLockoutEndDateAsync(person, null));
        }
        PersonErrors.Demand(await users.UpdateSecurityStampAsync(person));
    }

    // A mail that came back from the old address goes to the new one; an address that a colleague shares may be about her mail.
    private async Task ReaddressAsync(string? before, Person person, CancellationToken cancellation)
    {
        if (before == person.Email || string.IsNullOrEmpty(before) || string.IsNullOrEmpty(person.Email) || await db.Users.AnyAsync(u => u.Id != person.Id && u.Email == before, cancellation))
            return;
        await db.Outbox.Where(m => m.SentAt == null && m.To == before).ExecuteUpdateAsync(m => m.SetProperty(x => x.To, person.Email), cancellation);
    }

    // Outside the transaction: a wrong guess must count although nothing else is changed.
    private async Task DemandCurrentPasswordAsync(Person person, string password)
    {
        if (!await users.IsLockedOutAsync(person) && await users.CheckPasswordAsync(person, password))
            return;
        await users.AccessFailedAsync(person);
        var message = await users.IsLockedOutAsync(person) ? "连续输错密码，账号已暂时锁定，请稍后再试，或者联系系统管理员。" : "现用密码不对，请重新输入。";
        throw new InputRefusedException([new FieldError(nameof(PasswordInput.Current), message)]);
    }

    private async Task<Person> FindPersonAsync(string id, string? seenStamp)
    {
        var person = await users.FindByIdAsync(id) ?? throw NotFound("人员");
        return seenStamp is null || seenStamp == person.ConcurrencyStamp
            ? person
            : throw new RefusedException("PERSON_CHANGED", $"{person.DisplayName}的信息在您打开页面之后已有变动，本次没有保存。您填写的内容还在，请核对后再提交。");
    }

    private async Task<Unit> FindUnitAsync(System.Linq.Expressions.Expression<Func<Unit, bool>> which) =>
        await db.Units.SingleOrDefaultAsync(which) ?? throw NotFound("处室（单位）");

    private static RefusedException NotFound(string what) => new("NOT_FOUND", $"没有找到这个{what}，可能已被他人修改。请刷新页面。");
}
