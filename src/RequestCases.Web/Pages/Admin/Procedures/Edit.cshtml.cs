using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>修改流程: the picture, the properties of what is chosen on it, and what the checker says.</summary>
[Authorize(Policy = Policies.Administering)]
public sealed class EditModel(EditProcedure edit, OfficeDb db, IClock clock) : OfficePageModel(clock)
{
    /// <summary>The live version.</summary>
    public ProcedureVersion Live { get; private set; } = null!;

    /// <summary>The draft; null while nobody has changed anything.</summary>
    public ProcedureDraft? Draft { get; private set; }

    /// <summary>Where the definition to begin with is read.</summary>
    public string Definition => Draft is null ? $"/procedure/{Uri.EscapeDataString(Live.Id)}.bpmn" : $"{Home}/draft.bpmn";

    /// <summary>Where the draft is saved.</summary>
    public string SavePath => $"{Home}/draft";

    /// <summary>Where what the checker says of the draft is read; null while there is no draft.</summary>
    public string? FindingsPath => Draft is null ? null : $"{Home}/draft/findings";

    /// <summary>Address of the procedure.</summary>
    public string Home => $"/admin/procedures/{Uri.EscapeDataString(Live.ProcessId)}";

    /// <summary>Opens the page.</summary>
    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellation) =>
        await LoadAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Takes the draft back.</summary>
    public Task<IActionResult> OnPostDiscardAsync(string id, CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            await edit.DiscardAsync(id, context, cancellation);
            return new CaseResult(0, "草稿已放弃，现行流程没有变化。");
        },
        _ => $"/admin/procedures/{Uri.EscapeDataString(id)}",
        async () => await LoadAsync(id, cancellation) ? Page() : NotFound());

    private async Task<bool> LoadAsync(string id, CancellationToken cancellation)
    {
        if (await ProcedureLibrary.Live(db).AsNoTracking().SingleOrDefaultAsync(p => p.ProcessId == id, cancellation) is not { } live)
            return false;
        Live = live;
        Draft = await db.Drafts.AsNoTracking().SingleOrDefaultAsync(d => d.ProcessId == id, cancellation);
        Version = Draft?.Revision ?? 0;
        return true;
    }
}
