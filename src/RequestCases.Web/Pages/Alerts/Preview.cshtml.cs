using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Alerts;

/// <summary>提醒预告: what would be sent on the next working days.</summary>
[Authorize(Policy = Policies.PreviewingAlerts)]
public sealed class PreviewModel(AlertPreview preview, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Working days of the longer preview.</summary>
    public const int WeekDays = 5;

    /// <summary>Whether the longer one is shown.</summary>
    [BindProperty(SupportsGet = true, Name = "week")]
    public bool Week { get; set; }

    /// <summary>What would be sent.</summary>
    public AlertForecast Forecast { get; private set; } = null!;

    /// <summary>Whether contents are shown and numbers lead to cases: who only administers the system sees no cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        var through = calendar.Calendar.AddWorkingDays(Today, Week ? WeekDays : 1);
        Forecast = await preview.ReadAsync(Today, Today.PlusDays(1), through, cancellation);
    }
}
