using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Handovers;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases;

namespace RequestCases.Application.People;

/// <summary>What administration must not do: leave the office without an administrator, without its 公开工作机构, or cases and people without a unit.</summary>
public sealed class DirectoryRules(OfficeDb db, HandoverList handovers)
{
    private const int MostNamed = 5;

    internal async Task CheckUnitAsync(UnitInput input, Unit unit, CancellationToken cancellation)
    {
        var name = input.Name!.Trim();
        if (await db.Units.AnyAsync(u => u.Name == name && u.Id != unit.Id, cancellation))
            throw Refuse(nameof(input.Name), $"已有名为“{name}”的处室（单位）。");
        if (unit.IsDisclosureOffice && !input.IsDisclosureOffice)
            throw Refuse(nameof(input.IsDisclosureOffice), "本机关必须有一个政府信息公开工作机构（条例第四条）。如需更换，请到新的工作机构那里勾选，原来的自动取消。");
        if (input.IsDisclosureOffice && !input.IsActive)
            throw Refuse(nameof(input.IsActive), "政府信息公开工作机构不能撤销。请先把另一处室（单位）设为工作机构。");
        if (!input.IsActive && unit.Id != 0)
            await CheckMayBeDissolvedAsync(input, unit, cancellation);
    }

    internal async Task CheckPersonAsync(PersonInput input, Person person, OperationContext context, CancellationToken cancellation)
    {
        CheckRoles(input);
        if (input.Id is null && string.IsNullOrEmpty(input.Password))
            throw Refuse(nameof(input.Password), "请为新人员设置初始密码。");
        if (input.IsActive && input.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId && u.IsActive, cancellation))
            throw Refuse(nameof(input.UnitId), "所选处室（单位）已经撤销或者不存在，请重新选择。");
        if (!input.IsActive && person.IsActive && input.Id is { } leaving && await handovers.CountAsync(leaving, context.Today, cancellation) is > 0 and var open)
            throw Refuse(nameof(input.IsActive), $"{person.DisplayName}名下还有 {open} 项工作（待办、承办的办件、代理），不能停用。请先办理“工作交接”，交完再停用。");
        if (!input.IsActive && person.Id == context.Actor.Id)
            throw Refuse(nameof(input.IsActive), "不能停用自己的账号。如确需停用，请由其他系统管理员办理。");
        var staysAdministrator = input.IsActive && input.Roles.Contains(OfficeRoles.Administrator);
        if (!staysAdministrator && await IsLastAdministratorAsync(person, cancellation))
        {
            throw Refuse(input.IsActive ? nameof(input.Roles) : nameof(input.IsActive),
                $"{person.DisplayName}是唯一在职的系统管理员，不能停用或者取消这项职责。请先设置另一名系统管理员。");
        }
    }

    private static void CheckRoles(PersonInput input)
    {
        if (input.Roles.Count == 0 || input.Roles.Any(r => !OfficeRoles.Names.ContainsKey(r)))
            throw Refuse(nameof(input.Roles), "请至少选择一项职责。");
        var needsUnit = input.Roles.Any(r => r is OfficeRoles.Clerk or OfficeRoles.Handler or OfficeRoles.UnitHead);
        if (needsUnit && input.UnitId is null)
            throw Refuse(nameof(input.UnitId), "登记员、承办人和处室负责人要选择所在处室（单位）。");
    }

    private async Task<bool> IsLastAdministratorAsync(Person person, CancellationToken cancellation)
    {
        var administrators = await (from held in db.UserRoles
                                    join role in db.Roles on held.RoleId equals role.Id
                                    join holder in db.Users on held.UserId equals holder.Id
                                    where role.Name == OfficeRoles.Administrator && holder.IsActive
                                    select holder.Id).ToListAsync(cancellation);
        return administrators is [var only] && only == person.Id;
    }

    private async Task CheckMayBeDissolvedAsync(UnitInput input, Unit unit, CancellationToken cancellation)
    {
        var cases = await db.Cases.Where(c => c.UnitId == unit.Id && c.Status == CaseStatus.Open).OrderBy(c => c.Id).Select(c => c.Number).ToListAsync(cancellation);
        if (cases.Count > 0)
            throw Refuse(nameof(input.IsActive), $"{unit.Name}还有 {cases.Count} 件在办件（{Some(cases)}），办结或者改派后才能撤销。");
        var people = await db.Users.Where(p => p.UnitId == unit.Id && p.IsActive).OrderBy(p => p.UserName).Select(p => p.DisplayName).ToListAsync(cancellation);
        if (people.Count > 0)
            throw Refuse(nameof(input.IsActive), $"{unit.Name}还有 {people.Count} 名在职人员（{Some(people)}），调到其他处室（单位）或者停用后才能撤销。");
    }

    private static string Some(List<string> names) =>
        string.Join("、", names.Take(MostNamed)) + (names.Count > MostNamed ? "等" : "");

    private static InputRefusedException Refuse(string field, string message) => new([new FieldError(field, message)]);
}
