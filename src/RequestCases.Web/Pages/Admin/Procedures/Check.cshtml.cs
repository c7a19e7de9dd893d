using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Procedures;
using RequestCases.Core.Workflow;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>检查流程: what the checker finds in the draft, else in the live version, beside the picture and lit on it.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class CheckModel(OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The live version.</summary>
    public ProcedureVersion Live { get; private set; } = null!;

    /// <summary>Whether the draft is shown, not the live version.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The same for the picture.</summary>
    public string FindingsJson => ProcedureCatalogue.Serialize(Findings);

    /// <summary>Address of the procedure.</summary>
    public string Home => $"/admin/procedures/{Uri.EscapeDataString(Live.ProcessId)}";

    /// <summary>Where the definition is read.</summary>
    public string Definition => IsDraft ? $"{Home}/draft.bpmn" : $"/procedure/{Uri.EscapeDataString(Live.Id)}.bpmn";

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation)
    {
        if (await ProcedureLibrary.Live(db).AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == id, cancellation) is not { } live)
            return NotFound();
        var draft = await db.Drafts.Where(d => d.ProcessId == id).Select(d => d.Xml).SingleOrDefaultAsync(cancellation);
        (Live, IsDraft, Findings) = (live, draft is not null, ProcedureCheck.Of(id, draft ?? live.Xml));
        return Page();
    }
}
