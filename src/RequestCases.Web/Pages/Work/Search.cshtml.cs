using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using RequestCases.Application.Audit;
using RequestCases.Application.Operations;
using RequestCases.Application.Operations.Handling;
using RequestCases.Application.Operations.Intake;
using RequestCases.Application.Queries;
using RequestCases.Core.Cases.Items;

namespace RequestCases.Web.Pages.Work;

/// <summary>检索调查.</summary>
public sealed class SearchModel(Search operation, CaseViewQuery cases, OfficeCalendar calendar, IClock clock)
    : WorkPageModel<Search.Input>(cases, calendar, clock), IItemsPage
{
    private static readonly string[] Instructing = [nameof(DraftReply), nameof(TakeOn), nameof(Assign)];

    /// <summary>What may follow.</summary>
    public static IReadOnlyList<SelectListItem> Decisions { get; } =
    [
        new("拟制答复", nameof(SearchDecision.Draft)),
        new("征求第三方或者其他机关意见", nameof(SearchDecision.Consult)),
        new("收取信息处理费", nameof(SearchDecision.Fee)),
        new("退回分办", nameof(SearchDecision.HandBack)),
    ];

    /// <summary>What the button says for each.</summary>
    public static ButtonText Button { get; } = new(
        "Input.Decision", "提交",
        (nameof(SearchDecision.Draft), "保存记录，转拟制答复"), (nameof(SearchDecision.Consult), "保存记录，去征求意见"),
        (nameof(SearchDecision.Fee), "保存记录，去发收费通知"), (nameof(SearchDecision.HandBack), "退回分办"));

    /// <summary>What the people before said.</summary>
    public IEnumerable<AuditEvent> Instructions => View.Timeline.Where(e => Instructing.Contains(e.Kind) && !string.IsNullOrEmpty(e.Reason)).Take(3);

    /// <inheritdoc />
    protected override IReadOnlyCollection<string> Activities { get; } = [Search.Activity];

    /// <inheritdoc />
    protected override Task<CaseResult> ExecuteAsync(long workItemId, OperationContext context, CancellationToken cancellation) =>
        operation.ExecuteAsync(workItemId, Input, context, cancellation);

    /// <summary>Adds, removes, splits or copies items; nothing is kept yet.</summary>
    public Task<IActionResult> OnPostRowsAsync(long caseId, long workItemId, string? rows, CancellationToken cancellation) =>
        ShowUnkeptAsync(caseId, workItemId, () =>
        {
            Touched = ItemRows.Apply(rows, Input.Items, ModelState);
            FocusOn = ItemRows.FocusAfter(rows, Input.Items, Touched);
            return Request.IsHtmx() ? Partial("_Items", this) : Page();
        }, cancellation);

    /// <inheritdoc />
    protected override Task PrepareAsync(CancellationToken cancellation)
    {
        if (Input.Items.Count == 0)
            Input.Items = [.. Case.Items.Select(ItemInput.From)];
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override void Fill()
    {
        Input.Decision = SearchDecision.Draft;
        foreach (var item in Input.Items)
            item.SearchedOn ??= Today;
    }

    ItemsInput IItemsPage.Input => Input;

    IReadOnlyList<string> IItemsPage.ThirdParties => Case.ThirdParties;

    bool IItemsPage.IsSearch => true;

    string IItemsPage.RowsTarget => "#items";

    string IItemsPage.SearcherName => Actor.Name;

    bool IItemsPage.WantsMasking => false;

    /// <inheritdoc />
    public IReadOnlyList<InformationItem> Items => [.. Input.Items.Select((item, index) => ItemInputs.Preview(item, index + 1))];

    /// <inheritdoc />
    public int? Touched { get; private set; }

    /// <inheritdoc />
    public string? FocusOn { get; private set; }
}
