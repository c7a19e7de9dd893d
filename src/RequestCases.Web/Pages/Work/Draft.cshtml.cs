using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using NodaTime;
using RequestCases.Application;
using RequestCases.Application.Data;
using RequestCases.Application.Documents;
using RequestCases.Application.Drafts;
using RequestCases.Application.Files;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Queries;
using RequestCases.Core;
using RequestCases.Core.Cases.Items;
using RequestCases.Core.Cases.Replies;
using RequestCases.Core.Cases.Replies.Warnings;
using RequestCases.Core.Letters;
using RequestCases.Web.Binding;

namespace RequestCases.Web.Pages.Work;

/// <summary>拟制答复.</summary>
[TakesFiles]
public sealed class DraftModel(
    DraftReply operation, ReplyDocuments replies, ReleasedFiles released, ReleasedTexts texts, DraftAutosaves autosaves, OfficeDb db, CaseViewQuery cases,
    OfficeCalendar calendar, IClock clock)
    : WorkPageModel<DraftReply.Input>(cases, calendar, clock), IItemsPage, ILettersPage
{
    private AgencyProfile agency = null!;
    private IReadOnlyList<ReleasedText> files = [];

    /// <summary>What was suggested for each field: as long as it was not changed, a better suggestion takes its place.</summary>
    [BindProperty]
    public Dictionary<string, string?> Suggested { get; set; } = [];

    /// <summary>Files to attach.</summary>
    [BindProperty, Display(Name = "要公开的文件")]
    public List<IFormFile> Upload { get; set; } = [];

    /// <summary>Which items they answer.</summary>
    [BindProperty]
    public ReleasedFiles.Input Attach { get; set; } = new();

    /// <summary>When what is shown was saved by itself; null when it is what the drafter kept.</summary>
    public Instant? Restored { get; private set; }

    /// <summary>What happened to the attached files just now.</summary>
    public string? Told { get; private set; }

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

    /// <summary>What the reviewers of the revision that came back said of its passages and items.</summary>
    public IEnumerable<ReplyReview> Remarks => (Case.Reply?.Reviews ?? []).Where(HasRemarks).Where(review => review.Revision == Case.Reply!.Revision);

    /// <summary>What was said of passages and items before.</summary>
    public IEnumerable<ReplyReview> EarlierRemarks => (Case.Reply?.Reviews ?? []).Where(HasRemarks).Where(review => review.Revision < Case.Reply!.Revision);

    /// <summary>The grounds that the items allow.</summary>
    public DraftGrounds Grounds => DraftGrounds.Of(Items);

    /// <summary>The files that are released with the reply, in order.</summary>
    public IReadOnlyList<CaseDocument> Attached =>
        [.. View.Documents.Where(document => document.AttachmentNumber is not null).OrderBy(document => document.AttachmentNumber)];

    /// <summary>What a reviewer would raise.</summary>
    public IReadOnlyList<DraftWarning> Warnings => DraftWarnings.Of(new DraftCheck(
        Ground?.Ground, Ground is null ? new Dictionary<string, string>() : Input.ToDraft().Values, Input.Body ?? "", Items, Case, files, Today));

    /// <summary>The letter as it would be from what is typed; none before there is a text.</summary>
    public IReadOnlyList<LetterPreview> Letters => Ground is { } info && !string.IsNullOrWhiteSpace(Input.Body)
        ? [LetterPreview.Of(() => replies.Letter(Case, Input.ToDraft(), agency, ItemsFor(info.Ground)))]
        : [];

    /// <summary>Whether reconsideration goes before the court.</summary>
    public bool HasReconsiderationFirst => Ground is { } info && RemedyClause.HasReconsiderationFirst(info.Ground, agency, ItemsFor(info.Ground));

    /// <inheritdoc />
    public IReadOnlyList<InformationItem> Items => [.. Input.Items.Select((item, index) => ItemInputs.Preview(item, index + 1))];

    /// <inheritdoc />
    public int? Touched { get; private set; }

    /// <inheritdoc />
    public string? FocusOn { get; private set; }

    ItemsInput IItemsPage.Input => Input;

    IReadOnlyList<string> IItemsPage.ThirdParties => Case.ThirdParties;

    bool IItemsPage.IsSearch => false;

    string IItemsPage.RowsTarget => "#draft-facts";

    string IItemsPage.SearcherName => Actor.Name;

    bool IItemsPage.WantsMasking => Input is { Ground: ReplyGround.PartiallyDisclosed, Items: [{ Masked.Count: 0 }] };

    /// <summary>Shows the facts that the chosen ground asks for.</summary>
    public Task<IActionResult> OnPostGroundAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, ShowFacts, cancellation);

    /// <summary>Adds, removes or splits items; nothing is kept yet.</summary>
    public Task<IActionResult> OnPostRowsAsync(long caseId, long workItemId, string? rows, CancellationToken cancellation)
    {
        var before = Input.Items.Count;
        if (Input is { Items: [var only], Ground: { } ground and not ReplyGround.PartiallyDisclosed })
            only.Ground = ground;
        Touched = ItemRows.Apply(rows, Input.Items, ModelState);
        FocusOn = ItemRows.FocusAfter(rows, Input.Items, Touched);
        if (before > 1 && Input.Items.Count == 1)
        {
            Input.Ground = null;
            ModelState.Remove("Input.Ground");
        }
        return ShowUnkeptAsync(caseId, workItemId, ShowFacts, cancellation);
    }

    /// <summary>Looks the draft over as a reviewer would.</summary>
    public Task<IActionResult> OnPostCheckAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, () => Request.IsHtmx() ? Partial("_DraftWarnings", Warnings) : Page(), cancellation);

    /// <summary>Shows the letter from what is typed.</summary>
    public Task<IActionResult> OnPostPreviewAsync(long caseId, long workItemId, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, () => Request.IsHtmx() ? Partial("_LetterPreviews", this) : Page(), cancellation);

    /// <summary>Keeps what is typed, beside the case.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(long workItemId, CancellationToken cancellation)
    {
        var fields = Request.Form.Where(field => field.Key != "__RequestVerificationToken").ToDictionary(field => field.Key, field => field.Value.OfType<string>().ToArray());
        try
        {
            await autosaves.KeepAsync(workItemId, fields, new OperationContext(Actor, Now, KeyOfSubmission(), Version), cancellation);
            return Content($"已自动保存 {TimeOf(Now)}");
        }
        catch (RefusedException refused)
        {
            return new ContentResult { Content = refused.Message, StatusCode = StatusCodes.Status409Conflict };
        }
    }

    /// <summary>放弃: back to what was kept.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(long caseId, CancellationToken cancellation)
    {
        await autosaves.DiscardAsync(caseId, Actor, cancellation);
        TempData["Flash"] = "已放弃自动保存的内容。";
        return Redirect(Request.Path);
    }

    /// <summary>Attaches the files that were chosen.</summary>
    public Task<IActionResult> OnPostAttachAsync(long caseId, long workItemId, CancellationToken cancellation) => Upload.Count == 0
        ? ChangeFilesAsync(caseId, workItemId, [_ => throw new RefusedException("NO_FILE", "请先选择要公开的文件。")], cancellation)
        : ChangeFilesAsync(caseId, workItemId, [.. Upload.Select<IFormFile, Func<OperationContext, Task<CaseResult>>>(file => async context =>
        {
            await using var content = file.OpenReadStream();
            return await released.AttachAsync(caseId, Attach, file.FileName, content, context, cancellation);
        })], cancellation);

    /// <summary>Moves an attached file up, or takes it back: up:12, remove:12.</summary>
    public Task<IActionResult> OnPostFileAsync(long caseId, long workItemId, string? file, CancellationToken cancellation)
    {
        var parts = (file ?? "").Split(':');
        if (parts is not ["up" or "remove", var number] || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return Task.FromResult<IActionResult>(NotFound());
        return ChangeFilesAsync(
            caseId, workItemId,
            [context => parts[0] == "up" ? released.MoveUpAsync(caseId, id, context, cancellation) : released.RemoveAsync(caseId, id, context, cancellation)],
            cancellation);
    }

    /// <summary>A time of day, with the date unless it is today.</summary>
    public string TimeOf(Instant at)
    {
        var moment = OfficeText.Moment(at);
        return OfficeTime.DateAt(at) == Today ? moment[^5..] : moment;
    }

    /// <summary>Composes the text from the facts.</summary>
    public Task<IActionResult> OnPostComposeAsync(long caseId, long workItemId, CancellationToken cancellation) => ShowUnkeptAsync(caseId, workItemId, Compose, cancellation);

    /// <summary>Takes the text back that a composed one replaced.</summary>
    public Task<IActionResult> OnPostRestoreAsync(long caseId, long workItemId, CancellationToken cancellation) => ShowUnkeptAsync(caseId, workItemId, Restore, cancellation);

    /// <summary>The remedy clause that the letter will carry, or why it cannot be made.</summary>
    public (string Text, bool IsRefusal) Remedy(ReplyGround ground)
    {
        try
        {
            return (ReplyDocuments.Remedy(Case, agency, ground, ItemsFor(ground)), false);
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
        files = await texts.ReadAsync(Case.Id, cancellation);
        if (Input.Items.Count == 0)
            Input.Items = [.. Case.Items.Select(ItemInput.From)];
        Suggest();
    }

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <inheritdoc />
    protected override async Task FillAsync(CancellationToken cancellation)
    {
        if (Case.Reply?.Draft is { } draft)
        {
            (Input.Ground, Input.Body) = (draft.Ground, draft.Body);
            Input.Values = draft.Values.ToDictionary(v => v.Key, v => (string?)v.Value);
            Suggested = [];
        }
        if (await autosaves.FindAsync(Case.Id, Actor, cancellation) is { } typed)
            await RestoreAsync(typed);
        Suggest();
    }

    /// <inheritdoc />
    protected override string GoOnTo(CaseResult result) =>
        Input.Decision == DraftDecision.Keep ? Request.Path : base.GoOnTo(result);

    private static bool HasRemarks(ReplyReview review) => review.Comments.Count > 0 || review.Items.Any(item => !item.Agreed || item.Opinion is not null);

    private IActionResult ShowFacts() => Request.IsHtmx() ? Partial("_DraftFacts", this) : Page();

    // As if it had just been typed, so that what is wrong with it stays to be corrected too.
    private async Task RestoreAsync(DraftAutosave typed)
    {
        var form = new FormCollection(DraftAutosaves.FieldsOf(typed).ToDictionary(field => field.Key, field => new StringValues(field.Value)));
        (Input, Restored) = (new DraftReply.Input(), typed.SavedAt);
        await TryUpdateModelAsync(Input, nameof(Input), new FormValueProvider(BindingSource.Form, form, CultureInfo.InvariantCulture));
        if (Input.Items.Count == 0)
            Input.Items = [.. Case.Items.Select(ItemInput.From)];
        ModelState.ForgetErrors();
    }

    // Files are kept at once, what is typed around them is not: the form goes on from the version that this made.
    private async Task<IActionResult> ChangeFilesAsync(
        long caseId, long workItemId, IReadOnlyList<Func<OperationContext, Task<CaseResult>>> acts, CancellationToken cancellation)
    {
        RefusedException? refusal = null;
        try
        {
            foreach (var (index, act) in acts.Index())
            {
                var result = await act(new OperationContext(Actor, Now, $"{KeyOfSubmission()}:{Guid.NewGuid():N}:{index}"));
                Version += result.Repeated ? 0 : 1;
                Told = result.Message;
            }
        }
        catch (RefusedException refused)
        {
            refusal = refused;
        }
        return await ShowUnkeptAsync(caseId, workItemId, () =>
        {
            if (refusal is not null)
            {
                ViewData["Refused"] = "文件没有附上，其他内容都在";
                ModelState.AddRefusal(refusal, nameof(Upload));
            }
            return Page();
        }, cancellation);
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
            var text = replies.Compose(Case, agency, ground, values, ItemsFor(ground));
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

    // A single item is what the reply says of it.
    private IReadOnlyList<InformationItem> ItemsFor(ReplyGround ground) =>
        Items is [var only] ? [only with { Ground = ground == ReplyGround.PartiallyDisclosed ? ReplyGround.Disclosed : ground }] : Items;

    private void Suggest()
    {
        SuggestGround();
        foreach (var field in Ground?.RequiredFields ?? [])
        {
            var better = field.Key == ReplyFields.Attachments && files.Count > 0
                ? string.Join('\n', files.Select(file => file.Name))
                : DraftSuggestions.For(field.Key, Case, ItemsFor(Ground!.Ground));
            var (typed, before) = (Tidy(Input.Values.GetValueOrDefault(field.Key)), Tidy(Suggested.GetValueOrDefault(field.Key)));
            if (typed == before || (field.Key == ReplyFields.Attachments && files.Count > 0))
            {
                Input.Values[field.Key] = better;
                ModelState.Remove($"Input.Values[{field.Key}]");
            }
            Suggested[field.Key] = better;
        }
    }

    // What the items say goes before what was chosen when they said otherwise.
    private void SuggestGround()
    {
        var grounds = Grounds;
        if (Input.Ground is { } chosen && grounds.Options.Any(option => option.Value == chosen.ToString()))
            return;
        Input.Ground = grounds.Suggested;
        ModelState.Remove("Input.Ground");
    }

    private static string Tidy(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
