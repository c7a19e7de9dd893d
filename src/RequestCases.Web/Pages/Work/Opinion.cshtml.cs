using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>登记意见.</summary>
[TakesFiles]
public sealed class OpinionModel(RecordOpinion operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<RecordOpinion.Input>(cases, calendar, clock)
{
    /// <summary>Record an opinion, or ask somebody else too.</summary>
    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [new("登记收到的意见", bool.FalseString), new("还要征求其他对象的意见", bool.TrueString)];

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new(
        "Input.ConsultMore", "提交", (bool.FalseString, "登记意见"), (bool.TrueString, "去发另一份征求意见书"));

    /// <summary>How the party may answer.</summary>
    public static IReadOnlyList<SelectListItem> Opinions { get; } = WorkOptions.Named(OfficeNames.Opinions);

    /// <summary>What came with the opinion.</summary>
    [BindProperty, Display(Name = "书面意见和证据")]
    public List<IFormFile> Upload { get; set; } = [];

    /// <summary>The consultations without an opinion, with the day by which it should come.</summary>
    public IReadOnlyList<SelectListItem> Waiting =>
        [.. CaseConsultation.Of(Case, Day).Where(c => c.Asked.OpinionOn is null).Select(c => new SelectListItem(
            c.Asked.DeliveredOn is null && c.IsAwaited ? $"{c.Asked.Party} · 收到日未登记" : $"{c.Asked.Party} · 意见期限 {OfficeText.Date(c.OpinionDue)}", c.Asked.Id))];

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [RecordOpinion.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        FormFiles.UseAsync(Upload, evidence => operation.ExecuteAsync(workItemId, Input, context, evidence, cancellation));

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.ReceivedOn = Today;
        Input.ConsultationId = Waiting is [var only] ? only.Value : null;
    }
}
