using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记迟到的意见.</summary>
[TakesFiles]
public sealed class LateOpinionModel(RecordLateOpinion operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordLateOpinion.Input>(cases, db, calendar, clock)
{
    /// <summary>How the party may answer.</summary>
    public static IReadOnlyList<SelectListItem> Opinions { get; } = WorkOptions.Named(OfficeNames.Opinions);

    /// <summary>Those who have not answered.</summary>
    public IReadOnlyList<SelectListItem> Unanswered => [.. CaseConsultation.Of(Case, Day).Where(c => c.Asked.OpinionOn is null)
        .Select(c => new SelectListItem($"{c.Asked.Party} · 意见期限 {OfficeText.Date(c.OpinionDue)}", c.Asked.Id))];

    /// <summary>What came with the opinion.</summary>
    [BindProperty, Display(Name = "书面意见和证据")]
    public List<IFormFile> Upload { get; set; } = [];

    /// <inheritdoc />
    public override string Heading => "登记迟到的意见";

    /// <inheritdoc />
    protected override string Path => "late-opinion";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        FormFiles.UseAsync(Upload, evidence => operation.ExecuteAsync(caseId, Input, context, evidence, cancellation));

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Unanswered is [var only])
            Input.ConsultationId ??= only.Value;
        Input.ReceivedOn ??= Today;
        return Task.CompletedTask;
    }
}
