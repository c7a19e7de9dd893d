using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>Says of each running case on an older version whether it can be moved to the live one; then orders it.</summary>
public sealed class MigrateModel(ProcedureQuery procedures, MoveCasesToVersion move, IClock clock) : ProcedurePageModel(procedures, clock)
{
    private const int Shown = 100;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public MoveCasesToVersion.Input Input { get; set; } = new();

    /// <summary>What it would come to.</summary>
    public DryRun DryRun { get; private set; } = null!;

    /// <summary>Whether this person may open cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Opens the page.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Orders it.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var runId = 0L;
        return CarryOutAsync(
            async context =>
            {
                runId = (await move.OrderAsync(ProcessId, Input, context, cancellation)).Id;
                return new CaseResult(0, "已经开始，逐件改用新版本");
            },
            _ => $"{Home}/runs/{runId}",
            () => ShowAsync(cancellation));
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.ToId)}");
        Input.ToId = Live.Id;
        DryRun = await move.PreviewAsync(Live, Shown, cancellation);
        return Page();
    }
}
