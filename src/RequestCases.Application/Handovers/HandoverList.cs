using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.People;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Handovers;

/// <summary>What a hand-over is about.</summary>
public enum HandoverKind
{
    /// <summary>待办</summary>
    Task,

    /// <summary>承办的办件, without a task of the person</summary>
    Case,

    /// <summary>代理他人</summary>
    Deputy,

    /// <summary>独任的职责, for which alerts and tasks would reach nobody</summary>
    Role,
}

/// <summary>One thing that a successor is to take over.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">As the form names it, e.g. task-12.</param>
/// <param name="Text">What it is, e.g. 依申请〔2026〕12号 拟稿.</param>
/// <param name="Detail">More of it.</param>
/// <param name="CaseId">The case, if it is about one.</param>
/// <param name="DueOn">When it is due.</param>
/// <param name="Choices">Who may take it over.</param>
public sealed record HandoverRow(HandoverKind Kind, string Key, string Text, string Detail, long? CaseId, LocalDate? DueOn, IReadOnlyList<PersonInfo> Choices);

/// <summary>工作交接: everything of a person that somebody has to go on with.</summary>
public sealed class HandoverList(OfficeDb db)
{
    /// <summary>So many tasks, and so many cases, are handed over at once.</summary>
    public const int MostRows = 300;

    /// <summary>Reads it, the most urgent first.</summary>
    public async Task<IReadOnlyList<HandoverRow>> ReadAsync(Person person, LocalDate today, CancellationToken cancellation)
    {
        var holders = await OfficeHolders.ReadAsync(db, cancellation);
        return
        [
            .. await TasksAsync(person, holders, cancellation), .. await CasesAsync(person, holders, cancellation),
            .. await DeputiesAsync(person, holders, today, cancellation), .. await RolesAsync(person, holders, cancellation),
        ];
    }

    /// <summary>How much somebody else would have to go on with if the person left now; 0 when nothing.</summary>
    public async Task<int> CountAsync(string personId, LocalDate today, CancellationToken cancellation) =>
        await Tasks(db, personId).CountAsync(cancellation) + await CasesWithoutTask(db, personId).CountAsync(cancellation)
        + await Standing.From(db, today).CountAsync(p => p.DeputyId == personId, cancellation);

    internal static IQueryable<WorkItem> Tasks(OfficeDb db, string personId) => db.WorkItems.Where(w => w.AssigneeId == personId && w.State == WorkItemState.Open);

    internal static IQueryable<RequestCase> CasesWithoutTask(OfficeDb db, string personId) => db.Cases.Where(c =>
        c.HandlerId == personId && c.Status == CaseStatus.Open
        && !db.WorkItems.Any(w => w.CaseId == c.Id && w.AssigneeId == personId && w.State == WorkItemState.Open && w.Role == OfficeRoles.Handler));

    /// <summary>Roles that nobody else holds: in the unit for those who work for one, else in the office.</summary>
    internal static IReadOnlyList<string> SoleRoles(Person person, IEnumerable<string> roles, OfficeHolders holders) =>
        [.. OfficeRoles.Names.Keys.Where(role => roles.Contains(role) && role != OfficeRoles.Administrator && holders.Of(role, UnitOf(role, person), person.Id).Count == 0)];

    internal static int? UnitOf(string role, Person person) => role is OfficeRoles.Handler or OfficeRoles.UnitHead ? person.UnitId : null;

    private async Task<IEnumerable<HandoverRow>> TasksAsync(Person person, OfficeHolders holders, CancellationToken cancellation)
    {
        var tasks = await Tasks(db, person.Id).AsNoTracking().OrderBy(w => w.DueOn).ThenBy(w => w.Id).Take(MostRows)
            .Select(w => new { w.Id, w.CaseId, w.Case.Number, w.Name, w.Case.Content.Subject, w.DueOn, w.Role, w.UnitId }).ToListAsync(cancellation);
        return tasks.Select(w => new HandoverRow(HandoverKind.Task, $"task-{w.Id}", $"{w.Number} {w.Name}", w.Subject, w.CaseId, w.DueOn, holders.Of(w.Role, w.UnitId, person.Id)));
    }

    private async Task<IEnumerable<HandoverRow>> CasesAsync(Person person, OfficeHolders holders, CancellationToken cancellation)
    {
        var cases = await CasesWithoutTask(db, person.Id).AsNoTracking().OrderBy(c => c.ReplyDue).ThenBy(c => c.Id).Take(MostRows)
            .Select(c => new { c.Id, c.Number, c.Stage, c.Content.Subject, c.ReplyDue, c.UnitId }).ToListAsync(cancellation);
        return cases.Select(c => new HandoverRow(HandoverKind.Case, $"case-{c.Id}", $"{c.Number} 承办人（现在{c.Stage}）", c.Subject, c.Id, c.ReplyDue, holders.Of(OfficeRoles.Handler, c.UnitId, person.Id)));
    }

    private async Task<IEnumerable<HandoverRow>> DeputiesAsync(Person person, OfficeHolders holders, LocalDate today, CancellationToken cancellation)
    {
        var periods = await Standing.From(db, today).Where(p => p.DeputyId == person.Id).OrderBy(p => p.From)
            .Select(p => new { p.Id, p.AbsentId, p.Absent.DisplayName, p.From, p.Until }).ToListAsync(cancellation);
        return periods.Select(p => new HandoverRow(
            HandoverKind.Deputy, $"deputy-{p.Id}", $"代理{p.DisplayName}", $"{OfficeText.Date(p.From)} 至 {OfficeText.Date(p.Until)}", null, p.Until,
            [.. holders.All(person.Id).Where(h => h.Id != p.AbsentId)]));
    }

    private async Task<IEnumerable<HandoverRow>> RolesAsync(Person person, OfficeHolders holders, CancellationToken cancellation)
    {
        var roles = await db.UserRoles.Where(r => r.UserId == person.Id).Join(db.Roles, r => r.RoleId, r => r.Id, (_, role) => role.Name!).ToListAsync(cancellation);
        return SoleRoles(person, roles, holders).Select(role => new HandoverRow(
            HandoverKind.Role, $"role-{role}", $"{OfficeRoles.Names[role]}{(UnitOf(role, person) is null ? "" : "（本处室）")}", "只有这一人；没有人接任，这项职责的待办没人办，提醒改发登记员", null, null,
            holders.All(person.Id, UnitOf(role, person))));
    }
}
