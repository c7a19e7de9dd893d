using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Alerts;
using RequestCases.Application.Operations;
using RequestCases.Core.Alerts;

namespace RequestCases.Web.Pages.Alerts;

/// <summary>提醒: the alerts of the person signed in.</summary>
public sealed class IndexModel(Notifications notifications, OfficeCalendar calendar, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Whether those that were read are shown too.</summary>
    [BindProperty(SupportsGet = true, Name = "all")]
    public bool All { get; set; }

    /// <summary>Behind which alert the page begins; null for the newest.</summary>
    [BindProperty(SupportsGet = true, Name = "before")]
    public long? Before { get; set; }

    /// <summary>The field to go on with after one was marked; null for none.</summary>
    [TempData]
    public string? FocusOn { get; set; }

    /// <summary>How many are not read.</summary>
    public int Unread { get; private set; }

    /// <summary>The alerts, the newest first.</summary>
    public IReadOnlyList<NotificationRow> Rows { get; private set; } = [];

    /// <summary>Whether the page begins with the newest.</summary>
    public bool IsNewest { get; private set; }

    /// <summary>Where the next page starts.</summary>
    public long? Next { get; private set; }

    /// <summary>Whether the person may open cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Opens the page.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        ModelState.Clear();
        IsNewest = Before is null;
        Unread = await notifications.UnreadAsync(Actor.Id, cancellation);
        (Rows, Next) = await notifications.ReadAsync(Actor.Id, !All, Before, cancellation);
        if (Rows.Count > 0 || IsNewest)
            return;
        // The last one of this page was marked.
        Before = null;
        await OnGetAsync(cancellation);
    }

    /// <summary>Marks one as read, and goes to its case when asked to.</summary>
    /// <param name="id">Which.</param>
    /// <param name="next">The one below it, to go on with.</param>
    /// <param name="open">Whether to go to its case.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task<IActionResult> OnPostAsync(long id, long? next, bool open, CancellationToken cancellation)
    {
        if (await notifications.MarkAsync(id, Actor.Id, Now, cancellation) is not { } caseId)
            return NotFound();
        if (open && SeesCases)
            return Redirect($"/cases/{caseId}");
        FocusOn = FieldOf(next ?? id);
        return Redirect(Address);
    }

    /// <summary>Marks all as read up to the newest that the page showed.</summary>
    public async Task<IActionResult> OnPostAllAsync(long through, CancellationToken cancellation)
    {
        var count = await notifications.MarkAllAsync(Actor.Id, through, Now, cancellation);
        TempData["Flash"] = $"已把 {count} 条提醒标为已读";
        return Redirect(Address);
    }

    /// <summary>How near a day is now, in words.</summary>
    public string Left(LocalDate due) => PlannedAlert.Words(calendar.Calendar.WorkingDaysLeft(Today, due));

    /// <summary>Identity of the button that marks an alert.</summary>
    public static string FieldOf(long id) => $"read-{id}";

    /// <summary>This page of the list.</summary>
    public string Address => ListOptions.Address("/alerts", ("all", All ? "true" : null), ("before", Before));
}
