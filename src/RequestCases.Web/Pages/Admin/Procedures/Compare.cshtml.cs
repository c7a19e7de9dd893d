using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Procedures;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>Two versions and what differs.</summary>
public sealed class CompareModel(ProcedureQuery procedures, ProcedureLibrary library, OfficeDb db, IClock clock) : ProcedurePageModel(procedures, clock)
{
    /// <summary>Number of the earlier version; the one before the other when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    /// <summary>Number of the later version; the live one when not given.</summary>
    [BindProperty(SupportsGet = true)]
    public int To { get; set; }

    /// <summary>The numbers there are.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, Live.Number);

    /// <summary>What differs.</summary>
    public DifferencePictures Pictures { get; private set; } = null!;

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        To = To == 0 ? Live.Number : To;
        From = From == 0 ? Math.Max(1, To - 1) : From;
        if (await Procedures.FindAsync(ProcessId, From, cancellation) is not { } from || await Procedures.FindAsync(ProcessId, To, cancellation) is not { } to)
            return NotFound();
        var difference = DefinitionDifference.Between(
            await library.GetAsync(db, from.Id, cancellation), await library.GetAsync(db, to.Id, cancellation));
        Pictures = new DifferencePictures(difference, $"第 {From} 版", DiagramOf(from.Id), $"第 {To} 版", DiagramOf(to.Id));
        return Page();
    }
}
