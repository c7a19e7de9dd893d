using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Replies;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>申请重新打开.</summary>
public sealed class ReopenModel(RequestReopening operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RequestReopening.Input>(cases, db, calendar, clock)
{
    /// <summary>Whether the case was closed since an answer of the applicant did not come; it goes on only with that.</summary>
    public bool IsGivenUp => LacksSupplement || Case.ClosedWithout == ClosingGround.FeeUnpaid;

    /// <summary>Whether that answer is the supplement.</summary>
    public bool LacksSupplement => Case.ClosedWithout == ClosingGround.SupplementAbandoned;

    /// <summary>The last day to pay.</summary>
    public LocalDate? FeeDue => Case.ReadClock(Day).FeeDue;

    /// <summary>What is to become of it; only a case closed without a reply can be handled anew.</summary>
    public IReadOnlyList<SelectListItem> Ways => Case.ClosedWithout is null
        ? [new("补正卷宗，再重新归档", bool.FalseString)]
        : [new("补正卷宗，再重新归档", bool.FalseString), new("恢复办理（从受理审核开始）", bool.TrueString)];

    /// <inheritdoc />
    public override string Heading => "申请重新打开";

    /// <inheritdoc />
    protected override string Path => "reopen";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Case.ClosedWithout is null)
            Input.Resume ??= false;
        return Task.CompletedTask;
    }
}
