using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.People;
using RequestCases.Core;
using RequestCases.Core.Cases;

namespace RequestCases.Application.Operations;

/// <summary>Who may see a case, and who may act on it beside its tasks; one rule for lists, pages, downloads and operations.</summary>
public static class CaseAccess
{
    private static readonly string[] SeeAll =
        [OfficeRoles.Clerk, OfficeRoles.SecrecyReviewer, OfficeRoles.LegalReviewer, OfficeRoles.Approver, OfficeRoles.Archivist, OfficeRoles.Supervisor];

    private static readonly string[] SeeTheirs = [OfficeRoles.Handler, OfficeRoles.UnitHead];

    /// <summary>Roles that bring cases into sight; who only administers the system sees none.</summary>
    public static IReadOnlyList<string> SeeingRoles { get; } = [.. SeeAll, .. SeeTheirs];

    /// <summary>Whether the person sees any case at all.</summary>
    public static bool SeesCases(Actor actor) => SeesAll(actor) || SeeTheirs.Any(actor.Has);

    /// <summary>The cases the person may see: all, or those of their unit, those they handle, those with a task of theirs and those they were alerted of.</summary>
    public static IQueryable<RequestCase> VisibleTo(this IQueryable<RequestCase> cases, OfficeDb db, Actor actor)
    {
        if (SeesAll(actor))
            return cases;
        if (!SeesCases(actor))
            return cases.Where(c => false);
        var (id, unitId, roles) = (actor.Id, actor.UnitId, actor.Roles.ToArray());
        var absent = actor.For.Select(p => p.Id).ToArray();
        var units = actor.For.Where(p => p.UnitId is not null && p.Roles.Any(role => SeeTheirs.Contains(role) && actor.Has(role))).Select(p => p.UnitId).ToArray();
        return cases.Where(c =>
            c.HandlerId == id
            || (unitId != null && c.UnitId == unitId)
            || absent.Contains(c.HandlerId)
            || units.Contains(c.UnitId)
            || db.Notifications.Any(n => n.PersonId == id && n.Alert.CaseId == c.Id)
            || db.WorkItems.Any(w => w.CaseId == c.Id
                && (w.AssigneeId == id || absent.Contains(w.AssigneeId) || w.ClosedById == id || (unitId != null && w.UnitId == unitId && roles.Contains(w.Role)))));
    }

    /// <summary>Whether the person may see one case.</summary>
    public static Task<bool> MaySeeAsync(OfficeDb db, long caseId, Actor actor, CancellationToken cancellation) =>
        db.Cases.Where(c => c.Id == caseId).VisibleTo(db, actor).AnyAsync(cancellation);

    /// <summary>Whether the person handles the case, heads the handling unit, or is a clerk of the disclosure office.</summary>
    public static bool HandlesOrOffice(RequestCase requestCase, Actor actor) =>
        HandlesOrOfficeItself(requestCase, actor) || AbsentOf(requestCase, actor) is not null;

    /// <summary>The absent handler, or absent head of the handling unit, for whom the person acts on the case; null when it is in their own right.</summary>
    internal static AbsentPerson? AbsentOf(RequestCase requestCase, Actor actor) => HandlesOrOfficeItself(requestCase, actor)
        ? null
        : actor.For.FirstOrDefault(p => p.Id == requestCase.HandlerId && actor.Has(OfficeRoles.Handler)) ?? actor.AbsentHeadOf(requestCase.UnitId);

    /// <summary>The handler, people of the handling unit's head, or clerks of the disclosure office.</summary>
    public static void DemandHandlerOrOffice(CaseStep step)
    {
        if (!HandlesOrOffice(step.Case, step.Context.Actor))
            throw new RefusedException("NOT_YOUR_CASE", "本办件不由您承办。请由承办人、承办处室负责人或者登记员操作。");
    }

    /// <summary>Whether the person may decide against a third party: an approver, or the head of the handling unit.</summary>
    public static bool MayDecide(RequestCase requestCase, Actor actor) =>
        actor.Has(OfficeRoles.Approver) || actor.Leads(requestCase.UnitId);

    /// <summary>Approvers, and the head of the handling unit.</summary>
    public static void DemandDecider(CaseStep step)
    {
        if (!MayDecide(step.Case, step.Context.Actor))
            throw new RefusedException("DECIDERS_ONLY", "是否公开第三方不同意公开的信息，由承办处室负责人或者签发人决定。");
    }

    /// <summary>Clerks of the disclosure office.</summary>
    public static void DemandClerk(CaseStep step)
    {
        if (!step.Context.Actor.Has(OfficeRoles.Clerk) && !step.Context.Actor.IsSystem)
            throw new RefusedException("CLERKS_ONLY", "这项操作由登记员办理。");
    }

    /// <summary>Those who may see the case.</summary>
    public static async Task DemandSightAsync(CaseStep step, CancellationToken cancellation)
    {
        if (!await MaySeeAsync(step.Db, step.Case.Id, step.Context.Actor, cancellation))
            throw new RefusedException("NOT_IN_SIGHT", "本办件不属于您的工作范围。如需参与，请联系登记员或者承办处室负责人。");
    }

    private static bool HandlesOrOfficeItself(RequestCase requestCase, Actor actor) =>
        requestCase.HandlerId == actor.Id || actor.LeadsItself(requestCase.UnitId) || actor.Has(OfficeRoles.Clerk) || actor.IsSystem;

    private static bool SeesAll(Actor actor) => actor.IsSystem || SeeAll.Any(actor.Has);
}
