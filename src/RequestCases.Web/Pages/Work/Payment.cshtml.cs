using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>登记缴费.</summary>
public sealed class PaymentModel(RecordPayment operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<RecordPayment.Input>(cases, calendar, clock)
{
    /// <summary>Paid or waived.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } =
        [new("申请人已缴费", bool.FalseString), new("免收", bool.TrueString)];

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new(
        "Waived", "提交", (bool.FalseString, "登记缴费，重新起算期限"), (bool.TrueString, "免收，重新起算期限"));

    /// <summary>Whether the fee is waived.</summary>
    [BindProperty, Display(Name = "缴费情况"), Asked]
    public bool? Waived { get; set; }

    /// <summary>The due day if paid today.</summary>
    public LocalDate? DueIfPaidToday => ReadAfter(new FeePaid(Today)).ReplyDue;

    /// <summary>Whether the notice stops the clock; not when a correction has shown that it was given late.</summary>
    public bool HasEffect => Case.Clock == ClockState.AwaitingPayment;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [RecordPayment.Activity];

    /// <inheritdoc />
    protected override void Tidy()
    {
        if (Waived == false)
            Input.WaivedReason = null;
        if (Waived == true && string.IsNullOrWhiteSpace(Input.WaivedReason))
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.WaivedReason)}", "免收的，请写明理由。");
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => (Waived, Input.PaidOn) = (false, Today);
}
