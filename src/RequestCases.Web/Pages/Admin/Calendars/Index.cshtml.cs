using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>放假安排: the years with their notices, and the documents of this place.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(OfficeCalendar calendar, CalendarRunQuery runs) : PageModel
{
    /// <summary>Years, latest first.</summary>
    public IReadOnlyList<HolidayNotice> Years => [.. calendar.Calendars.Notices.Reverse()];

    /// <summary>Local documents, latest first.</summary>
    public IReadOnlyList<NoticeAmendment> LocalChanges => [.. calendar.Calendars.LocalChanges.Reverse()];

    /// <summary>What was brought in here, latest first.</summary>
    public IReadOnlyList<CalendarRun> Runs { get; private set; } = [];

    /// <summary>Opens the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation) => Runs = await runs.AllAsync(cancellation);
}
