using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Operations.Intake;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>登记沟通, on its own page and on the case's.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OperationKey">The same for every repetition of one submission.</param>
/// <param name="Version">Version of the case that the person saw.</param>
/// <param name="Input">What was typed.</param>
public sealed record CommunicationForm(long CaseId, string? OperationKey, int? Version, Communication.Input Input)
{
    /// <summary>Ways to communicate.</summary>
    public static IReadOnlyList<SelectListItem> Means { get; } = [.. Communication.KnownMeans.Select(means => new SelectListItem(means, means))];

    /// <summary>An empty one: just now, by telephone.</summary>
    public static Communication.Input Start(Instant at)
    {
        var now = at.InZone(OfficeTime.Zone).LocalDateTime;
        return new Communication.Input { TookPlaceAt = new LocalDateTime(now.Year, now.Month, now.Day, now.Hour, now.Minute), Means = "电话" };
    }
}
