using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Procedures;
using RequestCases.Core.Workflow;
using RequestCases.Core.Workflow.Versions;

namespace RequestCases.Web.Pages.Admin.Procedures;

/// <summary>Publishing the draft: what the checker finds, what differs from the live version, and why.</summary>
public sealed class PublishModel(ProcedureQuery procedures, PublishProcedure publish, OfficeDb db, IClock clock) : ProcedurePageModel(procedures, clock)
{
    /// <summary>What was typed.</summary>
    [BindProperty]
    public PublishProcedure.Input Input { get; set; } = new();

    /// <summary>What the checker finds in the draft.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>What differs from the live version; null while the draft cannot be read.</summary>
    public DifferencePictures? Pictures { get; private set; }

    /// <summary>Opens the page.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => ShowAsync(cancellation);

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellation) => CarryOutAsync(
        async context =>
        {
            var version = await publish.ExecuteAsync(ProcessId, Input, context, cancellation);
            return new CaseResult(0, $"已发布第 {version.Number} 版，今后新收的办件按它办理");
        },
        _ => Home,
        () => ShowAsync(cancellation));

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (!await LoadAsync(cancellation))
            return NotFound();
        // What is shown now is what the next submission has seen.
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.SeenLiveId)}");
        Input.SeenLiveId = Live.Id;
        if (await db.Drafts.Where(d => d.ProcessId == ProcessId).Select(d => d.Xml).SingleOrDefaultAsync(cancellation) is not { } xml)
            return Page();
        Findings = ProcedureCheck.Of(ProcessId, xml);
        Pictures = Compare(xml);
        return Page();
    }

    private DifferencePictures? Compare(string xml)
    {
        try
        {
            var difference = DefinitionDifference.Between(BpmnReader.Read(Live.Xml), BpmnReader.Read(xml));
            return new DifferencePictures(difference, $"现行第 {Live.Number} 版", DiagramOf(Live.Id), "草稿", $"{Home}/draft.bpmn");
        }
        catch (DefinitionException)
        {
            return null;
        }
    }
}
