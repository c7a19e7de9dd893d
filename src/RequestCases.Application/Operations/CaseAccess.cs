using RequestCases.Application.People;
using RequestCases.Core;

namespace RequestCases.Application.Operations;

/// <summary>Who may act on a case beside its tasks.</summary>
public static class CaseAccess
{
    /// <summary>The handler, people of the handling unit's head, or clerks of the disclosure office.</summary>
    public static void DemandHandlerOrOffice(CaseStep step)
    {
        var actor = step.Context.Actor;
        var handles = step.Case.HandlerId == actor.Id || (actor.Has(OfficeRoles.UnitHead) && actor.UnitId == step.Case.UnitId);
        if (!handles && !actor.Has(OfficeRoles.Clerk) && !actor.IsSystem)
            throw new RefusedException("NOT_YOUR_CASE", "本办件不由您承办。请由承办人、承办处室负责人或者登记员操作。");
    }

    /// <summary>Clerks of the disclosure office.</summary>
    public static void DemandClerk(CaseStep step)
    {
        if (!step.Context.Actor.Has(OfficeRoles.Clerk) && !step.Context.Actor.IsSystem)
            throw new RefusedException("CLERKS_ONLY", "这项操作由登记员办理。");
    }
}
