using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Letters;
using RequestCases.Web.Binding;

namespace RequestCases.Web.Pages.Work;

/// <summary>拟制答复.</summary>
public sealed class DraftModel(DraftReply operation, ReplyDocuments replies, OfficeDb db, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<DraftReply.Input>(cases, calendar, clock)
{
    private AgencyProfile agency = null!;

    /// <summary>The text that a composed one has taken the place of.</summary>
    [BindProperty]
    public string? ReplacedBody { get; set; }

    /// <summary>Whether the text was composed just now.</summary>
    public bool Composed { get; private set; }

    /// <summary>What the law says of the chosen ground.</summary>
    public ReplyGroundInfo? Ground => Input.Ground is { } ground && Enum.IsDefined(ground) ? ReplyGrounds.Of(ground) : null;

    /// <summary>What was typed for other grounds, kept while the drafter makes up their mind.</summary>
    public IEnumerable<KeyValuePair<string, string?>> SetAside =>
        Input.Values.Where(v => !string.IsNullOrEmpty(v.Value) && Ground?.RequiredFields.Any(f => f.Key == v.Key) != true);

    /// <summary>The review that sent the draft back last; null when none did since it was last submitted.</summary>
    public ReplyReview? SentBack => Case.Reply?.Reviews is [.., { Approved: false } review] ? review : null;

    /// <summary>What the reviewers said, without the one shown above the form.</summary>
    public IEnumerable<ReplyReview> EarlierReviews => (Case.Reply?.Reviews ?? []).Where(review => review != SentBack);

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [DraftReply.Activity];

    /// <summary>Shows the facts that the chosen ground asks for.</summary>
    public Task<IActionResult> OnPostGroundAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        WorkOnAsync(caseId, workItemId, () => Request.Headers.ContainsKey("HX-Request") ? Partial("_DraftGround", this) : Page(), cancellation);

    /// <summary>Looks the text over for personal numbers.</summary>
    public IActionResult OnPostCheck() => Partial("_PersonalNumbers", Input.Body ?? "");

    /// <summary>Composes the text from the facts.</summary>
    public Task<IActionResult> OnPostComposeAsync(long caseId, long workItemId, CancellationToken cancellation) => WorkOnAsync(caseId, workItemId, Compose, cancellation);

    /// <summary>Takes the text back that a composed one replaced.</summary>
    public Task<IActionResult> OnPostRestoreAsync(long caseId, long workItemId, CancellationToken cancellation) => WorkOnAsync(caseId, workItemId, Restore, cancellation);

    /// <summary>The remedy clause that the letter will carry, or why it cannot be made.</summary>
    public (string Text, bool IsRefusal) Remedy(ReplyGround ground)
    {
        try
        {
            return (ReplyDocuments.Remedy(Case, agency, ground), false);
        }
        catch (RefusedException refused)
        {
            return (refused.Message, true);
        }
    }

    /// <inheritdoc />
    protected override async Task PrepareAsync(CancellationToken cancellation)
    {
        agency = await db.Agency.AsNoTracking().SingleAsync(cancellation);
        Suggest();
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override void Fill()
    {
        if (Case.Reply?.Draft is not { } draft)
            return;
        (Input.Ground, Input.Body) = (draft.Ground, draft.Body);
        Input.Values = draft.Values.ToDictionary(v => v.Key, v => (string?)v.Value);
        Suggest();
    }

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) =>
        Input.Decision == DraftDecision.Keep ? Request.Path : base.GoOnTo(result);

    private async Task<IActionResult> WorkOnAsync(long caseId, long workItemId, Func<IActionResult> show, CancellationToken cancellation)
    {
        // Nothing is submitted yet: what is incomplete is not wrong.
        foreach (var entry in ModelState.Values)
            entry.Errors.Clear();
        var shown = await ShowAgainAsync(caseId, workItemId, show, cancellation);
        if (shown is not RedirectResult elsewhere || !Request.Headers.ContainsKey("HX-Request"))
            return shown;
        Response.Headers["HX-Redirect"] = elsewhere.Url;
        return Content("");
    }

    private PageResult Compose()
    {
        if (Ground is not { } info)
        {
            ModelState.AddModelError("Input.Ground", "请先选择答复类型。");
            return Page();
        }
        var values = Input.ToDraft().Values;
        var missing = ReplyLetter.Missing(info.Ground, values);
        foreach (var field in missing)
            ModelState.AddModelError($"Input.Values[{field.Key}]", $"请填写{field.Label}，写明后才能生成正文。");
        if (missing.Count == 0)
            Compose(info.Ground, values);
        return Page();
    }

    private void Compose(ReplyGround ground, IReadOnlyDictionary<string, string> values)
    {
        try
        {
            var text = replies.Compose(Case, agency, ground, values);
            ReplacedBody = string.IsNullOrEmpty(Input.Body) || Input.Body == text ? null : Input.Body;
            ShowBody(text);
        }
        catch (RefusedException refused)
        {
            ModelState.AddRefusal(refused);
        }
    }

    private PageResult Restore()
    {
        var composed = Input.Body;
        ShowBody(ReplacedBody);
        ReplacedBody = composed;
        return Page();
    }

    private void ShowBody(string? text)
    {
        Input.Body = text;
        ModelState.Remove("Input.Body");
        ModelState.Remove(nameof(ReplacedBody));
        Composed = true;
    }

    private void Suggest()
    {
        foreach (var field in Ground?.RequiredFields ?? [])
            Input.Values.TryAdd(field.Key, DraftSuggestions.For(field.Key, Case));
    }
}
