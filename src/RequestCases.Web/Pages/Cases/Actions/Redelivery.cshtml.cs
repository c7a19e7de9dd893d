using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>重新送达.</summary>
[TakesFiles]
public sealed class RedeliveryModel(DeliverAgain operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<DeliverAgain.Input>(cases, db, calendar, clock)
{
    /// <summary>Again or not.</summary>
    public static IReadOnlyList<SelectListItem> Ways { get; } = [new("重新送达", bool.FalseString), new("不再送达", bool.TrueString)];

    /// <summary>Delivered or not.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已送达（已交邮）", "未能送达");

    /// <summary>Ways of delivery.</summary>
    public static IReadOnlyList<SelectListItem> Methods { get; } = WorkOptions.Named(OfficeNames.Deliveries);

    /// <summary>Scans of the proof.</summary>
    [BindProperty, Display(Name = "凭证扫描件")]
    public List<IFormFile> Proofs { get; set; } = [];

    /// <summary>Whose mail came back.</summary>
    public IReadOnlyList<SelectListItem> Addressees => [.. Case.OpenReturns.Select(Case.AddresseeOf).Distinct().Select(name => new SelectListItem(name, name))];

    /// <inheritdoc />
    public override string Heading => "重新送达";

    /// <inheritdoc />
    protected override string Path => "redelivery";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        FormFiles.UseAsync(Proofs, files => operation.ExecuteAsync(caseId, Tidied(), context, files, cancellation));

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(Request.Method))
            (Input.Addressee, Input.GiveUp, Input.Delivered, Input.Method, Input.SentOn) = (Addressees is [var first, ..] ? first.Value : null, false, true, DeliveryMethod.Post, Today);
        return Task.CompletedTask;
    }

    // What the chosen way does not ask for is not kept.
    private DeliverAgain.Input Tidied()
    {
        if (Input.Method is not (DeliveryMethod.InPerson or DeliveryMethod.Entrusted))
            Input.SignedOn = null;
        if (Input.Delivered == true)
            Input.Failed = null;
        return Input;
    }
}
