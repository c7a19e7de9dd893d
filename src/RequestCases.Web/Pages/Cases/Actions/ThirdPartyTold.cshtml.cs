using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记告知第三方.</summary>
public sealed class ThirdPartyToldModel(TellThirdParty operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<TellThirdParty.Input>(cases, db, calendar, clock)
{
    /// <summary>Delivered, or made known otherwise.</summary>
    public static IReadOnlyList<SelectListItem> Results { get; } = WorkOptions.YesNo("已经送达", "无法送达，以其他办法告知");

    /// <summary>Third parties that were not told of the decision yet.</summary>
    public IReadOnlyList<SelectListItem> Parties =>
        [.. Case.Consultations.Where(c => c.Decision is { ToldOn: null }).Select(c => new SelectListItem(c.Party, c.Id))];

    /// <inheritdoc />
    public override string Heading => "登记告知第三方";

    /// <inheritdoc />
    protected override string Path => "third-party-told";

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Parties is [var only])
            Input.ConsultationId ??= only.Value;
        Input.Delivered ??= true;
        Input.ToldOn ??= Today;
        return Task.CompletedTask;
    }
}
