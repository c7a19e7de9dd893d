using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
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

/// <summary>Which deadlines a list shows.</summary>
public enum DueFilter
{
    /// <summary>全部期限</summary>
    All,

    /// <summary>超期</summary>
    Overdue,

    /// <summary>今天到期</summary>
    Today,

    /// <summary>3 个工作日内</summary>
    Near,

    /// <summary>停表</summary>
    Paused,
}

/// <summary>Place in a list sorted by due day: the next page starts after it.</summary>
/// <param name="DueOn">Due day of the last row.</param>
/// <param name="Id">Identity of the last row.</param>
public sealed record ListCursor(LocalDate DueOn, long Id)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => $"{DueOn:uuuuMMdd}-{Id}";

    /// <summary>Reads it back; null when it is not one.</summary>
    public static ListCursor? Parse(string? text)
    {
        var parts = text?.Split('-');
        return parts is [var day, var id]
            && NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Parse(day).TryGetValue(default, out var dueOn)
            && long.TryParse(id, out var number)
            ? new ListCursor(dueOn, number)
            : null;
    }
}

/// <summary>What an inbox is asked for.</summary>
public sealed record InboxRequest(InboxTab Tab, string? Text = null, string? Stage = null, DueFilter Due = DueFilter.All, ListCursor? After = null);

/// <summary>One task in an inbox.</summary>
public sealed record InboxRow(
    long WorkItemId, long CaseId, string Number, string Name, string Subject, string ApplicantName, ApplicantKind ApplicantKind, string? AgentName,
    ReceiptChannel Channel, LocalDate? ReceivedOn, string? UnitName, string? AssigneeName, string Role, LocalDate DueOn, CaseDates Dates);

/// <summary>The dates of a case that a list shows.</summary>
/// <param name="Clock">Whether the clock runs, or for whom it waits.</param>
/// <param name="ReplyDue">答复期限.</param>
/// <param name="WaitsUntil">Last day of what is waited for.</param>
/// <param name="Provisional">Whether a date may still move with a holiday notice.</param>
/// <param name="OnTime">Whether the reply was in time.</param>
/// <param name="Closed">Whether the case was closed without a reply: no deadline counts any more.</param>
public sealed record CaseDates(ClockState Clock, LocalDate? ReplyDue, LocalDate? WaitsUntil, bool Provisional, bool? OnTime, bool Closed = false);

/// <summary>One page of a list.</summary>
public sealed record ListPage<T>(IReadOnlyList<T> Rows, ListCursor? Next);

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

    /// <summary>How many tasks a tab holds.</summary>
    public Task<int> CountAsync(InboxTab tab, Actor actor, CancellationToken cancellation) => Of(tab, actor).CountAsync(cancellation);

    private IQueryable<WorkItem> Of(InboxTab tab, Actor actor)
    {
        var open = db.WorkItems.AsNoTracking().Where(w => w.State == WorkItemState.Open);
        return tab switch
        {
            InboxTab.Unit => open.Where(w => w.Case.UnitId == actor.UnitId),
            InboxTab.Unassigned => open.Where(WorkAccess.Unassigned(actor)),
            _ => open.Where(WorkAccess.Mine(actor)),
        };
    }

    private IQueryable<WorkItem> Filter(IQueryable<WorkItem> items, InboxRequest request, LocalDate today)
    {
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = request.Text.Trim();
            items = items.Where(w => w.Case.Number.Contains(text) || w.Case.Content.Subject.Contains(text) || w.Case.Applicant.Name.Contains(text));
        }
        if (!string.IsNullOrEmpty(request.Stage))
            items = items.Where(w => w.Stage == request.Stage);
        if (request.Due == DueFilter.All)
            return items;
        var cases = CaseFilters.ByDue(db.Cases, request.Due, today, calendar.Calendar);
        return items.Where(w => cases.Any(c => c.Id == w.CaseId));
    }

    private IQueryable<InboxRow> Project(IQueryable<WorkItem> items) =>
        from w in items
        join unit in db.Units on w.Case.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        join person in db.Users on w.AssigneeId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new InboxRow(
            w.Id, w.CaseId, w.Case.Number, w.Name, w.Case.Content.Subject, w.Case.Applicant.Name, w.Case.Applicant.Kind, w.Case.Applicant.AgentName,
            w.Case.Channel, w.Case.ReceivedOn, unit == null ? null : unit.Name, person == null ? null : person.DisplayName, w.Role, w.DueOn,
            new CaseDates(w.Case.Clock, w.Case.ReplyDue, w.Case.WaitsUntil, w.Case.Provisional, w.Case.OnTime, w.Case.ClosedWithout != null));
}
