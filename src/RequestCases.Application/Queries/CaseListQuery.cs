using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.People;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>What a list of cases is asked for.</summary>
/// <param name="Text">Part of the number, the subject or the applicant's name.</param>
/// <param name="Stage">Stage of the procedure.</param>
/// <param name="UnitId">Handling unit; 0 for cases that have none yet.</param>
/// <param name="Due">Light of the deadline.</param>
/// <param name="DueOn">Replies due on this very day.</param>
/// <param name="OpenOnly">Whether archived cases are left out.</param>
/// <param name="After">The last row of the page before.</param>
public sealed record CaseListRequest(
    string? Text = null, string? Stage = null, int? UnitId = null, DueFilter Due = DueFilter.All, LocalDate? DueOn = null, bool OpenOnly = true, ListCursor? After = null);

/// <summary>One case in a list.</summary>
public sealed record CaseRow(
    long Id, string Number, string Subject, string ApplicantName, ApplicantKind ApplicantKind, string? AgentName, ReceiptChannel Channel, LocalDate? ReceivedOn,
    string Stage, string? UnitName, string? HandlerName, CaseStatus Status, LocalDate? ArchivedOn, LocalDate SortDue, CaseDates Dates);

/// <summary>全部办件: open ones the most urgent first, with those that wait or are finished at the end; with archived ones the newest first.</summary>
public sealed class CaseListQuery(OfficeDb db, OfficeCalendar calendar)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    // Places in the order of urgency behind all real days.
    private static readonly LocalDate Waiting = new(9999, 12, 30);
    private static readonly LocalDate Finished = new(9999, 12, 31);

    /// <summary>One page of what the person may see.</summary>
    public async Task<ListPage<CaseRow>> ReadAsync(
        CaseListRequest request, Actor actor, LocalDate today, CancellationToken cancellation, int pageSize = PageSize)
    {
        var cases = Filter(request, actor, today).Select(c => new SortedCase
        {
            Case = c,
            Due = c.ClosedWithout != null || c.Clock == ClockState.Answered ? Finished : c.Clock != ClockState.Running ? Waiting : c.ReplyDue!.Value,
        });
        var sorted = request.OpenOnly ? ByUrgency(cases, request.After) : Newest(cases, request.After);
        var rows = await Project(sorted).Take(pageSize + 1).ToListAsync(cancellation);
        var next = rows.Count > pageSize ? new ListCursor(rows[pageSize - 1].SortDue, rows[pageSize - 1].Id) : null;
        return new ListPage<CaseRow>([.. rows.Take(pageSize)], next);
    }

    /// <summary>Cases that match, for the heading.</summary>
    public Task<int> CountAsync(CaseListRequest request, Actor actor, LocalDate today, CancellationToken cancellation) =>
        Filter(request, actor, today).CountAsync(cancellation);

    /// <summary>The case a typed text names exactly, if the person may see it.</summary>
    public async Task<long?> FindByNumberAsync(string text, Actor actor, CancellationToken cancellation) =>
        CaseNumbers.Read(text) is { } number
            ? await db.Cases.Where(c => c.Number == number).VisibleTo(db, actor).Select(c => (long?)c.Id).SingleOrDefaultAsync(cancellation)
            : null;

    private IQueryable<RequestCase> Filter(CaseListRequest request, Actor actor, LocalDate today)
    {
        var cases = CaseFilters.ByText(db.Cases.AsNoTracking().VisibleTo(db, actor), request.Text);
        if (request.OpenOnly)
            cases = cases.Where(c => c.Status == CaseStatus.Open);
        if (!string.IsNullOrEmpty(request.Stage))
            cases = cases.Where(c => c.Stage == request.Stage);
        if (request.UnitId is { } unitId)
            cases = cases.Where(c => c.UnitId == (unitId == 0 ? null : unitId));
        if (request.DueOn is { } day)
            cases = cases.Where(c => c.Status == CaseStatus.Open && c.ReplyDue == day && c.Clock == ClockState.Running && c.ClosedWithout == null);
        return CaseFilters.ByDue(cases, request.Due, today, calendar.Calendar);
    }

    private static IQueryable<SortedCase> ByUrgency(IQueryable<SortedCase> cases, ListCursor? after)
    {
        if (after is { } last)
            cases = cases.Where(s => s.Due > last.DueOn || (s.Due == last.DueOn && s.Case.Id > last.Id));
        return cases.OrderBy(s => s.Due).ThenBy(s => s.Case.Id);
    }

    private static IQueryable<SortedCase> Newest(IQueryable<SortedCase> cases, ListCursor? after) =>
        (after is { } last ? cases.Where(s => s.Case.Id < last.Id) : cases).OrderByDescending(s => s.Case.Id);

    private IQueryable<CaseRow> Project(IQueryable<SortedCase> sorted) =>
        from s in sorted
        let c = s.Case
        join unit in db.Units on c.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        join person in db.Users on c.HandlerId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new CaseRow(
            c.Id, c.Number, c.Content.Subject, c.Applicant.Name, c.Applicant.Kind, c.Applicant.AgentName, c.Channel, c.ReceivedOn, c.Stage,
            unit == null ? null : unit.Name, person == null ? null : person.DisplayName, c.Status, c.ArchivedOn, s.Due,
            new CaseDates(c.Clock, c.ReplyDue, c.WaitsUntil, c.Provisional, c.OnTime, c.ClosedWithout != null));

    // A case whose deadline does not press goes behind all that do: first those that wait, then those that are answered or closed.
    private sealed class SortedCase
    {
        public required RequestCase Case { get; init; }

        public required LocalDate Due { get; init; }
    }
}
