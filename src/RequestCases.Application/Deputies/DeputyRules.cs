using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;

namespace RequestCases.Application.Deputies;

/// <summary>What an arrangement must not be: endless, twice for one day, to somebody who cannot do the work, or round in a circle.</summary>
internal sealed class DeputyRules(OfficeDb db)
{
    private const int MostDays = 366;

    public static void CheckDays(ArrangeDeputies.Input input, LocalDate today)
    {
        if (input.Until < input.From)
            throw Refuse(nameof(input.Until), "结束日不能早于开始日。只代理一天的，两个日期填同一天。");
        if (input.Until < today)
            throw Refuse(nameof(input.Until), $"结束日 {OfficeText.Date(input.Until!.Value)} 已经过去，代理只能安排今天和以后的。");
        if (input.From < today)
            throw Refuse(nameof(input.From), $"开始日 {OfficeText.Date(input.From!.Value)} 已经过去，代理不能倒填日期。请从今天（{OfficeText.Date(today)}）起安排。");
        if (Period.DaysBetween(input.From!.Value, input.Until!.Value) >= MostDays)
            throw Refuse(nameof(input.Until), "一次代理最长一年。长期离岗的，请系统管理员办理工作交接。");
    }

    public async Task CheckDeputyAsync(Person absent, Person? deputy, string field, CancellationToken cancellation)
    {
        if (deputy is null || !deputy.IsActive)
            throw Refuse(field, "请选择一名在职人员代理。");
        if (deputy.Id == absent.Id)
            throw Refuse(field, "不能由本人代理本人，请选择另一名同事。");
        var shared = await db.UserRoles.Where(r => r.UserId == absent.Id && db.UserRoles.Any(d => d.UserId == deputy.Id && d.RoleId == r.RoleId))
            .Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!).ToListAsync(cancellation);
        if (!shared.Any(CaseAccess.SeeingRoles.Contains))
            throw Refuse(field, $"{deputy.DisplayName}没有{absent.DisplayName}的任何一项职责，代理了也办不了。请选有相同职责的同事，或者先请系统管理员为其加上职责。");
    }

    public async Task CheckOverlapAsync(Person absent, LocalDate from, LocalDate until, CancellationToken cancellation)
    {
        var other = await Standing.From(db, from).Where(p => p.AbsentId == absent.Id && p.From <= until)
            .OrderBy(p => p.From).Select(p => new { p.From, p.Until, p.Deputy.DisplayName }).FirstOrDefaultAsync(cancellation);
        if (other is not null)
            throw Refuse(nameof(ArrangeDeputies.Input.From), $"{absent.DisplayName} {OfficeText.Date(other.From)} 至 {OfficeText.Date(other.Until)} 已由{other.DisplayName}代理，日期重叠。请改日期，或者先结束原来的代理。");
    }

    /// <summary>Follows the deputies of the deputy in these days; returns those who stand in for the deputy directly.</summary>
    public async Task<IReadOnlyList<DeputyPeriod>> FollowAsync(Person absent, Person deputy, LocalDate from, LocalDate until, string field, CancellationToken cancellation)
    {
        var around = await Standing.From(db, from).AsNoTracking().Include(p => p.Deputy).Where(p => p.From <= until).ToListAsync(cancellation);
        var (seen, next) = (new HashSet<string>(), new Queue<string>([deputy.Id]));
        while (next.TryDequeue(out var id))
        {
            if (id == absent.Id)
                throw Refuse(field, $"这几天{deputy.DisplayName}的工作又（经他人）由{absent.DisplayName}代理，转了一圈没有人办。请选另一名同事。");
            if (seen.Add(id))
                around.Where(p => p.AbsentId == id).ToList().ForEach(p => next.Enqueue(p.DeputyId));
        }
        return [.. around.Where(p => p.AbsentId == deputy.Id).OrderBy(p => p.From)];
    }

    private static InputRefusedException Refuse(string field, string message) => new([new FieldError(field, message)]);
}
