using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Calendars;
using RequestCases.Application.Operations;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Calendars;

/// <summary>How far the recomputation after a document has come, and what it moved.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class RunModel(CalendarRunQuery runs, IClock clock) : OfficePageModel(clock)
{
    private const int Shown = 200;

    /// <summary>The run.</summary>
    public CalendarRun Run { get; private set; } = null!;

    /// <summary>The first cases it moved; empty until it is done.</summary>
    public IReadOnlyList<MovedByRun> Moved { get; private set; } = [];

    /// <summary>Whether this person may open cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>The part that is asked for again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(long id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Partial("_Progress", this) : NotFound();

    private async Task<bool> LoadAsync(long id, CancellationToken cancellation)
    {
        if (await runs.FindAsync(id, cancellation) is not { } run)
            return false;
        Run = run;
        if (run.FinishedAt is not null)
            Moved = await runs.MovedAsync(id, Shown, cancellation);
        return true;
    }
}
