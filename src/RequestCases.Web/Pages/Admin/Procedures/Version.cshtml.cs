using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>A version: its diagram and the same as a table.</summary>
public sealed class VersionModel(ProcedureQuery procedures, EditProcedure edit, IClock clock) : ProcedurePageModel(procedures, clock)
{
    /// <summary>The version looked at.</summary>
    public ProcedureVersion Shown { get; private set; } = null!;

    /// <summary>Its tasks and events.</summary>
    public IReadOnlyList<ElementRow> Rows { get; private set; } = [];

    /// <summary>Opens the page.</summary>
    public Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation) => ShowAsync(number, cancellation);

    /// <summary>Makes its text the draft.</summary>
    public Task<IActionResult> OnPostAsync(int number, CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            var version = await Procedures.FindAsync(ProcessId, number, cancellation) ?? throw new Core.RefusedException("NOT_FOUND", "没有这个版本。");
            await edit.SaveAsync(ProcessId, version.Xml, context, version.Id, cancellation);
            return new CaseResult(0, $"已把第 {number} 版存为草稿，还没有发布");
        },
        _ => Home,
        () => ShowAsync(number, cancellation));

    private async Task<IActionResult> ShowAsync(int number, CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation) || await Procedures.FindAsync(ProcessId, number, cancellation) is not { } version)
            return NotFound();
        (Shown, Rows) = (version, ElementRow.Of(version.Xml));
        return Page();
    }
}
