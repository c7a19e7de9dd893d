using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Deputies;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>Whose tasks an inbox shows.</summary>
public enum InboxTab
{
    /// <summary>我的</summary>
    Mine,

    /// <summary>本处室</summary>
    Unit,

    /// <summary>待签收</summary>
    Unassigned,
}

/// <summary>What an inbox is asked for.</summary>
public sealed record InboxRequest(InboxTab Tab, string? Text = null, string? Stage = null, DueFilter Due = DueFilter.All, ListCursor? After = null);

/// <summary>One task in an inbox; its unit is whose people may do it, null for any who hold the role.</summary>
public sealed record InboxRow(
    long WorkItemId, long CaseId, string Activity, string Number, string Name, string Subject, string ApplicantName, ApplicantKind ApplicantKind,
    string? AgentName, ReceiptChannel Channel, LocalDate? ReceivedOn, string Role, int? UnitId, string? UnitName, string? AssigneeId, string? AssigneeName, LocalDate DueOn, CaseDates Dates)
{
    /// <summary>Whether the person may do it, not only see it.</summary>
    public bool MayDo(Actor actor) => WorkAccess.MayDo(AssigneeId, Role, UnitId, actor);

    /// <summary>The absent colleague whose task it is; null for the person's own.</summary>
    public AbsentPerson? AbsentOf(Actor actor) => WorkAccess.AbsentOf(AssigneeId, Role, UnitId, actor);
}

/// <summary>待办: a person's tasks, the most urgent first.</summary>
public sealed class InboxQuery(OfficeDb db, OfficeCalendar calendar)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>One page.</summary>
    public async Task<ListPage<InboxRow>> ReadAsync(InboxRequest request, Actor actor, LocalDate today, CancellationToken cancellation)
    {
        var items = Filter(Of(request.Tab, actor), request, today);
        if (request.After is { } after)
            items = items.Where(w => w.DueOn > after.DueOn || (w.DueOn == after.DueOn && w.Id > after.Id));
        var rows = await Project(items.OrderBy(w => w.DueOn).ThenBy(w => w.Id)).Take(PageSize + 1).ToListAsync(cancellation);
        var next = rows.Count > PageSize ? new ListCursor(rows[PageSize - 1].DueOn, rows[PageSize - 1].WorkItemId) : null;
        return new ListPage<InboxRow>([.. rows.Take(PageSize)], next);
    }

    /// <summary>How many tasks match, for the heading and the tabs.</summary>
    public Task<int> CountAsync(InboxRequest request, Actor actor, LocalDate today, CancellationToken cancellation) =>
        Filter(Of(request.Tab, actor), request, today).CountAsync(cancellation);

    /// <summary>How many tasks a tab holds.</summary>
    public Task<int> CountAsync(InboxTab tab, Actor actor, CancellationToken cancellation) => Of(tab, actor).CountAsync(cancellation);

    private IQueryable<WorkItem> Of(InboxTab tab, Actor actor)
    {
        var open = db.WorkItems.AsNoTracking().Where(w => w.State == WorkItemState.Open);
        return tab switch
        {
            InboxTab.Unit when actor.UnitId is null || !CaseAccess.SeesCases(actor) => open.Where(w => false),
            InboxTab.Unit => open.Where(w => w.UnitId == actor.UnitId || w.Case.UnitId == actor.UnitId)
                .Where(w => db.Cases.VisibleTo(db, actor).Any(c => c.Id == w.CaseId)),
            InboxTab.Unassigned => open.Where(WorkAccess.Unassigned(actor)),
            _ => open.Where(WorkAccess.Mine(actor)),
        };
    }

    private IQueryable<WorkItem> Filter(IQueryable<WorkItem> items, InboxRequest request, LocalDate today)
    {
        if (!string.IsNullOrEmpty(request.Stage))
            items = items.Where(w => w.Stage == request.Stage);
        if (request.Due == DueFilter.All && string.IsNullOrWhiteSpace(request.Text))
            return items;
        var cases = CaseFilters.ByDue(CaseFilters.ByText(db.Cases, request.Text), request.Due, today, calendar.Calendar);
        return items.Where(w => cases.Any(c => c.Id == w.CaseId));
    }

    private IQueryable<InboxRow> Project(IQueryable<WorkItem> items) =>
        from w in items
        join unit in db.Units on w.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        join person in db.Users on w.AssigneeId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new InboxRow(
            w.Id, w.CaseId, w.Activity, w.Case.Number, w.Name, w.Case.Content.Subject, w.Case.Applicant.Name, w.Case.Applicant.Kind, w.Case.Applicant.AgentName,
            w.Case.Channel, w.Case.ReceivedOn, w.Role, w.UnitId, unit == null ? null : unit.Name, w.AssigneeId, person == null ? null : person.DisplayName, w.DueOn,
            new CaseDates(w.Case.Clock, w.Case.ReplyDue, w.Case.WaitsUntil, w.Case.Provisional, w.Case.OnTime, w.Case.ClosedWithout != null));
}
