using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>送达.</summary>
[TakesFiles]
public sealed class DeliverModel(DeliverReply operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<DeliverReply.Input>(cases, calendar, clock)
{
    /// <summary>Delivered or not.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已送达（已交邮）", "未能送达");

    /// <summary>Ways of delivery.</summary>
    public static IReadOnlyList<SelectListItem> Methods { get; } = WorkOptions.Named(OfficeNames.Deliveries);

    /// <summary>Scans of the proof.</summary>
    [BindProperty, Display(Name = "凭证扫描件")]
    public List<IFormFile> Proofs { get; set; } = [];

    /// <summary>Who is still to be served.</summary>
    public IReadOnlyList<SelectListItem> Addressees => [.. Case.NotYetServed.Select(name => new SelectListItem(name, name))];

    /// <summary>What the form would mean once it is saved.</summary>
    public DeliveryPreview Preview => DeliveryPreview.Of(Input, Case, Day);

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Delivered", "登记", (bool.TrueString, "登记送达"), (bool.FalseString, "登记未送达，再次送达"));

    /// <summary>Whether it would be in time, as the form stands.</summary>
    public Task<IActionResult> OnPostPreviewAsync(long caseId, long workItemId, CancellationToken cancellation)
    {
        Tidy();
        return ShowAgainAsync(caseId, workItemId, () => Partial("_DeliveryPreview", Preview), cancellation);
    }

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [DeliverReply.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        FormFiles.UseAsync(Proofs, files => operation.ExecuteAsync(workItemId, Input, context, files, cancellation));

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Delivered = true;
        Input.Method = PreferredMethod;
        Input.Addressee = Case.NotYetServed is [var next, ..] ? next : null;
        (Input.SentOn, Input.SignedOn, Input.DeliveredOn) = (Today, Today, Today);
    }

    /// <inheritdoc />
    protected override void Tidy()
    {
        // What the chosen way does not ask for is not kept, also when the browser could not hide it.
        if (Input.Method is not (DeliveryMethod.InPerson or DeliveryMethod.Entrusted))
            Input.SignedOn = null;
        if (Input.Method is not (DeliveryMethod.ElectronicMail or DeliveryMethod.OnlineAccount))
            Input.DeliveredOn = null;
        if (Input.Method != DeliveryMethod.InPerson)
            return;
        Input.SentOn = Input.SignedOn ?? Today;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.SentOn)}");
    }

    private DeliveryMethod PreferredMethod => Case.Content.PreferredDelivery switch
    {
        var way when way.Contains("邮件", StringComparison.Ordinal) || way.Contains("邮箱", StringComparison.Ordinal) => DeliveryMethod.ElectronicMail,
        var way when way.Contains('网', StringComparison.Ordinal) => DeliveryMethod.OnlineAccount,
        var way when way.Contains("当面", StringComparison.Ordinal) || way.Contains("自行", StringComparison.Ordinal) => DeliveryMethod.InPerson,
        _ => DeliveryMethod.Post,
    };
}
