using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>申请延期.</summary>
public sealed class ExtensionModel(RequestExtension operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<RequestExtension.Input>(cases, db, calendar, clock)
{
    /// <inheritdoc />
    public override string Heading => "申请延期";

    /// <inheritdoc />
    protected override string Path => "extension";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);
}
