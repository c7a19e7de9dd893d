using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Queries;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Cases.Actions;

/// <summary>出具文书: 登记回执, the note on a closing without reply, or a letter whose facts are typed here.</summary>
public sealed class LetterModel(IssueLetter operation, LetterDesk letters, CaseViewQuery cases, OfficeDb db, OfficeCalendar calendar, IClock clock)
    : NoticeActionModel<IssueLetter.Input>(letters, cases, db, calendar, clock)
{
    /// <summary>Which letter is to be issued; null when there is none.</summary>
    public string? Kind => Kinds.Contains(Input.Kind) ? Input.Kind : Kinds.Count > 0 ? Kinds[0] : null;

    /// <summary>The other letters that may be issued now.</summary>
    public IEnumerable<LetterKindInfo> Others => Kinds.Where(kind => kind != Kind).Select(LetterKinds.Of);

    /// <summary>What is typed for it.</summary>
    public IReadOnlyList<LetterField> Fields => Kind is { } kind ? IssueLetter.FieldsOf(kind) : [];

    /// <inheritdoc />
    protected override LetterOrder? Order => Kind is { } kind ? IssueLetter.OrderFor(Case, kind, Input, Input.DatedOn ?? Today, Day) : null;

    /// <inheritdoc />
    public override string Heading => Kind is { } kind ? $"出具{LetterKinds.Of(kind).Name}" : "出具文书";

    /// <inheritdoc />
    protected override string Path => "letter";

    private IReadOnlyList<string> Kinds => IssueLetter.KindsFor(Case, View.LetterKinds);

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long caseId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(caseId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        await base.PrepareAsync(cancellation);
        Input.DatedOn ??= Today;
        Input.Kind ??= Request.Query["kind"];
        foreach (var field in Fields)
            Input.Values.TryAdd(field.Key, null);
    }

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) => $"/cases/{result.CaseId}?tab=documents";
}
