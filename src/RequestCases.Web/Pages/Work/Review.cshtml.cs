using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Review;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Replies.Warnings;
using RequestCases.Core.Cases.Rules;
using RequestCases.Core.Letters;

namespace RequestCases.Web.Pages.Work;

/// <summary>处室审核, 保密审查, 法制审核, 签发.</summary>
public sealed class ReviewModel(
    ReviewReply operation, ReplyDocuments replies, ReleasedTexts texts, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<ReviewReply.Input>(cases, calendar, clock)
{
    /// <summary>Which of the four the form was made for.</summary>
    [BindProperty]
    public string? Activity { get; set; }

    /// <summary>Which signature this is.</summary>
    public ReviewKind Kind => ReviewReply.Activities[Work.Activity];

    /// <summary>The reply.</summary>
    public Reply Reply => Case.Reply!;

    /// <summary>The letter as it will go out.</summary>
    public LetterPreview Letter { get; private set; } = null!;

    /// <summary>Pass or send back.</summary>
    public IReadOnlyList<SelectListItem> Results => WorkOptions.YesNo(Kind == ReviewKind.Approval ? "同意，签发" : "同意", "退回重拟");

    /// <summary>Whether reconsideration goes before the court, as the letter tells.</summary>
    public bool HasReconsiderationFirst { get; private set; }

    /// <summary>What the button says.</summary>
    public ButtonText Button => new("Input.Approved", "提交审核结果", (bool.TrueString, Passing), (bool.FalseString, "退回重拟"));

    /// <summary>The signatures on this revision.</summary>
    public IEnumerable<ReplyReview> Signatures => Reply.Reviews.Where(r => r.Revision == Reply.Revision && r.Approved);

    /// <summary>Why this person may not approve; null when they may.</summary>
    public Rule? OwnDraft => Kind == ReviewKind.Approval ? ApproverMustNotBeTheDrafter.Check(Actor.Id, Reply.DrafterId) : null;

    /// <summary>Whether each item is signed by itself: there are several, and the review is one that signs them.</summary>
    public bool SignsItems => ReviewReply.SignsItems(Kind) && Case.Items.Count > 1;

    /// <summary>Agree or not to one item.</summary>
    public static IReadOnlyList<SelectListItem> ItemResults { get; } = WorkOptions.YesNo("同意", "不同意");

    /// <summary>What a reviewer would raise.</summary>
    public IReadOnlyList<DraftWarning> Warnings { get; private set; } = [];

    /// <summary>The files that are released with the reply, in order.</summary>
    public IReadOnlyList<CaseDocument> Attached =>
        [.. View.Documents.Where(document => document.AttachmentNumber is not null).OrderBy(document => document.AttachmentNumber)];

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities => (IReadOnlyCollection<string>)ReviewReply.Activities.Keys;

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        var agency = await db.Agency.AsNoTracking().SingleAsync(cancellation);
        Letter = LetterPreview.Of(() => replies.Letter(Case, agency));
        HasReconsiderationFirst = RemedyClause.HasReconsiderationFirst(Reply.Ground, agency, Case.Items);
        var draft = Reply.Draft;
        Warnings = DraftWarnings.Of(new DraftCheck(draft.Ground, draft.Values, draft.Body, Case.Items, Case, await texts.ReadAsync(Case.Id, cancellation), Today));
        // Rows that were not sent, or not all of them: each item and each paragraph has one.
        Input.Items = [.. Case.Items.Select(item => Input.Items.FirstOrDefault(i => i.Number == item.Number) ?? new() { Number = item.Number })];
        Input.Comments = [.. (Letter.Letter?.Body ?? []).Select((_, index) => Input.Comments.FirstOrDefault(c => c.Paragraph == index + 1) ?? new() { Paragraph = index + 1 })];
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Activity ?? "", Input, context, cancellation);

    private string Passing => Kind switch
    {
        ReviewKind.Unit => "处室审核通过",
        ReviewKind.Secrecy => "保密审查通过",
        ReviewKind.Legal => "法制审核通过",
        _ => "签发",
    };
}
