using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>告知延期.</summary>
public sealed class ExtensionNoticeModel(NotifyExtension operation, LetterDesk letters, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : NoticePageModel<NotifyExtension.Input>(letters, db, cases, calendar, clock)
{
    /// <summary>Told, or dropped.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已告知申请人延期", "不再延期");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Sent", "提交", (bool.TrueString, "登记告知，延长期限"), (bool.FalseString, "不再延期，期限不变"));

    /// <summary>The due day if the applicant is told today.</summary>
    public LocalDate? DueIfToldToday => DueIfTold(Today);

    private LocalDate? DueIfTold(LocalDate on) => Case.Extension is { } asked ? ReadAfter(new ExtensionApproved(on, asked.Workdays)).ReplyDue : null;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [NotifyExtension.Activity];

    /// <inheritdoc />
    protected override IEnumerable<LetterOrder> Orders() => Input.Sent == false
        ? []
        : [LetterOrders.Extension(Case, Case.ReplyDue, DueIfTold(Input.NotifiedOn ?? Today), Input.NotifiedOn ?? Today)];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => (Input.Sent, Input.NotifiedOn) = (true, Today);
}
