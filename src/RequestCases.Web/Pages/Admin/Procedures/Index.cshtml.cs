using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using RequestCases.Application.Data;
using RequestCases.Application.Procedures;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>流程: every procedure with its live version, its running cases and its draft.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class IndexModel(ProcedureQuery procedures, OfficeDb db) : PageModel
{
    /// <summary>The versions of each procedure, latest first.</summary>
    public IReadOnlyList<IReadOnlyList<ProcedureQuery.VersionLine>> Versions { get; private set; } = [];

    /// <summary>All drafts.</summary>
    public IReadOnlyList<ProcedureQuery.DraftLine> Drafts { get; private set; } = [];

    /// <summary>Process id that new cases start on.</summary>
    public string Chosen { get; private set; } = "";

    /// <summary>Opens the list.</summary>
    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Versions = [.. (await procedures.VersionsAsync(null, cancellation)).GroupBy(v => v.ProcessId).Select(g => g.ToList())];
        Drafts = await procedures.DraftsAsync(cancellation);
        Chosen = await db.Agency.Select(a => a.ProcedureId).SingleOrDefaultAsync(cancellation) ?? ProcedureLibrary.Standard;
    }
}
