using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>How far moving the running cases has come, and which stayed where they were and why.</summary>
public sealed class RunModel(ProcedureQuery procedures, IClock clock) : ProcedurePageModel(procedures, clock)
{
    private const int Shown = 100;

    /// <summary>The run.</summary>
    public ProcedureRun Run { get; private set; } = null!;

    /// <summary>A page of the cases that were left; empty until it is done.</summary>
    public IReadOnlyList<ProcedureQuery.LeftLine> Left { get; private set; } = [];

    /// <summary>Whether more were left than are shown.</summary>
    public bool HasMore => Left.Count == Shown;

    /// <summary>Whether this person may open cases.</summary>
    public bool SeesCases => CaseAccess.SeesCases(Actor);

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(long run, long after, CancellationToken cancellation) =>
        await ReadAsync(run, after, cancellation) ? Page() : NotFound();

    /// <summary>The part that is asked for again and again.</summary>
    public async Task<IActionResult> OnGetProgressAsync(long run, CancellationToken cancellation) =>
        await ReadAsync(run, 0, cancellation) ? Partial("_Progress", this) : NotFound();

    private async Task<bool> ReadAsync(long id, long after, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await Procedures.RunAsync(id, cancellation) is not { } run || run.To.ProcessId != ProcessId)
            return false;
        Run = run;
        if (run.FinishedAt is not null)
            Left = await Procedures.LeftAsync(id, after, Shown, cancellation);
        return true;
    }
}
