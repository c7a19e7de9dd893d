using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Work;

/// <summary>审批延期.</summary>
public sealed class ExtensionApprovalModel(ApproveExtension operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ApproveExtension.Input>(cases, calendar, clock)
{
    /// <summary>Approve or not.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("同意延期", "不同意");

    /// <summary>What the button says.</summary>
    public static ButtonText Button { get; } = new("Input.Approved", "提交审批结果", (bool.TrueString, "同意延期，交办公室告知"), (bool.FalseString, "不同意延期"));

    /// <summary>The due day if the applicant is told today.</summary>
    public LocalDate? DueIfToldToday => Case.Extension is { } asked ? ReadAfter(new ExtensionApproved(Today, asked.Workdays)).ReplyDue : null;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ApproveExtension.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
