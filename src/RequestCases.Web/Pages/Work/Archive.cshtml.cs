using NodaTime;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>归档.</summary>
public sealed class ArchiveModel(ArchiveCase operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ArchiveCase.Input>(cases, calendar, clock)
{
    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [ArchiveCase.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);
}
