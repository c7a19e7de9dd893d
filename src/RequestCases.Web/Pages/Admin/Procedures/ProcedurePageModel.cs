using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;
using RequestCases.Application.Procedures;
using RequestCases.Web.SignIn;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>A page about one procedure: its live version and its draft.</summary>
[Authorize(Policy = Policies.Administering)]
public abstract class ProcedurePageModel(ProcedureQuery procedures, IClock clock) : OfficePageModel(clock)
{
    /// <summary>Process id, from the address.</summary>
    [FromRoute(Name = "id")]
    public string ProcessId { get; set; } = "";

    /// <summary>The live version.</summary>
    public ProcedureVersion Live { get; private set; } = null!;

    /// <summary>The draft; null when there is none.</summary>
    public ProcedureQuery.DraftLine? Draft { get; private set; }

    /// <summary>Address of the procedure.</summary>
    public string Home => $"/admin/procedures/{Uri.EscapeDataString(ProcessId)}";

    /// <summary>Reads the procedure.</summary>
    protected ProcedureQuery Procedures { get; } = procedures;

    /// <summary>Address of a version's diagram.</summary>
    public static string DiagramOf(string versionId) => $"/procedure/{Uri.EscapeDataString(versionId)}.bpmn";

    /// <summary>Reads the live version and the draft; false when there is no such procedure.</summary>
    protected async Task<bool> LoadAsync(CancellationToken cancellation)
    {
        if (await Procedures.FindAsync(ProcessId, null, cancellation) is not { } live)
            return false;
        (Live, Draft) = (live, await Procedures.DraftAsync(ProcessId, cancellation));
        // What is shown now is what the next submission has seen; 0 when there is no draft.
        ModelState.Remove(nameof(Version));
        Version = Draft?.Revision ?? 0;
        return true;
    }
}
