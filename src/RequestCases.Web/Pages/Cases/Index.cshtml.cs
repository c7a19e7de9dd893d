using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Queries;
using RequestCases.Web.TagHelpers;

namespace RequestCases.Web.Pages.Cases;

/// <summary>全部办件: every case the person may see, to be found.</summary>
public sealed class IndexModel(CaseListQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Part of number, subject or applicant.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    /// <summary>Stage.</summary>
    [BindProperty(SupportsGet = true, Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>Unit; 0 for cases without one.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public int? UnitId { get; set; }

    /// <summary>Light.</summary>
    [BindProperty(SupportsGet = true, Name = "due")]
    public DueFilter Due { get; set; }

    /// <summary>Replies due on this day.</summary>
    [BindProperty(SupportsGet = true, Name = "dueOn")]
    public LocalDate? DueOn { get; set; }

    /// <summary>在办 or 全部.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    /// <summary>Last row of the page before.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>The rows.</summary>
    public ListPage<CaseRow> Rows { get; private set; } = new([], null);

    /// <summary>Rows that match, on all pages.</summary>
    public int Matching { get; private set; }

    /// <summary>The units to choose from.</summary>
    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    /// <summary>Whether the list is narrowed by a filter.</summary>
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrEmpty(Stage) || UnitId is not null || Due != DueFilter.All || DueOn is not null;

    /// <summary>Opens the list, or the case whose number was typed.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        if (!CaseAccess.SeesCases(Actor))
            return Forbid();
        if (Text is { } text && await cases.FindByNumberAsync(text, Actor, cancellation) is { } caseId)
            return Redirect($"/cases/{caseId}");
        var request = new CaseListRequest(Text, Stage, UnitId, Due, DueOn, !All, ListCursor.Parse(After));
        Rows = await cases.ReadAsync(request, Actor, Today, cancellation);
        Matching = await cases.CountAsync(request, Actor, Today, cancellation);
        Units = await ReadUnitsAsync(cancellation);
        return Page();
    }

    /// <summary>The badge of a case.</summary>
    public DueBadge? Badge(CaseRow row) => DueBadges.Of(row.Dates, Today, calendar.Calendar, row.Status);

    /// <summary>Whether the reply's day may still move.</summary>
    public bool IsProvisional(CaseRow row) => DueBadges.IsProvisional(row.Dates, calendar.Calendar);

    /// <summary>The address of this list with its filters.</summary>
    public string Address(bool all, string? after = null) => ListOptions.Address(
        "/cases", ("q", Text), ("stage", Stage), ("unit", UnitId), ("due", Due == DueFilter.All ? null : ListOptions.Word(Due)),
        ("dueOn", DueOn is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null), ("all", all ? "true" : null), ("after", after));

    /// <summary>Whose the case is.</summary>
    public static string Whose(CaseRow row) => row.UnitName is null ? "未分办" : $"{row.UnitName} {row.HandlerName}".TrimEnd();

    private async Task<List<SelectListItem>> ReadUnitsAsync(CancellationToken cancellation)
    {
        var units = await db.Units.AsNoTracking().OrderBy(u => u.SortOrder).Select(u => new { u.Id, u.Name }).ToListAsync(cancellation);
        return [
            new("全部处室", ""), .. units.Select(u => new SelectListItem(u.Name, $"{u.Id}", u.Id == UnitId)), new("未分办", "0", UnitId == 0),
        ];
    }
}
