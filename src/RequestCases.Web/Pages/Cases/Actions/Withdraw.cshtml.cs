using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>撤回申请.</summary>
public sealed class WithdrawModel(Withdraw operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<Withdraw.Input>(cases, db, calendar, clock)
{
    /// <inheritdoc />
    public override string Heading => "撤回申请";

    /// <inheritdoc />
    protected override string Path => "withdraw";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);
}
