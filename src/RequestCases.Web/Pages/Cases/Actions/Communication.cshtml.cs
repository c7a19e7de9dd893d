using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记沟通.</summary>
public sealed class CommunicationModel(Communication operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<Communication.Input>(cases, db, calendar, clock)
{
    /// <summary>The form.</summary>
    public CommunicationForm Form => new(Case.Id, OperationKey, Version, Input);

    /// <inheritdoc />
    public override string Heading => "登记沟通";

    /// <inheritdoc />
    protected override string Path => "communication";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}?tab=talks";

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(Request.Method))
            Input = CommunicationForm.Start(Now);
        return Task.CompletedTask;
    }
}
