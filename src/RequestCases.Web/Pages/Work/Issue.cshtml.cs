using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Delivering;
using RequestCases.Application.Operations.Office;
using RequestCases.Application.Procedures;
using RequestCases.Application.Queries;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Work;

/// <summary>编号制发.</summary>
public sealed class IssueModel(IssueReply operation, ReplyDocuments replies, ProcedureLibrary library, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<IssueReply.Input>(cases, calendar, clock), ILettersPage
{
    private AgencyProfile agency = null!;

    /// <summary>Whether the procedure of the case leads back to the draft.</summary>
    public bool CanSendBack { get; private set; }

    /// <summary>The letter as it will go out on the day that is typed.</summary>
    public LetterPreview Letter => LetterPreview.Of(() => replies.Letter(Case, agency, date: Input.IssuedOn));

    /// <inheritdoc />
    public IReadOnlyList<LetterPreview> Letters => [Letter];

    /// <summary>Shows the letter with the day that is typed.</summary>
    public Task<IActionResult> OnPostPreviewAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, () => Request.IsHtmx() ? Partial("_LetterPreviews", this) : Page(), cancellation);

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [IssueReply.Activity];

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        agency = await db.Agency.AsNoTracking().SingleAsync(cancellation);
        CanSendBack = await library.HasLineAsync(db, Case, Work, StepBack.OutcomeOf(IssueReply.Activity), cancellation);
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill() => Input.IssuedOn = Today;
}
