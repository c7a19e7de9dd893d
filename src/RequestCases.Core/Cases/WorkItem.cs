using NodaTime;

namespace RequestCases.Core.Cases;

/// <summary>Where a person's task stands.</summary>
public enum WorkItemState
{
    /// <summary>待办</summary>
    Open,

    /// <summary>已办</summary>
    Done,

    /// <summary>Ended without being done, e.g. because the application was withdrawn.</summary>
    Cancelled,
}

/// <summary>待办: one task of one case, in the inbox of a person or of all who hold a role in a unit.</summary>
public sealed class WorkItem
{
    private WorkItem() { }

    /// <summary>Identity in the office.</summary>
    public long Id { get; private set; }

    /// <summary>The case it belongs to.</summary>
    public long CaseId { get; private set; }

    /// <summary>The case it belongs to.</summary>
    public RequestCase Case { get; private set; } = null!;

    /// <summary>Identity in the case's process state; negative for a task that stands beside the procedure.</summary>
    public int WorkId { get; private set; }

    /// <summary>Whether it stands beside the procedure, e.g. the decision on a reopening: finishing it moves no process.</summary>
    public bool IsBesideProcedure => WorkId < 0;

    /// <summary>Element of the definition, e.g. Triage.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>What is to be done, as the definition names it, e.g. 受理审核.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Which form and operation do it, e.g. RequestCases.Triage.</summary>
    public string Activity { get; private set; } = "";

    /// <summary>Stage of the procedure shown in lists, e.g. 受理审核.</summary>
    public string Stage { get; private set; } = "";

    /// <summary>Role that may do it.</summary>
    public string Role { get; private set; } = "";

    /// <summary>Unit whose people may do it; null means any.</summary>
    public int? UnitId { get; private set; }

    /// <summary>Person it is assigned to; null means anyone with the role in the unit.</summary>
    public string? AssigneeId { get; private set; }

    /// <summary>Day it should be done by, inclusive; a copy for sorting, derived from the case's clock.</summary>
    public LocalDate DueOn { get; private set; }

    /// <summary>When it was opened.</summary>
    public Instant OpenedAt { get; private set; }

    /// <summary>When it was done or cancelled.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>Who did it.</summary>
    public string? ClosedById { get; private set; }

    /// <summary>Outcome it was done with.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Open, done or cancelled.</summary>
    public WorkItemState State { get; private set; }

    /// <summary>Opens a task.</summary>
    public static WorkItem Open(RequestCase owner, int workId, WorkItemRoute route, LocalDate dueOn, Instant at) => new()
    {
        Case = owner,
        WorkId = workId,
        ElementId = route.ElementId,
        Name = route.Name,
        Activity = route.Activity,
        Stage = route.Stage,
        Role = route.Role,
        UnitId = route.UnitId,
        AssigneeId = route.AssigneeId,
        DueOn = dueOn,
        OpenedAt = at,
    };

    /// <summary>Marks it done.</summary>
    public void Finish(string outcome, string personId, Instant at) => Close(WorkItemState.Done, outcome, personId, at);

    /// <summary>Ends it without being done.</summary>
    public void Cancel(string personId, Instant at) => Close(WorkItemState.Cancelled, null, personId, at);

    /// <summary>Assigns it to a person, or back to the role when null.</summary>
    public void AssignTo(string? personId) => AssigneeId = personId;

    /// <summary>Goes to those whom another version of the procedure names; what is to be done stays.</summary>
    public void Reroute(WorkItemRoute route) =>
        (Name, Stage, Role, UnitId, AssigneeId) = (route.Name, route.Stage, route.Role, route.UnitId, route.AssigneeId);

    /// <summary>Moves the day it should be done by.</summary>
    public void MoveDue(LocalDate dueOn) => DueOn = dueOn;

    private void Close(WorkItemState state, string? outcome, string personId, Instant at)
    {
        State = state;
        Outcome = outcome;
        ClosedById = personId;
        ClosedAt = at;
    }
}

/// <summary>Where a task goes, read from the definition and the case.</summary>
/// <param name="ElementId">Element of the definition.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Activity">Which form and operation do it.</param>
/// <param name="Stage">Stage shown in lists.</param>
/// <param name="Role">Role that may do it.</param>
/// <param name="UnitId">Unit whose people may do it; null means any.</param>
/// <param name="AssigneeId">Person it goes to; null means anyone with the role in the unit.</param>
public sealed record WorkItemRoute(
    string ElementId, string Name, string Activity, string Stage, string Role, int? UnitId, string? AssigneeId);
