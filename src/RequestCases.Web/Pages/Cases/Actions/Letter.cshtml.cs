using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Core.Letters;
using RequestCases.Web.Pages.Work;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>出具文书: 登记回执, or the note on a closing without reply.</summary>
public sealed class LetterModel(IssueLetter operation, LetterDesk letters, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : CaseActionModel<IssueLetter.Input>(cases, db, calendar, clock), ILettersPage
{
    private readonly OfficeDb db = db;
    private AgencyProfile? agency;

    /// <summary>Whether it is 登记回执.</summary>
    public bool IsReceipt => Kind == LetterKinds.RegistrationReceipt;

    /// <inheritdoc />
    public IReadOnlyList<LetterPreview> Letters => agency is { } about && Kind is { } kind
        ? [LetterPreview.Of(() => letters.Preview(Case, about, IssueLetter.OrderFor(Case, kind, Input.DatedOn ?? Today, Day)))]
        : [];

    /// <inheritdoc />
    public override string Heading => Kind is { } kind ? $"出具{LetterKinds.Of(kind).Name}" : "出具文书";

    /// <inheritdoc />
    protected override string Path => "letter";

    private string? Kind => IssueLetter.KindFor(Case, View.LetterKinds);

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        agency = await AgencyInUse.ReadAsync(db, cancellation);
        Input.DatedOn ??= Today;
    }

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}?tab=documents";
}
