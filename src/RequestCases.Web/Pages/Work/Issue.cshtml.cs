using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Queries;

namespace RequestCases.Web.Pages.Work;

/// <summary>编号制发.</summary>
public sealed class IssueModel(IssueReply operation, ReplyDocuments replies, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<IssueReply.Input>(cases, calendar, clock)
{
    /// <summary>The letter as it will go out.</summary>
    public LetterPreview Letter { get; private set; } = null!;

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [IssueReply.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var agency = await db.Agency.AsNoTracking().SingleAsync(cancellation);
        Letter = LetterPreview.Of(() => replies.Letter(Case, agency));
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.IssuedOn = Today;
}
