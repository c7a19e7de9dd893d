using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Application.Queries;

/// <summary>What a list of cases is asked for.</summary>
public sealed record CaseListRequest(
    string? Text = null, string? Stage = null, int? UnitId = null, DueFilter Due = DueFilter.All, bool OpenOnly = true, ListCursor? After = null);

/// <summary>One case in a list.</summary>
public sealed record CaseRow(
    long Id, string Number, string Subject, string ApplicantName, ApplicantKind ApplicantKind, ReceiptChannel Channel, LocalDate? ReceivedOn,
    string Stage, string? UnitName, string? HandlerName, CaseStatus Status, LocalDate? SortDue, CaseDates Dates);

/// <summary>全部办件: open ones the most urgent first, with those that wait for the applicant at the end.</summary>
public sealed class CaseListQuery(OfficeDb db, OfficeCalendar calendar)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    private static readonly LocalDate NoDue = new(9999, 12, 31);

    /// <summary>One page.</summary>
    public async Task<ListPage<CaseRow>> ReadAsync(CaseListRequest request, LocalDate today, CancellationToken cancellation)
    {
        var cases = Filter(db.Cases.AsNoTracking(), request, today);
        if (request.After is { } after)
        {
            cases = after.DueOn == NoDue
                ? cases.Where(c => c.ReplyDue == null && c.Id > after.Id)
                : cases.Where(c => c.ReplyDue == null || c.ReplyDue > after.DueOn || (c.ReplyDue == after.DueOn && c.Id > after.Id));
        }
        var rows = await Project(cases.OrderBy(c => c.ReplyDue == null).ThenBy(c => c.ReplyDue).ThenBy(c => c.Id))
            .Take(PageSize + 1).ToListAsync(cancellation);
        var next = rows.Count > PageSize ? new ListCursor(rows[PageSize - 1].SortDue ?? NoDue, rows[PageSize - 1].Id) : null;
        return new ListPage<CaseRow>([.. rows.Take(PageSize)], next);
    }

    /// <summary>Cases that match, for the heading.</summary>
    public Task<int> CountAsync(CaseListRequest request, LocalDate today, CancellationToken cancellation) =>
        Filter(db.Cases.AsNoTracking(), request, today).CountAsync(cancellation);

    private IQueryable<RequestCase> Filter(IQueryable<RequestCase> cases, CaseListRequest request, LocalDate today)
    {
        if (request.OpenOnly)
            cases = cases.Where(c => c.Status == CaseStatus.Open);
        if (!string.IsNullOrWhiteSpace(request.Text))
        {
            var text = request.Text.Trim();
            cases = cases.Where(c => c.Number.Contains(text) || c.Content.Subject.Contains(text) || c.Applicant.Name.Contains(text));
        }
        if (!string.IsNullOrEmpty(request.Stage))
            cases = cases.Where(c => c.Stage == request.Stage);
        if (request.UnitId is { } unitId)
            cases = cases.Where(c => c.UnitId == unitId);
        return CaseFilters.ByDue(cases, request.Due, today, calendar.Calendar);
    }

    private IQueryable<CaseRow> Project(IQueryable<RequestCase> cases) =>
        from c in cases
        join unit in db.Units on c.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        join person in db.Users on c.HandlerId equals person.Id into people
        from person in people.DefaultIfEmpty()
        select new CaseRow(
            c.Id, c.Number, c.Content.Subject, c.Applicant.Name, c.Applicant.Kind, c.Channel, c.ReceivedOn, c.Stage,
            unit == null ? null : unit.Name, person == null ? null : person.DisplayName, c.Status, c.ReplyDue,
            new CaseDates(c.Clock, c.ReplyDue, c.WaitsUntil, c.Provisional, c.OnTime, c.ClosedWithout != null));
}
