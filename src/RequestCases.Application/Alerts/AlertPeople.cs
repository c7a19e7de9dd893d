using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.People;
using RequestCases.Core.Alerts;

namespace RequestCases.Application.Alerts;

/// <summary>Whom the rungs of the ladder mean: the people of the office, read once for a whole sweep.</summary>
internal sealed class AlertPeople
{
    private readonly Dictionary<string, Member> members;
    private readonly ILookup<string, Member> byRole;
    private readonly int? office;
    private readonly ILookup<string, DeputyPeriod> deputies;

    private AlertPeople(List<Member> members, ILookup<string, Member> byRole, int? office, ILookup<string, DeputyPeriod> deputies) =>
        (this.members, this.byRole, this.office, this.deputies) = (members.ToDictionary(m => m.Id), byRole, office, deputies);

    /// <summary>Reads them, with those who stand in for them on a day or later.</summary>
    public static async Task<AlertPeople> ReadAsync(OfficeDb db, LocalDate from, CancellationToken cancellation)
    {
        var members = await db.Users.AsNoTracking().Where(p => p.IsActive).OrderBy(p => p.DisplayName)
            .Select(p => new Member(p.Id, p.DisplayName, p.Email, p.UnitId)).ToListAsync(cancellation);
        var held = await (from userRole in db.UserRoles join role in db.Roles on userRole.RoleId equals role.Id select new { userRole.UserId, role.Name }).ToListAsync(cancellation);
        var roles = held.ToLookup(h => h.UserId, h => h.Name!);
        var office = await db.Units.Where(u => u.IsDisclosureOffice).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancellation);
        var deputies = await Standing.From(db, from).AsNoTracking().Where(p => p.Deputy.IsActive).ToListAsync(cancellation);
        return new AlertPeople(members, members.SelectMany(m => roles[m.Id].Select(role => (role, m))).ToLookup(h => h.role, h => h.m), office, deputies.ToLookup(p => p.AbsentId));
    }

    /// <summary>Somebody who works in the office; null for who has left.</summary>
    public PersonInfo? Find(string id) => members.GetValueOrDefault(id)?.Info;

    /// <summary>Whom an alert reaches on a day. Where nobody of them can be mailed the clerks of the disclosure office are told too.</summary>
    public IReadOnlyList<PersonInfo> Of(IEnumerable<Rung> rungs, AlertCase about, LocalDate day)
    {
        var found = rungs.SelectMany(rung => Of(rung, about)).SelectMany(member => WithDeputies(member, day)).ToList();
        if (!found.Any(m => m.Email is not null))
            found.AddRange(byRole[OfficeRoles.Clerk]);
        return [.. found.DistinctBy(m => m.Id).Select(m => m.Info)];
    }

    private IEnumerable<Member> Of(Rung rung, AlertCase about) => rung switch
    {
        Rung.Handler => Handlers(about),
        Rung.UnitHead => Heads(about.UnitId ?? office),
        Rung.Office => Heads(office).ToList() is { Count: > 0 } heads ? heads : byRole[OfficeRoles.Clerk],
        Rung.Supervisor => byRole[OfficeRoles.Supervisor],
        _ => byRole[OfficeRoles.Approver],
    };

    private IEnumerable<Member> Handlers(AlertCase about)
    {
        if (about.Task is { } task)
            return Known(task.AssigneeId) is { } assignee ? [assignee] : Holders(task.Role, task.UnitId);
        IEnumerable<Member> own = Known(about.HandlerId) is { } handler ? [handler] : byRole[OfficeRoles.Clerk];
        // An answer to the reconsideration body is made together with the legal department.
        return about.Milestone == Milestone.ReconsiderationAnswer ? own.Concat(byRole[OfficeRoles.LegalReviewer]) : own;
    }

    private IEnumerable<Member> Heads(int? unitId) => unitId is null ? [] : Holders(OfficeRoles.UnitHead, unitId);

    private IEnumerable<Member> Holders(string role, int? unitId) => byRole[role].Where(m => unitId is null || m.UnitId == unitId);

    // A deputy of a deputy is not told: it is not passed on.
    private IEnumerable<Member> WithDeputies(Member member, LocalDate day)
    {
        var standing = deputies[member.Id].Where(p => p.From <= day && p.Until >= day).ToList();
        return [.. standing.Exists(p => p.AlertsToDeputyOnly) ? [] : new[] { member }, .. standing.Select(p => members[p.DeputyId])];
    }

    private Member? Known(string? id) => id is null ? null : members.GetValueOrDefault(id);

    private sealed record Member(string Id, string Name, string? Email, int? UnitId)
    {
        public PersonInfo Info => new(Id, Name, string.IsNullOrWhiteSpace(Email) ? null : Email);
    }
}
