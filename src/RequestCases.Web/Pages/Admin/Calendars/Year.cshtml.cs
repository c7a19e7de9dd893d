using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Core.Calendar;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>The working days of one year, month by month, as known now or on a day.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class YearModel(OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The day of knowledge; null for all that is known.</summary>
    [BindProperty(SupportsGet = true), Display(Name = "当时的日期")]
    public LocalDate? AsOf { get; set; }

    /// <summary>The year.</summary>
    public int Year { get; private set; }

    /// <summary>Whether calendars reach to the year.</summary>
    public bool IsKnown => Year >= WorkingCalendar.FirstDay.Year && Year <= WorkingCalendar.LastDay.Year;

    /// <summary>The months; empty for a year out of reach.</summary>
    public IReadOnlyList<Month> Months { get; private set; } = [];

    /// <summary>The notice as known on that day; null when there is none for the year.</summary>
    public HolidayNotice? Notice { get; private set; }

    /// <summary>Local documents with days in the year.</summary>
    public IReadOnlyList<NoticeAmendment> LocalChanges { get; private set; } = [];

    /// <summary>Whether the year's notice was not yet published.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>Working days of the year.</summary>
    public int WorkingDays { get; private set; }

    /// <summary>Opens the year.</summary>
    public void OnGet(int year)
    {
        Year = year;
        if (!IsKnown)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var known = calendar.Calendars;
        var shown = AsOf is { } asOf ? known.AsKnownOn(asOf) : known.Current;
        Months = [.. Enumerable.Range(1, 12).Select(month => Month.Of(year, month, shown))];
        Notice = known.Notices.FirstOrDefault(n => n.Year == year)?.AsKnownOn(AsOf);
        IsProvisional = shown.IsProvisional(new LocalDate(year, 1, 1));
        WorkingDays = Months.SelectMany(m => m.Weeks).SelectMany(w => w).Count(d => d is { IsWorkingDay: true });
        LocalChanges = [.. known.LocalChanges.Where(c => AsOf is null || c.Issued <= AsOf).Where(c => DaysOf(c).Any(d => d.Year == year))];
    }

    private static IEnumerable<LocalDate> DaysOf(NoticeAmendment change) =>
        change.AddHolidays.Concat(change.RemoveHolidays).Select(h => h.Date).Concat(change.AddMakeupWorkdays.Concat(change.RemoveMakeupWorkdays).Select(m => m.Date));
}
