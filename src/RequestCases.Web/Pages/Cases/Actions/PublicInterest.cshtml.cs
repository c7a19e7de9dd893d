using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases;
using RequestCases.Core.Deadlines;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>决定公开第三方信息.</summary>
public sealed class PublicInterestModel(
    DecideForThePublicInterest operation, LetterDesk letters, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : NoticeActionModel<DecideForThePublicInterest.Input>(letters, cases, db, calendar, clock)
{
    /// <summary>Third parties that refused or were silent, and on which nothing is decided yet.</summary>
    public IReadOnlyList<CaseConsultation> Heard => [.. CaseConsultation.Of(Case, Day)
        .Where(c => c is { Asked: { Kind: ConsultationKind.ThirdParty, Decision: null, Opinion: not ConsultationOpinion.Agrees }, IsAwaited: false })];

    /// <summary>The same to choose from.</summary>
    public IReadOnlyList<SelectListItem> Parties => [.. Heard.Select(c => new SelectListItem($"{c.Asked.Party}（{c.Words}）", c.Asked.Id))];

    /// <inheritdoc />
    public override string Heading => "决定公开第三方信息";

    /// <inheritdoc />
    protected override string Path => "public-interest";

    /// <inheritdoc />
    protected override LetterOrder? Order => Heard.FirstOrDefault(c => c.Asked.Id == Input.ConsultationId) is { } heard
        ? LetterOrders.ThirdPartyDecision(heard.Asked, Input.Disclosed, Input.Reasons, Input.SentOn ?? Today)
        : null;

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await base.PrepareAsync(cancellation);
        if (Parties is [var only])
            Input.ConsultationId ??= only.Value;
        Input.Disclosed ??= Heard is [var one] ? one.Asked.Matter : null;
        Input.SentOn ??= Today;
    }
}
