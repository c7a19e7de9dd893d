using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记退件.</summary>
[TakesFiles]
public sealed class ReturnedMailModel(RecordReturn operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RecordReturn.Input>(cases, db, calendar, clock)
{
    /// <summary>Scans of what came back.</summary>
    [BindProperty, Display(Name = "扫描件")]
    public List<IFormFile> Proofs { get; set; } = [];

    /// <summary>Deliveries that can have come back.</summary>
    public IReadOnlyList<SelectListItem> Underway =>
    [
        .. (Case.Reply?.Deliveries ?? []).Index().Where(d => d.Item is { Failed: null, Returned: null, SignedOn: null })
            .Select(d => new SelectListItem($"{Case.AddresseeOf(d.Item)} {OfficeNames.Deliveries[d.Item.Method]} {d.Item.SentOn:MM-dd} {d.Item.Proof}", d.Index.ToString(CultureInfo.InvariantCulture))),
    ];

    /// <inheritdoc />
    public override string Heading => "登记退件";

    /// <inheritdoc />
    protected override string Path => "returned-mail";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        FormFiles.UseAsync(Proofs, files => operation.ExecuteAsync(caseId, Input, context, files, cancellation));

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Underway is [var only])
            Input.Delivery ??= int.Parse(only.Value, CultureInfo.InvariantCulture);
        Input.ReturnedOn ??= Today;
        return Task.CompletedTask;
    }
}
