using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记沟通.</summary>
public sealed class CommunicationModel(Communication operation, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<Communication.Input>(cases, db, calendar, clock)
{
    /// <summary>Ways to communicate.</summary>
    public static IReadOnlyList<SelectListItem> MeansOptions { get; } =
        [.. new[] { "电话", "当面", "电子邮件", "短信", "信函", "其他" }.Select(means => new SelectListItem(means, means))];

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
        var now = Now.InZone(OfficeTime.Zone).LocalDateTime;
        Input.TookPlaceAt ??= new LocalDateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute);
        return Task.CompletedTask;
    }
}
